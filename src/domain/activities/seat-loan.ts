// Seat loans: seats that a kiosk may confirm by itself while it is offline. Few, and for some hours only.
import { placesLeft, type Seats } from './seats-and-waiting-list.ts';
import { type Duration, days, hours, asInstant, type Instant, addDuration, minutes } from '../time/time.ts';

/**
 * The seats of one date on loan to one kiosk. `loaned` and `used` are totals since the date was created and only grow,
 * so an outdated copy never shows more seats than there are. The kiosk holds the difference.
 */
export interface SeatLoan {
  readonly loaned: number;
  readonly used: number;
  /** From this moment, by the server's clock, the kiosk confirms no more seats from the loan. */
  readonly until: Instant;
}

/** Covers a night or a morning without a network. */
const loanDuration: Duration = hours(12);
/** Loans end an hour before the start, so that unused seats can still go to the waiting list. */
const endBeforeStart: Duration = hours(1);
/** A kiosk in contact with the server gets a new end when less than this is left. */
const renewBelow: Duration = hours(6);
/** Time for a sign-up confirmed just before the end of the loan to reach the server. */
const returnGrace: Duration = minutes(10);
/** An unreachable kiosk may have confirmed its seats. After this long, they go to others anyway. */
const unreachableGrace: Duration = days(3);
const mostLoaned = 2;
/**
 * All kiosks together hold at most a third of the free seats, so that phones, the desk and other kiosks have some too.
 */
const share = 3;

/** Seats that the kiosk may still confirm, according to the loan. */
export const heldOf = ({ loaned, used }: Pick<SeatLoan, 'loaned' | 'used'>): number => Math.max(0, loaned - used);

/** How many seats of a date each of `kiosks` kiosks should hold; 0 while anybody is on the waiting list. */
export function shareOf(seats: Seats, kiosks: number): number {
  if (seats.waiting > 0 || kiosks === 0) return 0;
  return Math.min(mostLoaned, Math.floor((seats.places - seats.taken) / (share * kiosks)));
}

/**
 * Makes or renews the loan of one kiosk; null when nothing needs to change.
 *
 * Never reduces a loan: the kiosk may be confirming those seats at this moment. A loan that is not renewed expires.
 */
export function lend(
  seats: Seats,
  loan: SeatLoan | undefined,
  { kiosks, startsAt, now }: { readonly kiosks: number; readonly startsAt: Instant; readonly now: Instant },
): SeatLoan | null {
  const { loaned, used, until } = loan ?? { loaned: 0, used: 0, until: now };
  const held = heldOf({ loaned, used });
  const wanted = shareOf(seats, kiosks);
  const last = asInstant(startsAt - endBeforeStart);
  if (wanted === 0 || held > wanted || last <= now) return null;
  const more = Math.min(wanted - held, placesLeft(seats));
  const isFresh = until > addDuration(now, renewBelow) || until >= last;
  if (held + more === 0 || (more === 0 && isFresh)) return null;
  const end = addDuration(now, loanDuration);
  return { loaned: Math.max(loaned, used) + more, used, until: end < last ? end : last };
}

/**
 * Whether the seats that the kiosk holds are free for everybody again at this moment.
 *
 * `emptied`: the kiosk is in contact and has nothing left to send, so every seat that it confirmed is known.
 */
export const isOver = (
  { until }: SeatLoan,
  { at, emptied }: { readonly at: Instant; readonly emptied: boolean },
): boolean => at >= addDuration(until, emptied ? returnGrace : unreachableGrace);

/** A sign-up at a kiosk; `used` counts the seats of that date that the kiosk confirmed earlier, sent or not. */
export interface Wish {
  readonly persons: number;
  /** False for a series, which only the server can decide. */
  readonly alone: boolean;
  readonly used: number;
  readonly now: Instant;
}

/**
 * Confirms a sign-up from the loan, online or offline. `used` is the total afterwards.
 *
 * When the loan does not suffice (more persons, a series, somebody waiting), the kiosk returns all of it with the
 * sign-up, so that the server has every free seat to give. Null when there is nothing to confirm from or to return.
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
