// Sign-up rules of one date. A full date is not a refusal: the sign-up goes on the waiting list.
import type { ActivityDate } from './activity.ts';
import type { Seats } from './seats-and-waiting-list.ts';
import type { SignUpHeader } from '../entries/entry.ts';
import type { Origin } from '../entries/origin.ts';
import type { EntryRefusal } from '../entries/receipt.ts';
import type { Instant } from '../time/time.ts';

/** What these rules need to know about a date. `places` is the total, taken or not. */
export interface SignUpDate extends Pick<ActivityDate, 'state' | 'startsAt' | 'endsAt'>, Pick<Seats, 'places'> {}

/**
 * Returns why a sign-up is refused, or null when it is accepted.
 *
 * The time of the tap counts, not the time of arrival at the server. `closed` from the start on; at the desk from the
 * end on, because colleagues also sign up people who walk in. Returns the first that applies: unknown-date, cancelled,
 * closed, more-than-places.
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

/** Whether the desk may offer to sign somebody up, including for the waiting list. */
export const maySignUpAtDesk = (date: Pick<ActivityDate, 'state' | 'endsAt'>, now: Instant): boolean =>
  date.state === 'planned' && now < date.endsAt;

/** Whether the activity is going on, so that whoever signs up now is walking in. */
export const isGoingOn = (date: Pick<ActivityDate, 'state' | 'startsAt' | 'endsAt'>, now: Instant): boolean =>
  date.state === 'planned' && date.startsAt <= now && now < date.endsAt;
