// Places at one date: who gets one, who waits, and who is next. The order of signing up is the only order.
import type { EntryId } from '../ids.ts';

/**
 * `taken` and `lent` count places; `waiting` counts sign-ups in line, however many persons each. What is lent to kiosks
 * is theirs to give away without a network, and nobody else's until it comes back; see `loan.ts`.
 */
export interface Seats {
  readonly places: number;
  readonly taken: number;
  readonly loaned: number;
  readonly waiting: number;
}

export type Seat =
  | { readonly kind: 'confirmed'; readonly after: Seats }
  /** `position` counts sign-ups, 1 is next. */
  | { readonly kind: 'waiting'; readonly position: number; readonly after: Seats };

/** One sign-up in line. */
export interface Waiting {
  readonly id: EntryId;
  readonly persons: number;
}

/** Never below 0, also when the places were made fewer after people signed up. */
export const placesLeft = (seats: Seats): number => Math.max(0, seats.places - seats.taken - seats.loaned);

/** Gives a newcomer places, or the end of the line. While somebody waits nobody passes, even when places are free. */
export function seatFor(seats: Seats, persons: number): Seat {
  if (seats.waiting === 0 && persons <= placesLeft(seats)) {
    return { kind: 'confirmed', after: { ...seats, taken: seats.taken + persons } };
  }
  const position = seats.waiting + 1;
  return { kind: 'waiting', position, after: { ...seats, waiting: position } };
}

/**
 * Gives free places to the line, from its head for as long as the head fits; nobody passes a head that does not fit.
 *
 * `line` is everybody who waits, longest first.
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

/** Frees exactly what a sign-up held: its places when confirmed, its one place in line when waiting. */
export const giveUpSeat = (
  seats: Seats,
  left: { readonly state: 'confirmed' | 'waiting'; readonly persons: number },
): Seats =>
  left.state === 'confirmed'
    ? { ...seats, taken: seats.taken - left.persons }
    : { ...seats, waiting: seats.waiting - 1 };
