// Whether somebody may sign up for one date. Full is no refusal: then there is a line.
import type { ActivityDate } from './activity.ts';
import type { SignUpHeader } from './entry.ts';
import type { EntryRefusal } from './receipt.ts';
import type { Instant } from './time.ts';

/** What a date must tell to be signed up for; `places` is all of them, free or not. */
export interface SignUpDate extends Pick<ActivityDate, 'state' | 'startsAt'> {
  readonly places: number;
}

/**
 * Tells why this wish cannot be granted, or null when it can.
 *
 * The moment of the tap counts, not that of arriving: whoever tapped before the start was in time. `closed` from the start
 * itself on. The first that applies is told: unknown-date, cancelled, closed, more-than-places.
 */
export function signUpRefusal(
  date: SignUpDate | undefined,
  wish: Pick<SignUpHeader, 'persons' | 'madeAt'>,
): EntryRefusal | null {
  if (date === undefined) return { kind: 'unknown-date' };
  if (date.state === 'cancelled') return { kind: 'cancelled' };
  if (wish.madeAt >= date.startsAt) return { kind: 'closed', since: date.startsAt };
  if (wish.persons > date.places) return { kind: 'more-than-places', places: date.places };
  return null;
}

/** Tells whether a screen may offer to sign up; the line counts as signing up. */
export const maySignUp = (date: Pick<ActivityDate, 'state' | 'startsAt'>, now: Instant): boolean =>
  date.state === 'planned' && now < date.startsAt;
