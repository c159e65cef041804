// Seats that a kiosk may give away on its own, without a network: few, for some hours, and honest.
import { placesLeft, type Seats } from './seats.ts';
import { type Duration, days, hours, type Instant, later, minutes } from '../time/time.ts';

/**
 * What one kiosk holds of one date. `lent` and `used` count places since the date exists and only grow, so that a copy
 * that is old never shows more than there is; what is held is their difference.
 */
export interface SeatLoan {
  readonly loaned: number;
  readonly used: number;
  /** From then on the kiosk gives none of it away any more, by the server's clock. */
  readonly until: Instant;
}

/** A night without a network, or a morning. */
const loanedFor: Duration = hours(12);
/** What is not given away by then still finds somebody who waits. */
const endsBefore: Duration = hours(-1);
/** A kiosk that is heard renews before half of it is over. */
const renewedAt: Duration = hours(6);
/** What was given away just before the end must have been left, and sent, when the kiosk is next heard. */
const onItsWay: Duration = minutes(10);
/** A kiosk that is not heard may still have given it away; after this the others need the seats more. */
const heldFor: Duration = days(3);
const mostLoaned = 2;
/** All kiosks together hold at most a third of what is free, so that phones, desk and other kiosks go on. */
const share = 3;

/** Places that the kiosk still has to give, as far as the loan tells. */
export const heldOf = ({ loaned, used }: Pick<SeatLoan, 'loaned' | 'used'>): number => Math.max(0, loaned - used);

/** How many places a kiosk should hold of a date, when so many kiosks share. None while somebody waits in line. */
export function shareOf(seats: Seats, kiosks: number): number {
  if (seats.waiting > 0 || kiosks === 0) return 0;
  return Math.min(mostLoaned, Math.floor((seats.places - seats.taken) / (share * kiosks)));
}

/**
 * Lends a kiosk what it should hold, or renews what it holds; null when all may stay as it is.
 *
 * It never takes back: the kiosk may be giving it away just now. A loan that is not renewed ends by itself.
 */
export function lend(
  seats: Seats,
  loan: SeatLoan | undefined,
  { kiosks, startsAt, now }: { readonly kiosks: number; readonly startsAt: Instant; readonly now: Instant },
): SeatLoan | null {
  const { loaned, used, until } = loan ?? { loaned: 0, used: 0, until: now };
  const held = heldOf({ loaned, used });
  const wanted = shareOf(seats, kiosks);
  const last = later(startsAt, endsBefore);
  if (wanted === 0 || held > wanted || last <= now) return null;
  const more = Math.min(wanted - held, placesLeft(seats));
  const isFresh = until > later(now, renewedAt) || until >= last;
  if (held + more === 0 || (more === 0 && isFresh)) return null;
  const end = later(now, loanedFor);
  return { loaned: Math.max(loaned, used) + more, used, until: end < last ? end : last };
}

/**
 * Tells whether what is held comes back to everybody at this moment.
 *
 * `emptied`: the kiosk is heard at that moment and has nothing left to send, so what it gave away is known.
 */
export const isOver = (
  { until }: SeatLoan,
  { at, emptied }: { readonly at: Instant; readonly emptied: boolean },
): boolean => at >= later(until, emptied ? onItsWay : heldFor);

/** What somebody wishes at a kiosk, and what the kiosk gave away of the date before, sent or not. */
export interface Wish {
  readonly persons: number;
  /** False for a series: that is for the server to decide. */
  readonly alone: boolean;
  readonly used: number;
  readonly now: Instant;
}

/**
 * Gives seats out of a loan, network or not; `used` is what is given away afterwards.
 *
 * Where it does not do, because more are wished or somebody waits, all of it goes back with the wish: the server then has
 * every free seat for whoever is next. Null when there is nothing to give in either way.
 */
export function give(
  { loan, waiting }: Pick<Seats, 'waiting'> & { readonly loan: SeatLoan | null },
  { persons, alone, used, now }: Wish,
): { readonly seat: 'loaned' | 'returned'; readonly used: number } | null {
  if (loan === null) return null;
  const before = Math.max(used, loan.used);
  const held = heldOf({ loaned: loan.loaned, used: before });
  if (held === 0) return null;
  const gives = alone && waiting === 0 && now < loan.until && persons <= held;
  return gives ? { seat: 'loaned', used: before + persons } : { seat: 'returned', used: loan.loaned };
}
