// The seats of the dates in one transaction: read once, decided in memory, written once.
import type { ActivityDateId, EntryId, KioskId } from '../../../domain/ids.ts';
import { heldOf, isOver, lend, type SeatLoan } from '../../../domain/activities/seat-loan.ts';
import {
  giveUpSeat,
  promote,
  type Seat,
  seatFor,
  type Seats,
} from '../../../domain/activities/seats-and-waiting-list.ts';
import type { Instant } from '../../../domain/time/time.ts';
import type { ActivityDateRow, SeatLoanRow, SignUpRow } from '../database/schema.ts';

/** A sign-up at one date. `stored` is the row in the database; undefined when there is none yet. */
export interface Held {
  now: SignUpRow;
  readonly stored: SignUpRow | undefined;
}

interface OpenDate {
  row: ActivityDateRow;
  readonly stored: ActivityDateRow;
  /** The waiting list, longest waiting first; without those who were promoted or withdrew. */
  line: Held[];
  readonly loans: Map<KioskId, { row: SeatLoanRow; readonly stored: SeatLoanRow | undefined }>;
}

/** A newcomer at one date. */
export interface Newcomer {
  readonly entry: EntryId;
  readonly persons: number;
  readonly line: number;
}

/** The known rows of the dates in a ledger. */
interface Known {
  /** Sign-ups that may be withdrawn, and the whole waiting list of each date where seats may become free. */
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

  /** Gives the newcomer seats, or the last place on the waiting list. The date must be in the ledger. */
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
   * Gives the newcomer seats that the kiosk gave away from its loan.
   *
   * If the loan no longer covers them, because it was reclaimed meanwhile, treats the newcomer like any other.
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

  /** Returns the seats that the kiosk gave up itself. The waiting list gets them first. */
  giveBack(id: ActivityDateId, from: { readonly kiosk: KioskId; readonly at: Instant }): void {
    const date = this.#open(id);
    const loan = date.loans.get(from.kiosk);
    if (loan === undefined || heldOf(loan.row) === 0) return;
    this.#setLoan(date, { ...loan.row, used: loan.row.loaned });
    this.moveUp(id, from.at);
  }

  /** Lends this kiosk its share of a date, or renews its loan. */
  lend(id: ActivityDateId, kiosk: KioskId, { kiosks, at }: { readonly kiosks: number; readonly at: Instant }): void {
    const date = this.#open(id);
    if (date.row.state === 'cancelled') return;
    const loan = date.loans.get(kiosk)?.row;
    const fresh = lend(seatsOf(date.row), loan && loanOf(loan), { kiosks, startsAt: date.row.starts_at, now: at });
    if (fresh === null) return;
    const { loaned, used, until } = fresh;
    this.#setLoan(date, { kiosk, date: id, loaned, used, until_at: until });
  }

  /** Reclaims expired loans; the waiting list moves up. `heard` is the kiosk that has nothing left to send. */
  takeBack(at: Instant, heard: KioskId): void {
    this.#endLoans(at, (row) => isOver(loanOf(row), { at, emptied: row.kiosk === heard }));
  }

  /** Reclaims expired loans of other kiosks. `asking` is exempt: it may have given seats away that it has yet to report. */
  takeBackFromOthers(at: Instant, asking: KioskId): void {
    this.#endLoans(at, (row) => row.kiosk !== asking && isOver(loanOf(row), { at, emptied: false }));
  }

  /** Reclaims everything this kiosk holds; the waiting list moves up. */
  endLoans(kiosk: KioskId, at: Instant): void {
    this.#endLoans(at, (row) => row.kiosk === kiosk);
  }

  /** Withdraws a sign-up; the waiting list moves up if the date is still to come. Repeating it is harmless. */
  withdraw(held: Held, at: Instant): void {
    const { state, persons, date: id } = held.now;
    if (state === 'withdrawn') return;
    const date = this.#open(id);
    this.#count(date, giveUpSeat(seatsOf(date.row), { state, persons }));
    held.now = { ...held.now, state: 'withdrawn' };
    date.line = date.line.filter((waiting) => waiting !== held);
    this.moveUp(id, at);
  }

  /** Gives free seats to the head of the waiting list, unless the date is cancelled or has begun. */
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

  /** The rows to write: dates and loans whose counts changed, and new or changed sign-ups. */
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
