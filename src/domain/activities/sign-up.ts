// Sign-up rules of one date. A full date is not a refusal: the sign-up goes on the waiting list.
import type { ActivityDate } from './activity.ts';
import { freePlaces, type Seats } from './seats-and-waiting-list.ts';
import type { SignUpHeader } from '../entries/entry.ts';
import type { Origin } from '../entries/origin.ts';
import type { EntryRefusal } from '../entries/receipt.ts';
import type { Instant } from '../time/time.ts';

/** What these rules need to know about a date. `places` is the total, taken or not. */
export interface SignUpDate
  extends Pick<ActivityDate, 'state' | 'startsAt' | 'endsAt' | 'signUp' | 'opensAt' | 'closesAt'>, Seats {}

/**
 * Returns why a sign-up is refused, or null when it is accepted.
 *
 * The time of the tap counts, not the time of arrival at the server. Visitors sign up between opening and closing; the
 * desk whenever the activity is not over, because colleagues also sign up people who walk in. Returns the first that
 * applies: unknown-date, cancelled, walk-in, closed, not-open-yet, more-than-places, full.
 */
export function signUpRefusal(
  date: SignUpDate | undefined,
  wish: Pick<SignUpHeader, 'persons' | 'madeAt' | 'seat'>,
  origin: Origin['kind'],
): EntryRefusal | null {
  if (date === undefined) return { kind: 'unknown-date' };
  if (date.state === 'cancelled') return { kind: 'cancelled' };
  const isAtDesk = origin === 'desk';
  if (date.signUp === 'walk-in' && !isAtDesk) return { kind: 'walk-in' };
  const since = isAtDesk ? date.endsAt : date.closesAt;
  if (wish.madeAt >= since) return { kind: 'closed', since };
  if (!isAtDesk && date.opensAt !== null && wish.madeAt < date.opensAt)
    return { kind: 'not-open-yet', opensAt: date.opensAt };
  if (wish.persons > date.places) return { kind: 'more-than-places', places: date.places };
  // A kiosk that confirmed a seat from its loan has given it.
  if (date.signUp === 'no-waiting-list' && wish.seat !== 'loaned' && wish.persons > freePlaces(date))
    return { kind: 'full', left: freePlaces(date) };
  return null;
}

export type SignUpAvailability =
  | { readonly kind: 'free'; readonly places: number }
  /** The waiting list is open. */
  | { readonly kind: 'waiting-list' }
  /** Full, and there is no waiting list. */
  | { readonly kind: 'full' }
  | { readonly kind: 'walk-in' }
  | { readonly kind: 'not-open-yet'; readonly opensAt: Instant }
  /** It has not begun, but sign-up is over. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'begun' }
  | { readonly kind: 'cancelled' };

/** What a visitor can do with a date at this moment; the same rules as `signUpRefusal`, before anybody asks. */
export function availabilityOf(date: SignUpDate, now: Instant): SignUpAvailability {
  if (date.state === 'cancelled') return { kind: 'cancelled' };
  if (now >= date.startsAt) return { kind: 'begun' };
  if (date.signUp === 'walk-in') return { kind: 'walk-in' };
  if (now >= date.closesAt) return { kind: 'closed' };
  if (date.opensAt !== null && now < date.opensAt) return { kind: 'not-open-yet', opensAt: date.opensAt };
  const places = freePlaces(date);
  if (places > 0) return { kind: 'free', places };
  return { kind: date.signUp === 'waiting-list' ? 'waiting-list' : 'full' };
}

/** Whether the desk may offer to sign somebody up, including for the waiting list. */
export const maySignUpAtDesk = (date: Pick<ActivityDate, 'state' | 'endsAt'>, now: Instant): boolean =>
  date.state === 'planned' && now < date.endsAt;

/** Whether the activity is going on, so that whoever signs up now is walking in. */
export const isGoingOn = (date: Pick<ActivityDate, 'state' | 'startsAt' | 'endsAt'>, now: Instant): boolean =>
  date.state === 'planned' && date.startsAt <= now && now < date.endsAt;
