// The places of some dates while one transaction decides: read once, decided in memory, written once.
import type { ActivityDateId, EntryId } from '../../../domain/ids.ts';
import { leave, promote, type Seat, seatFor, type Seats } from '../../../domain/seats.ts';
import type { Instant } from '../../../domain/time.ts';
import type { ActivityDateRow, SignUpRow } from '../schema.ts';

/** A sign-up at one date. `stored` is how the database has it; undefined when it does not have it yet. */
export interface Held {
  now: SignUpRow;
  readonly stored: SignUpRow | undefined;
}

interface OpenDate {
  row: ActivityDateRow;
  readonly stored: ActivityDateRow;
  /** Everybody in line, longest first; a promoted or withdrawn one is taken out. */
  line: Held[];
}

/** A newcomer at one date. */
export interface Newcomer {
  readonly entry: EntryId;
  readonly persons: number;
  readonly line: number;
}

const seatsOf = (row: ActivityDateRow): Seats => ({ places: row.places, taken: row.taken, waiting: row.waiting });

export class Ledger {
  readonly #dates: Map<ActivityDateId, OpenDate>;
  readonly #held = new Map<EntryId, Held[]>();

  /** `signUps` are those that may be withdrawn, and the whole line of each date they are at. */
  constructor(dates: readonly ActivityDateRow[], signUps: readonly SignUpRow[] = []) {
    this.#dates = new Map(dates.map((row) => [row.id, { row, stored: row, line: [] }]));
    for (const stored of signUps.toSorted((one, other) => one.line - other.line)) {
      this.#keep({ now: stored, stored });
    }
  }

  date(id: ActivityDateId): ActivityDateRow | undefined {
    return this.#dates.get(id)?.row;
  }

  dates(): readonly ActivityDateRow[] {
    return [...this.#dates.values()].map((date) => date.row);
  }

  heldBy(entry: EntryId): readonly Held[] {
    return this.#held.get(entry) ?? [];
  }

  /** Gives the newcomer places, or the end of the line. The date must be one of the ledger's. */
  take(id: ActivityDateId, newcomer: Newcomer): Seat {
    const date = this.#open(id);
    const seat = seatFor(seatsOf(date.row), newcomer.persons);
    this.#count(date, seat.after);
    this.#keep({ now: { ...newcomer, date: id, state: seat.kind, promoted_at: null }, stored: undefined });
    return seat;
  }

  /** Frees what was held and lets the line move up, when the date is still to come. Twice is harmless. */
  withdraw(held: Held, at: Instant): void {
    const { state, persons, date: id } = held.now;
    if (state === 'withdrawn') return;
    const date = this.#open(id);
    this.#count(date, leave(seatsOf(date.row), { state, persons }));
    held.now = { ...held.now, state: 'withdrawn' };
    date.line = date.line.filter((waiting) => waiting !== held);
    this.moveUp(id, at);
  }

  /** Gives free places to the head of the line. Nothing moves at a date that is cancelled or has begun. */
  moveUp(id: ActivityDateId, at: Instant): void {
    const date = this.#open(id);
    if (date.row.state === 'cancelled' || date.row.starts_at <= at) return;
    const line = date.line.map((held) => ({ id: held.now.entry, persons: held.now.persons }));
    const { promoted, after } = promote(seatsOf(date.row), line);
    this.#count(date, after);
    for (const held of date.line.splice(0, promoted.length)) {
      held.now = { ...held.now, state: 'confirmed', promoted_at: at };
    }
  }

  /** What must be written: dates whose counts changed, sign-ups that are new, sign-ups that are otherwise. */
  changes() {
    const held = [...this.#held.values()].flat();
    return {
      dates: [...this.#dates.values()].filter(({ row, stored }) => row !== stored),
      added: held.filter((one) => one.stored === undefined).map((one) => one.now),
      changed: held.filter((one) => one.stored !== undefined && one.stored !== one.now).map((one) => one.now),
    };
  }

  #open(id: ActivityDateId): OpenDate {
    const date = this.#dates.get(id);
    if (date === undefined) throw new Error(`The ledger was not opened for ${id}.`);
    return date;
  }

  #count(date: OpenDate, seats: Seats): void {
    if (seats.taken === date.row.taken && seats.waiting === date.row.waiting) return;
    date.row = { ...date.row, taken: seats.taken, waiting: seats.waiting };
  }

  #keep(held: Held): void {
    const { entry, date: id, state } = held.now;
    const earlier = this.#held.get(entry);
    if (earlier === undefined) this.#held.set(entry, [held]);
    else earlier.push(held);
    if (state === 'waiting') this.#open(id).line.push(held);
  }
}
