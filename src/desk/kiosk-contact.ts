// Whether a kiosk can be heard.
import type { KioskLine } from '../contract/desk.ts';
import { between, minutes, type Instant } from '../domain/time.ts';

/** A kiosk asks for news every few minutes; half an hour without a word is no hiccup. */
const silentAfter = minutes(30);

export type KioskContact = 'not-enrolled' | 'in-touch' | 'silent';

export function contactOf({ enrolledAt, lastContactAt }: KioskLine, now: Instant): KioskContact {
  if (enrolledAt === null) return 'not-enrolled';
  return between(lastContactAt ?? enrolledAt, now) > silentAfter ? 'silent' : 'in-touch';
}

export const isSilent = (line: KioskLine, now: Instant): boolean => contactOf(line, now) === 'silent';
