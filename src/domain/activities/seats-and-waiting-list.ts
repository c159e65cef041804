// Seat rules of one date: who is confirmed, who waits, and who is promoted, strictly in order of signing up.
import type { EntryId } from '../ids.ts';

/**
 * `taken` and `loaned` count places; `waiting` counts sign-ups on the waiting list, however many persons each. Until it
 * ends, only the kiosk that has a loan can give its places; see `seat-loan.ts`.
 */
export interface Seats {
  readonly places: number;
  readonly taken: number;
  readonly loaned: number;
  readonly waiting: number;
}

export type Seat =
  | { readonly kind: 'confirmed'; readonly after: Seats }
  /** Position on the waiting list, counted in sign-ups; 1 is next. */
  | { readonly kind: 'waiting'; readonly position: number; readonly after: Seats };

/** One sign-up on the waiting list. */
export interface Waiting {
  readonly id: EntryId;
  readonly persons: number;
}

/** Free places. Never negative, even when places were removed after people signed up. */
export const placesLeft = (seats: Seats): number => Math.max(0, seats.places - seats.taken - seats.loaned);

/** Places that a new sign-up can get: none while anybody is on the waiting list, for nobody jumps the line. */
export const freePlaces = (seats: Seats): number => (seats.waiting > 0 ? 0 : placesLeft(seats));

/** Confirms a new sign-up, or puts it at the end of the waiting list. */
export function seatFor(seats: Seats, persons: number): Seat {
  if (persons <= freePlaces(seats)) {
    return { kind: 'confirmed', after: { ...seats, taken: seats.taken + persons } };
  }
  const position = seats.waiting + 1;
  return { kind: 'waiting', position, after: { ...seats, waiting: position } };
}

/**
 * Promotes sign-ups from the head of the waiting list for as long as the head fits; a head that does not fit blocks the
 * rest.
 *
 * `line` is the whole waiting list, longest waiting first.
 */
export function promote(
  seats: Seats,
  line: readonly Waiting[],
): { readonly promoted: readonly EntryId[]; readonly after: Seats } {
  const promoted: EntryId[] = [];
  let after = seats;
  for (const head of line) {
    if (head.persons > placesLeft(after)) break;
    promoted.push(head.id);
    after = { ...after, taken: after.taken + head.persons, waiting: after.waiting - 1 };
  }
  return { promoted, after };
}

/** Releases what a sign-up held: its places when confirmed, its position when waiting. */
export const giveUpSeat = (
  seats: Seats,
  left: { readonly state: 'confirmed' | 'waiting'; readonly persons: number },
): Seats =>
  left.state === 'confirmed'
    ? { ...seats, taken: seats.taken - left.persons }
    : { ...seats, waiting: seats.waiting - 1 };
