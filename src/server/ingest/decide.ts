// Decides pushes in memory with the domain's rules, entry by entry in the order of arrival.
import { checkIn, undoCheckIn, type TicketDate } from '../../domain/activities/check-in.ts';
import { kinds } from '../../domain/entries/kinds.ts';
import {
  type AboutTicketHeader,
  type CallbackRequestHeader,
  type CheckInHeader,
  isAboutTicket,
  type SubmittedHeader,
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
import { freePlaces } from '../../domain/activities/seats-and-waiting-list.ts';
import { signUpRefusal } from '../../domain/activities/sign-up.ts';
import { type Duration, type Instant, type LocalDate, addDuration, minutes } from '../../domain/time/time.ts';
import { dateOfRow } from '../store/activities/activities.ts';
import { freshPass } from '../store/passes.ts';
import type { CallbackRow, EntryRow, PassRow, SeriesSignUpRow, NeedsReviewRow } from '../store/database/schema.ts';
import { EarlyEntries, toNeedsReview } from './early-entries.ts';
import type { SealedArrival } from './seal-on-arrival.ts';
import { type Facts } from './load-facts.ts';
import { activityOfDate, originalDayOf } from '../../domain/activities/activity-date-id.ts';

/** The deployment's rules: when the team works, and how a code is made. */
export interface PushRules {
  readonly hours: OpeningHours;
  /** Number of open days within which a callback is promised. */
  readonly openDays: number;
  readonly makeCode: () => Code;
}

/** Where and when a push came in. */
export interface Arrival {
  readonly origin: Origin;
  readonly receivedAt: Instant;
  /** How far the server's clock was ahead of the kiosk's. */
  readonly clockOffset: Duration;
}

type Ticket = Pick<EntryRow, 'id' | 'kind'>;
/** A withdrawal or check-in: what a ticket holder enters, at any kiosk. */
type HolderHeader = SubmittedHeader<WithdrawalHeader | CheckInHeader>;

/** A ticket holder checked in; or, when `at` is null, the check-in was undone. */
interface CheckedIn {
  readonly entry: EntryId;
  readonly date: ActivityDateId;
  readonly at: Instant | null;
}

/** A slow connection looks like a clock offset; correct only for offsets larger than this. */
const clockTolerance = minutes(2);
/** In days. A promise further ahead than this came from a wrong clock. */
const farthestPromise = 40;

/** Whether the outcome is bad news that the visitor could not read, because they had left the kiosk. */
export const isOutcomeUnread = (arrived: SealedArrival, outcome: Outcome): boolean =>
  arrived.read && !arrived.shown && isBadNews(arrived.header.kind, outcome);

/** Whether a refusal of this kind needs review by staff; entries that nobody could read always do. */
const isForColleague = (kind: EntryRow['kind']): boolean =>
  kind === 'unreadable' || kinds[kind].refusalFor === 'colleague';

export class Decision {
  readonly entries: EntryRow[] = [];
  readonly series: SeriesSignUpRow[] = [];
  readonly callbacks = new Map<EntryId, CallbackRow>();
  readonly needsReview: NeedsReviewRow[] = [];
  readonly passes: PassRow[] = [];
  /** In the order in which they were made; the last one counts. */
  readonly arrivals: CheckedIn[] = [];
  /** With the time of each withdrawal. */
  readonly withdrawnCallbacks = new Map<EntryId, Instant>();
  readonly withdrawnSeries = new Map<EntryId, Instant>();
  readonly receipts = new Map<EntryId, Receipt>();
  readonly early: EarlyEntries;
  /** Codes as printed on tickets before this push, and as assigned in earlier pushes of the batch. */
  readonly #printed = new Map<Code, Ticket>();
  readonly #given = new Map<Code, Ticket>();
  readonly #facts: Facts;
  readonly #rules: PushRules;
  #arrival: Arrival;

  /** `first` is the arrival of the first push. */
  constructor(facts: Facts, rules: PushRules, first: Arrival) {
    this.#facts = facts;
    this.early = new EarlyEntries(facts.early);
    this.#rules = rules;
    this.#arrival = first;
  }

  /** Starts the next push: entries that are added from now on came in with this arrival. */
  next(arrival: Arrival): void {
    this.#arrival = arrival;
    this.#printed.clear();
  }

  /** Decides one entry; `seq` is its place in the order of all writes. */
  add(arrived: SealedArrival, seq: number): void {
    if (!arrived.read) return this.#storeUnreadable(arrived, seq);
    const outcome = this.#decide(arrived.header, seq);
    this.followUpIfUnheard(arrived, outcome);
    this.#store(arrived, seq, outcome);
    this.#applyEarly(arrived.header);
  }

  /** Applies withdrawals and check-ins that arrived before this ticket. */
  #applyEarly(header: SubmittedHeader): void {
    if (header.kind !== 'sign-up' && header.kind !== 'callback-request') return;
    for (const row of this.early.take(header.code)) {
      const outcome =
        row.kind === 'withdrawal' ? this.#withdraw(header, row.made_at) : this.#checkIn(header, row.made_at);
      this.early.catchUp(row, outcome.kind === 'refused' ? outcome.refusal : null);
    }
  }

  /**
   * Makes sure that staff tell a visitor who could not read the bad news. Somebody without a seat gets a callback, no later
   * than the day of the activity. A refused check-in needs review, because the visitor may still be in the building.
   */
  followUpIfUnheard(arrived: SealedArrival, outcome: Outcome): void {
    if (!arrived.read || !isOutcomeUnread(arrived, outcome)) return;
    const { id } = arrived.header;
    if (arrived.header.kind !== 'sign-up') return this.#addForReview(id, outcome);
    if (this.callbacks.has(id) || this.withdrawnCallbacks.has(id)) return;
    const { receivedAt } = this.#arrival;
    const promised = promisedDay(this.#rules.hours, receivedAt, this.#rules.openDays);
    const held = this.#dayOf(arrived.header.date);
    const isSooner = held < promised && held >= localDateOf(receivedAt);
    this.#addCallback({ entry: id, subject: noSeat, promised_on: isSooner ? held : promised });
  }

  #addForReview(id: EntryId, outcome: Outcome): void {
    if (outcome.kind !== 'refused' || this.needsReview.some(({ entry }) => entry === id)) return;
    this.needsReview.push(toNeedsReview(id, outcome.refusal));
  }

  #addCallback(row: Pick<CallbackRow, 'entry' | 'subject' | 'promised_on'>): void {
    this.callbacks.set(row.entry, { ...row, step: 'waiting', by_staff: null, step_at: null, outcome: null });
  }

  #decide(header: SubmittedHeader, seq: number): Outcome {
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

  /** When the entry was made, by the server's clock. */
  #madeAt(header: SubmittedHeader): Instant {
    const { clockOffset } = this.#arrival;
    return Math.abs(clockOffset) > clockTolerance ? addDuration(header.madeAt, clockOffset) : header.madeAt;
  }

  #signUp(header: SubmittedHeader<SignUpHeader>, line: number): Outcome {
    const { ledger } = this.#facts;
    const row = ledger.date(header.date);
    const date = row && dateOfRow(row);
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

  #signUpForSeries({ id: entry, persons, date }: SubmittedHeader<SignUpHeader>, line: number): SeriesOutcome {
    const { ledger } = this.#facts;
    const activity = activityOfDate(date);
    const first = ledger.date(date);
    if (first === undefined) throw new Error('A series begins at a date that is known.');
    this.series.push({ entry, activity, from_day: first.held_on, persons, line, withdrawn_at: null });
    const outcome = { confirmed: 0, waiting: 0 };
    for (const row of ledger.dates()) {
      if (row.activity !== activity || row.held_on <= first.held_on) continue;
      if (row.state === 'cancelled' || persons > row.places) continue;
      if (row.sign_up === 'no-waiting-list' && persons > freePlaces(row)) continue;
      outcome[ledger.take(row.id, { entry, persons, line }).kind] += 1;
    }
    return outcome;
  }

  #requestCallback(header: SubmittedHeader<CallbackRequestHeader>): Outcome {
    const madeAt = this.#madeAt(header);
    const madeOn = localDateOf(madeAt);
    const shown = header.promisedOn;
    const early = daysBetween(madeOn, shown);
    const stored = early >= 0 && early <= farthestPromise;
    const on = stored ? shown : promisedDay(this.#rules.hours, madeAt, this.#rules.openDays);
    this.#addCallback({ entry: header.id, subject: header.subject, promised_on: on });
    return { kind: 'promised', on };
  }

  #ticketOf({ ticket }: SubmittedHeader<AboutTicketHeader>): Ticket | undefined {
    return this.#printed.get(ticket) ?? this.#given.get(ticket) ?? this.#facts.tickets.get(ticket);
  }

  /** Stores a withdrawal or check-in whose ticket may still be on its way from another kiosk. */
  #storeEarly({ id: entry, kind, ticket }: HolderHeader, madeAt: Instant): Outcome {
    this.early.add({ ticket, entry, kind, made_at: madeAt });
    return kind === 'withdrawal'
      ? { kind: 'withdrawn', what: 'sign-up', early: true }
      : { kind: 'checked-in', persons: 1, early: true };
  }

  #aboutTicket(header: HolderHeader): Outcome {
    const ticket = this.#ticketOf(header);
    const madeAt = this.#madeAt(header);
    if (ticket === undefined) return this.#storeEarly(header, madeAt);
    return header.kind === 'withdrawal' ? this.#withdraw(ticket, madeAt) : this.#checkIn(ticket, madeAt);
  }

  #checkIn(ticket: Ticket, at: Instant): Outcome {
    if (ticket.kind !== 'sign-up') return { kind: 'refused', refusal: { kind: 'unknown-code' } };
    const found = checkIn(this.#datesOf(ticket), localDateOf(at));
    if (!found.ok) return { kind: 'refused', refusal: found.refusal };
    this.arrivals.push({ entry: ticket.id, date: found.value, at });
    const held = this.#facts.ledger.heldBy(ticket.id).find(({ now }) => now.date === found.value);
    return { kind: 'checked-in', persons: held?.now.persons ?? 1 };
  }

  #undoCheckIn(header: SubmittedHeader<UndoCheckInHeader>): Outcome {
    const ticket = this.#ticketOf(header);
    if (ticket?.kind !== 'sign-up') return { kind: 'refused', refusal: { kind: 'unknown-code' } };
    const today = localDateOf(this.#madeAt(header));
    const found = undoCheckIn(this.#datesOf(ticket), { date: header.date, today });
    if (!found.ok) return { kind: 'refused', refusal: found.refusal };
    this.arrivals.push({ entry: ticket.id, date: found.value, at: null });
    return { kind: 'undo-check-in' };
  }

  /** The day on which a date takes place; the one in its id when the date is unknown. */
  #dayOf(date: ActivityDateId): LocalDate {
    return this.#facts.ledger.date(date)?.held_on ?? originalDayOf(date);
  }

  #datesOf(ticket: Ticket): readonly TicketDate[] {
    const { ledger } = this.#facts;
    return ledger.heldBy(ticket.id).map(({ now: { date, state } }) => {
      return { date, on: this.#dayOf(date), isCancelled: ledger.date(date)?.state === 'cancelled', state };
    });
  }

  #withdraw({ id, kind }: Ticket, madeAt: Instant): Outcome {
    if (kind !== 'sign-up' && kind !== 'callback-request')
      return { kind: 'refused', refusal: { kind: 'unknown-code' } };
    if (kind === 'sign-up') this.#withdrawSignUp(id, madeAt);
    else this.#withdrawCallback(id);
    return { kind: 'withdrawn', what: kind };
  }

  /** Withdraws a sign-up. Dates of a series that have already begun stay as they are. */
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

  #store(
    { header, headerText, personal }: Extract<SealedArrival, { readonly read: true }>,
    seq: number,
    outcome: Outcome,
  ): void {
    const refused = outcome.kind === 'refused';
    const code = refused ? null : (this.#facts.codes.get(header.id) ?? null);
    // A ticket printed before the push shows the kiosk's own code, even if the server assigned another one.
    if (!refused && !isAboutTicket(header)) this.#printed.set(header.code, header);
    if (code !== null) this.#given.set(code, header);
    const { id, kind, madeAt } = header;
    this.#storeRow({ id, seq, kind, header: headerText, personal, code }, { madeAt, outcome });
  }

  #storeUnreadable(
    { id, at, headerText, personal }: Extract<SealedArrival, { readonly read: false }>,
    seq: number,
  ): void {
    const outcome: Outcome = { kind: 'refused', refusal: { kind: 'unreadable', at } };
    this.#storeRow(
      { id, seq, kind: 'unreadable', header: headerText, personal, code: null },
      { madeAt: this.#arrival.receivedAt, outcome },
    );
  }

  #storeRow(
    row: Pick<EntryRow, 'id' | 'seq' | 'kind' | 'header' | 'personal' | 'code'>,
    { madeAt, outcome }: { readonly madeAt: Instant; readonly outcome: Outcome },
  ): void {
    const { origin, receivedAt, clockOffset } = this.#arrival;
    const receipt: Receipt = { id: row.id, code: row.code, outcome, receivedAt };
    this.receipts.set(row.id, receipt);
    const when = { made_at: madeAt, received_at: receivedAt, clock_offset: clockOffset };
    this.entries.push({ ...row, kiosk: originName(origin), ...when, outcome: JSON.stringify(outcome) });
    // A visitor reads a refused check-in at the kiosk; see `followUpIfUnheard` for those who had left. At the desk, staff read it.
    if (outcome.kind === 'refused' && isForColleague(row.kind) && origin.kind !== 'desk')
      this.needsReview.push(toNeedsReview(row.id, outcome.refusal));
  }
}
