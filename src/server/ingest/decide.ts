// Decides pushes in memory, entry by entry in the order of arrival, with the rules of the domain.
import { checkIn, undoCheckIn, type TicketDate } from '../../domain/activities/check-in.ts';
import { kinds } from '../../domain/entries/kinds.ts';
import {
  type AboutTicketHeader,
  type CallbackRequestHeader,
  type CheckInHeader,
  isAboutTicket,
  type LeftHeader,
  type SignUpHeader,
  type UndoCheckInHeader,
  type WithdrawalHeader,
} from '../../domain/entries/entry.ts';
import type { ActivityDateId, Code, EntryId } from '../../domain/ids.ts';
import { daysBetween, localDateOf } from '../../domain/time/local-date.ts';
import { type Origin, originName } from '../../domain/entries/origin.ts';
import type { OpeningHours } from '../../domain/time/opening-hours.ts';
import { promisedDay } from '../../domain/callbacks/promise.ts';
import { isBadNews, type Outcome, type Receipt, type SeriesOutcome } from '../../domain/entries/receipt.ts';
import { noSeat } from '../../domain/entries/reserved-ids.ts';
import { signUpRefusal } from '../../domain/activities/sign-up.ts';
import { type Duration, type Instant, later, minutes } from '../../domain/time/time.ts';
import { freshPass } from '../store/passes.ts';
import type { CallbackRow, EntryRow, PassRow, SeriesSignUpRow, NeedsReviewRow } from '../store/database/schema.ts';
import { EarlyEntries, toNeedsReview } from './early-entries.ts';
import type { SealedArrival } from './seal-on-arrival.ts';
import { type Facts } from './load-facts.ts';
import { activityOfDate, dayOfDate } from '../../domain/activities/activity-date-id.ts';

/** What the deployment decides: when the team works, and how a code is made. */
export interface PushRules {
  readonly hours: OpeningHours;
  /** Open days within which somebody calls. */
  readonly openDays: number;
  readonly makeCode: () => Code;
}

/** Where and when the batch came in. */
export interface Arrival {
  readonly origin: Origin;
  readonly receivedAt: Instant;
  /** How far the server's clock was ahead of the kiosk's. */
  readonly clockOffset: Duration;
}

type Ticket = Pick<EntryRow, 'id' | 'kind'>;
/** What its holder says, at whichever kiosk. */
type SaidOfTicket = LeftHeader<WithdrawalHeader | CheckInHeader>;

/** Somebody with a ticket is here; or, when `at` is null, is not after all. */
interface CheckedIn {
  readonly entry: EntryId;
  readonly date: ActivityDateId;
  readonly at: Instant | null;
}

/** A slow link looks like a slow clock; only more than this is the clock. */
const clockTolerance = minutes(2);
/** A promise further away than this was made by a clock gone wrong. */
const farthestPromise = 40;

/** Whether it is bad news, and whoever left this was gone before they could read it. */
export const isUnheard = (arrived: SealedArrival, outcome: Outcome): boolean =>
  arrived.read && !arrived.shown && isBadNews(arrived.header.kind, outcome);

/** What nobody could read is for a colleague. */
const isForColleague = (kind: EntryRow['kind']): boolean =>
  kind === 'unreadable' || kinds[kind].refusalFor === 'colleague';

export class Decision {
  readonly entries: EntryRow[] = [];
  readonly series: SeriesSignUpRow[] = [];
  readonly callbacks = new Map<EntryId, CallbackRow>();
  readonly needsReview: NeedsReviewRow[] = [];
  readonly passes: PassRow[] = [];
  /** In the order in which it was said: the last of it holds. */
  readonly arrivals: CheckedIn[] = [];
  /** With the moment at which each was given up. */
  readonly withdrawnCallbacks = new Map<EntryId, Instant>();
  readonly withdrawnSeries = new Map<EntryId, Instant>();
  readonly receipts = new Map<EntryId, Receipt>();
  readonly early: EarlyEntries;
  /** As printed on tickets before this push, and as given in earlier pushes of the batch. */
  readonly #printed = new Map<Code, Ticket>();
  readonly #given = new Map<Code, Ticket>();
  readonly #facts: Facts;
  readonly #rules: PushRules;
  #arrival: Arrival;

  /** `first` is the arrival of the push whose entries come first. */
  constructor(facts: Facts, rules: PushRules, first: Arrival) {
    this.#facts = facts;
    this.early = new EarlyEntries(facts.early);
    this.#rules = rules;
    this.#arrival = first;
  }

  /** What is added from now on came in with this arrival. */
  next(arrival: Arrival): void {
    this.#arrival = arrival;
    this.#printed.clear();
  }

  /** Decides one entry; `seq` is its place in the order of everything. */
  add(arrived: SealedArrival, seq: number): void {
    if (!arrived.read) return this.#keepUnreadable(arrived, seq);
    const outcome = this.#decide(arrived.header, seq);
    this.tellWhenUnheard(arrived, outcome);
    this.#keep(arrived, seq, outcome);
    this.#catchUp(arrived.header);
  }

  /** Does what was said of this ticket before it was here. */
  #catchUp(header: LeftHeader): void {
    if (header.kind !== 'sign-up' && header.kind !== 'callback-request') return;
    for (const row of this.early.take(header.code)) {
      const outcome =
        row.kind === 'withdrawal' ? this.#giveUp(header, row.made_at) : this.#receive(header, row.made_at);
      this.early.catchUp(row, outcome.kind === 'refused' ? outcome.refusal : null);
    }
  }

  /**
   * Lets a colleague tell who was not told: who has no seat is called, before the day itself is over; who said "I am here"
   * may still be, and is looked for.
   */
  tellWhenUnheard(arrived: SealedArrival, outcome: Outcome): void {
    if (!arrived.read || !isUnheard(arrived, outcome)) return;
    const { id } = arrived.header;
    if (arrived.header.kind !== 'sign-up') return this.#lookFor(id, outcome);
    if (this.callbacks.has(id) || this.withdrawnCallbacks.has(id)) return;
    const { receivedAt } = this.#arrival;
    const promised = promisedDay(this.#rules.hours, receivedAt, this.#rules.openDays);
    const held = dayOfDate(arrived.header.date);
    const isSooner = held < promised && held >= localDateOf(receivedAt);
    this.#callBack({ entry: id, subject: noSeat, promised_on: isSooner ? held : promised });
  }

  #lookFor(id: EntryId, outcome: Outcome): void {
    if (outcome.kind !== 'refused' || this.needsReview.some(({ entry }) => entry === id)) return;
    this.needsReview.push(toNeedsReview(id, outcome.refusal));
  }

  #callBack(row: Pick<CallbackRow, 'entry' | 'subject' | 'promised_on'>): void {
    this.callbacks.set(row.entry, { ...row, step: 'waiting', by_staff: null, step_at: null, outcome: null });
  }

  #decide(header: LeftHeader, seq: number): Outcome {
    switch (header.kind) {
      case 'sign-up':
        return this.#signUp(header, seq);
      case 'callback-request':
        return this.#requestCallback(header);
      case 'withdrawal':
      case 'check-in':
        return this.#aboutTicket(header);
      case 'undo-check-in':
        return this.#undoCheckIn(header);
      case 'pass':
        this.passes.push(freshPass(header.id));
        return { kind: 'made' };
    }
  }

  /** The tap by the server's clock. */
  #madeAt(header: LeftHeader): Instant {
    const { clockOffset } = this.#arrival;
    return Math.abs(clockOffset) > clockTolerance ? later(header.madeAt, clockOffset) : header.madeAt;
  }

  #signUp(header: LeftHeader<SignUpHeader>, line: number): Outcome {
    const { ledger } = this.#facts;
    const row = ledger.date(header.date);
    const date = row && { state: row.state, startsAt: row.starts_at, endsAt: row.ends_at, places: row.places };
    const refusal = signUpRefusal(date, { ...header, madeAt: this.#madeAt(header) }, this.#arrival.origin.kind);
    if (refusal !== null) return { kind: 'refused', refusal };
    const newcomer = { entry: header.id, persons: header.persons, line };
    const { origin, receivedAt: at } = this.#arrival;
    const kiosk = originName(origin);
    if (header.seat === 'returned') ledger.giveBack(header.date, { kiosk, at });
    const seat =
      header.seat === 'loaned'
        ? ledger.takeLoaned(header.date, newcomer, { kiosk, at })
        : ledger.take(header.date, newcomer);
    const series = header.attendance === 'series' ? this.#signUpForSeries(header, line) : null;
    return seat.kind === 'confirmed'
      ? { kind: 'confirmed', series }
      : { kind: 'waiting', position: seat.position, series };
  }

  #signUpForSeries({ id: entry, persons, date }: LeftHeader<SignUpHeader>, line: number): SeriesOutcome {
    const { ledger } = this.#facts;
    const activity = activityOfDate(date);
    const first = ledger.date(date);
    if (first === undefined) throw new Error('A series begins at a date that is known.');
    this.series.push({ entry, activity, from_day: first.held_on, persons, line, withdrawn_at: null });
    const outcome = { confirmed: 0, waiting: 0 };
    for (const row of ledger.dates()) {
      if (row.activity !== activity || row.held_on <= first.held_on) continue;
      if (row.state === 'cancelled' || persons > row.places) continue;
      outcome[ledger.take(row.id, { entry, persons, line }).kind] += 1;
    }
    return outcome;
  }

  #requestCallback(header: LeftHeader<CallbackRequestHeader>): Outcome {
    const madeAt = this.#madeAt(header);
    const madeOn = localDateOf(madeAt);
    const shown = header.promisedOn;
    const early = daysBetween(madeOn, shown);
    const stored = early >= 0 && early <= farthestPromise;
    const on = stored ? shown : promisedDay(this.#rules.hours, madeAt, this.#rules.openDays);
    this.#callBack({ entry: header.id, subject: header.subject, promised_on: on });
    return { kind: 'promised', on };
  }

  #ticketOf({ ticket }: LeftHeader<AboutTicketHeader>): Ticket | undefined {
    return this.#printed.get(ticket) ?? this.#given.get(ticket) ?? this.#facts.tickets.get(ticket);
  }

  /** What it is about may be on its way from another kiosk. */
  #keepAhead({ id: entry, kind, ticket }: SaidOfTicket, madeAt: Instant): Outcome {
    this.early.keep({ ticket, entry, kind, made_at: madeAt });
    return kind === 'withdrawal'
      ? { kind: 'withdrawn', what: 'sign-up', early: true }
      : { kind: 'checked-in', persons: 1, early: true };
  }

  #aboutTicket(header: SaidOfTicket): Outcome {
    const ticket = this.#ticketOf(header);
    const madeAt = this.#madeAt(header);
    if (ticket === undefined) return this.#keepAhead(header, madeAt);
    return header.kind === 'withdrawal' ? this.#giveUp(ticket, madeAt) : this.#receive(ticket, madeAt);
  }

  #receive(ticket: Ticket, at: Instant): Outcome {
    if (ticket.kind !== 'sign-up') return { kind: 'refused', refusal: { kind: 'unknown-code' } };
    const found = checkIn(this.#datesOf(ticket), localDateOf(at));
    if (!found.ok) return { kind: 'refused', refusal: found.refusal };
    this.arrivals.push({ entry: ticket.id, date: found.value, at });
    const held = this.#facts.ledger.heldBy(ticket.id).find(({ now }) => now.date === found.value);
    return { kind: 'checked-in', persons: held?.now.persons ?? 1 };
  }

  #undoCheckIn(header: LeftHeader<UndoCheckInHeader>): Outcome {
    const ticket = this.#ticketOf(header);
    if (ticket?.kind !== 'sign-up') return { kind: 'refused', refusal: { kind: 'unknown-code' } };
    const today = localDateOf(this.#madeAt(header));
    const found = undoCheckIn(this.#datesOf(ticket), { date: header.date, today });
    if (!found.ok) return { kind: 'refused', refusal: found.refusal };
    this.arrivals.push({ entry: ticket.id, date: found.value, at: null });
    return { kind: 'taken-back' };
  }

  #datesOf(ticket: Ticket): readonly TicketDate[] {
    const { ledger } = this.#facts;
    return ledger.heldBy(ticket.id).map(({ now: { date, state } }) => {
      return { date, on: dayOfDate(date), isCancelled: ledger.date(date)?.state === 'cancelled', state };
    });
  }

  #giveUp({ id, kind }: Ticket, madeAt: Instant): Outcome {
    if (kind !== 'sign-up' && kind !== 'callback-request')
      return { kind: 'refused', refusal: { kind: 'unknown-code' } };
    if (kind === 'sign-up') this.#withdrawSignUp(id, madeAt);
    else this.#withdrawCallback(id);
    return { kind: 'withdrawn', what: kind };
  }

  /** A series ends from now on: where somebody has been, they have been. */
  #withdrawSignUp(id: EntryId, madeAt: Instant): void {
    const { ledger } = this.#facts;
    const held = ledger.heldBy(id);
    for (const one of held) {
      const date = ledger.date(one.now.date);
      if (held.length > 1 && date !== undefined && date.starts_at <= madeAt) continue;
      ledger.withdraw(one, this.#arrival.receivedAt);
    }
    this.withdrawnSeries.set(id, this.#arrival.receivedAt);
    this.#withdrawCallback(id);
  }

  #withdrawCallback(id: EntryId): void {
    const fresh = this.callbacks.get(id);
    const at = this.#arrival.receivedAt;
    if (fresh?.step === 'withdrawn' || this.withdrawnCallbacks.has(id)) return;
    if (fresh === undefined) this.withdrawnCallbacks.set(id, at);
    else this.callbacks.set(id, { ...fresh, step: 'withdrawn', step_at: at });
  }

  #keep(
    { header, headerText, personal }: Extract<SealedArrival, { readonly read: true }>,
    seq: number,
    outcome: Outcome,
  ): void {
    const refused = outcome.kind === 'refused';
    const code = refused ? null : (this.#facts.codes.get(header.id) ?? null);
    // A ticket that was printed before the push carries the kiosk's own code, also when another one counts now.
    if (!refused && !isAboutTicket(header)) this.#printed.set(header.code, header);
    if (code !== null) this.#given.set(code, header);
    const { id, kind, madeAt } = header;
    this.#keepRow({ id, seq, kind, header: headerText, personal, code }, { madeAt, outcome });
  }

  #keepUnreadable(
    { id, at, headerText, personal }: Extract<SealedArrival, { readonly read: false }>,
    seq: number,
  ): void {
    const outcome: Outcome = { kind: 'refused', refusal: { kind: 'unreadable', at } };
    this.#keepRow(
      { id, seq, kind: 'unreadable', header: headerText, personal, code: null },
      { madeAt: this.#arrival.receivedAt, outcome },
    );
  }

  #keepRow(
    row: Pick<EntryRow, 'id' | 'seq' | 'kind' | 'header' | 'personal' | 'code'>,
    { madeAt, outcome }: { readonly madeAt: Instant; readonly outcome: Outcome },
  ): void {
    const { origin, receivedAt, clockOffset } = this.#arrival;
    const receipt: Receipt = { id: row.id, code: row.code, outcome, receivedAt };
    this.receipts.set(row.id, receipt);
    const when = { made_at: madeAt, received_at: receivedAt, clock_offset: clockOffset };
    this.entries.push({ ...row, kiosk: originName(origin), ...when, outcome: JSON.stringify(outcome) });
    // Who could not check in reads why; of who was gone by then, see `tellWhenUnheard`. A colleague reads it at once.
    if (outcome.kind === 'refused' && isForColleague(row.kind) && origin.kind !== 'desk')
      this.needsReview.push(toNeedsReview(row.id, outcome.refusal));
  }
}
