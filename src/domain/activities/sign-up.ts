// Whether somebody may sign up for one date. Full is no refusal: then there is a line.
import type { ActivityDate } from './activity.ts';
import type { SignUpHeader } from '../entries/entry.ts';
import type { Origin } from '../entries/origin.ts';
import type { EntryRefusal } from '../entries/receipt.ts';
import type { Instant } from '../time/time.ts';

/** What a date must tell to be signed up for; `places` is all of them, free or not. */
export interface SignUpDate extends Pick<ActivityDate, 'state' | 'startsAt' | 'endsAt'> {
  readonly places: number;
}

/**
 * Tells why this wish cannot be granted, or null when it can.
 *
 * The moment of the tap counts, not that of arriving: whoever tapped before the start was in time. `closed` from the start
 * itself on; at the desk from the end on, for a colleague at the door writes down who walks in. The first that applies is
 * told: unknown-date, cancelled, closed, more-than-places.
 */
export function signUpRefusal(
  date: SignUpDate | undefined,
  wish: Pick<SignUpHeader, 'persons' | 'madeAt'>,
  origin: Origin['kind'],
): EntryRefusal | null {
  if (date === undefined) return { kind: 'unknown-date' };
  if (date.state === 'cancelled') return { kind: 'cancelled' };
  const since = origin === 'desk' ? date.endsAt : date.startsAt;
  if (wish.madeAt >= since) return { kind: 'closed', since };
  if (wish.persons > date.places) return { kind: 'more-than-places', places: date.places };
  return null;
}

/** Tells whether the desk may offer to sign somebody up; the line counts as signing up. */
export const maySignUpAtDesk = (date: Pick<ActivityDate, 'state' | 'endsAt'>, now: Instant): boolean =>
  date.state === 'planned' && now < date.endsAt;

/** Tells whether it is going on: who signs up now walks in. */
export const isGoingOn = (date: Pick<ActivityDate, 'state' | 'startsAt' | 'endsAt'>, now: Instant): boolean =>
  date.state === 'planned' && date.startsAt <= now && now < date.endsAt;
