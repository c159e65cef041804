// The places of some dates while one transaction decides: read once, decided in memory, written once.
import type { ActivityDateId, EntryId, KioskId } from '../../../domain/ids.ts';
import { heldOf, isOver, lend, type SeatLoan } from '../../../domain/activities/seat-loan.ts';
import { giveUpSeat, promote, type Seat, seatFor, type Seats } from '../../../domain/activities/seats.ts';
import type { Instant } from '../../../domain/time/time.ts';
import type { ActivityDateRow, SeatLoanRow, SignUpRow } from '../database/schema.ts';

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
  readonly loans: Map<KioskId, { row: SeatLoanRow; readonly stored: SeatLoanRow | undefined }>;
}

/** A newcomer at one date. */
export interface Newcomer {
  readonly entry: EntryId;
  readonly persons: number;
  readonly line: number;
}

/** What is known of the dates of a ledger. */
interface Known {
  /** Those that may be withdrawn, and the whole line of each date where places may become free. */
  readonly signUps?: readonly SignUpRow[];
  readonly loans?: readonly SeatLoanRow[];
}

const seatsOf = ({ places, taken, waiting, loaned }: ActivityDateRow): Seats => ({ places, taken, waiting, loaned });
const loanOf = ({ loaned, used, until_at: until }: SeatLoanRow): SeatLoan => ({ loaned, used, until });

export class Ledger {
  readonly #dates: Map<ActivityDateId, OpenDate>;
  readonly #held = new Map<EntryId, Held[]>();

  constructor(dates: readonly ActivityDateRow[], { signUps = [], loans = [] }: Known = {}) {
    this.#dates = new Map(dates.map((row) => [row.id, { row, stored: row, line: [], loans: new Map() }]));
    for (const stored of signUps.toSorted((one, other) => one.line - other.line)) this.#keep({ now: stored, stored });
    for (const stored of loans) this.#open(stored.date).loans.set(stored.kiosk, { row: stored, stored });
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
    this.#keep({
      now: { ...newcomer, date: id, state: seat.kind, promoted_at: null, arrived_at: null },
      stored: undefined,
    });
    return seat;
  }

  /**
   * Gives the newcomer the places that the kiosk gave away out of its loan.
   *
   * Are they no longer its own, because they came back meanwhile, then the newcomer is one like all others.
   */
  takeLoaned(id: ActivityDateId, newcomer: Newcomer, from: { readonly kiosk: KioskId; readonly at: Instant }): Seat {
    const date = this.#open(id);
    const loan = date.loans.get(from.kiosk);
    if (loan === undefined) return this.take(id, newcomer);
    const used = loan.row.used + newcomer.persons;
    const fits = heldOf(loan.row) >= newcomer.persons;
    this.#setLoan(date, { ...loan.row, used, loaned: Math.max(loan.row.loaned, used) });
    if (!fits) {
      const seat = this.take(id, newcomer);
      this.moveUp(id, from.at);
      return seat;
    }
    const after = { ...seatsOf(date.row), taken: date.row.taken + newcomer.persons };
    this.#count(date, after);
    this.#keep({
      now: { ...newcomer, date: id, state: 'confirmed', promoted_at: null, arrived_at: null },
      stored: undefined,
    });
    return { kind: 'confirmed', after };
  }

  /** Takes what the kiosk gives back itself: for it, all is used. The line has it first. */
  giveBack(id: ActivityDateId, from: { readonly kiosk: KioskId; readonly at: Instant }): void {
    const date = this.#open(id);
    const loan = date.loans.get(from.kiosk);
    if (loan === undefined || heldOf(loan.row) === 0) return;
    this.#setLoan(date, { ...loan.row, used: loan.row.loaned });
    this.moveUp(id, from.at);
  }

  /** Lends this kiosk what it should hold of a date, or renews it. */
  lend(id: ActivityDateId, kiosk: KioskId, { kiosks, at }: { readonly kiosks: number; readonly at: Instant }): void {
    const date = this.#open(id);
    if (date.row.state === 'cancelled') return;
    const loan = date.loans.get(kiosk)?.row;
    const fresh = lend(seatsOf(date.row), loan && loanOf(loan), { kiosks, startsAt: date.row.starts_at, now: at });
    if (fresh === null) return;
    const { loaned, used, until } = fresh;
    this.#setLoan(date, { kiosk, date: id, loaned, used, until_at: until });
  }

  /** Takes back what is over; the line moves up. `heard` is a kiosk that has nothing left to send now. */
  takeBack(at: Instant, heard: KioskId): void {
    this.#endLoans(at, (row) => isOver(loanOf(row), { at, emptied: row.kiosk === heard }));
  }

  /** Takes back what others held too long. `asking` may have given its own away: that is on its way. */
  takeBackFromOthers(at: Instant, asking: KioskId): void {
    this.#endLoans(at, (row) => row.kiosk !== asking && isOver(loanOf(row), { at, emptied: false }));
  }

  /** Takes back whatever this kiosk holds; the line moves up. */
  endLoans(kiosk: KioskId, at: Instant): void {
    this.#endLoans(at, (row) => row.kiosk === kiosk);
  }

  /** Frees what was held and lets the line move up, when the date is still to come. Twice is harmless. */
  withdraw(held: Held, at: Instant): void {
    const { state, persons, date: id } = held.now;
    if (state === 'withdrawn') return;
    const date = this.#open(id);
    this.#count(date, giveUpSeat(seatsOf(date.row), { state, persons }));
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

  /** What must be written: dates and loans whose counts changed, sign-ups that are new or otherwise. */
  changes() {
    const held = [...this.#held.values()].flat();
    const dates = [...this.#dates.values()];
    const loans = dates.flatMap((date) => [...date.loans.values()]);
    return {
      dates: dates.filter(({ row, stored }) => row !== stored),
      loans: loans.filter(({ row, stored }) => row !== stored).map(({ row }) => row),
      added: held.filter((one) => one.stored === undefined).map((one) => one.now),
      changed: held.filter((one) => one.stored !== undefined && one.stored !== one.now).map((one) => one.now),
    };
  }

  #open(id: ActivityDateId): OpenDate {
    const date = this.#dates.get(id);
    if (date === undefined) throw new Error(`The ledger was not opened for ${id}.`);
    return date;
  }

  #count(date: OpenDate, { taken, waiting, loaned }: Seats): void {
    const { row } = date;
    if (taken === row.taken && waiting === row.waiting && loaned === row.loaned) return;
    date.row = { ...row, taken, waiting, loaned };
  }

  #setLoan(date: OpenDate, row: SeatLoanRow): void {
    const before = date.loans.get(row.kiosk);
    const loaned = date.row.loaned - (before === undefined ? 0 : heldOf(before.row)) + heldOf(row);
    date.loans.set(row.kiosk, { row, stored: before?.stored });
    this.#count(date, { ...seatsOf(date.row), loaned });
  }

  #endLoans(at: Instant, isEnding: (row: SeatLoanRow) => boolean): void {
    for (const date of this.#dates.values()) {
      const ending = [...date.loans.values()].filter(({ row }) => heldOf(row) > 0 && isEnding(row));
      for (const { row } of ending) this.#setLoan(date, { ...row, loaned: row.used });
      if (ending.length > 0) this.moveUp(date.row.id, at);
    }
  }

  #keep(held: Held): void {
    const { entry, date: id, state } = held.now;
    const earlier = this.#held.get(entry);
    if (earlier === undefined) this.#held.set(entry, [held]);
    else earlier.push(held);
    if (state === 'waiting') this.#open(id).line.push(held);
  }
}
