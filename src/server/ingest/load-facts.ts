// Loads the facts needed to decide pushes: one query per question, however many entries there are.
import { type Kysely, sql } from 'kysely';
import { isAboutTicket, type SubmittedHeader, ownCode, type SignUpHeader } from '../../domain/entries/entry.ts';
import type { ActivityDateId, ActivityId, Code, EntryId } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { askAll, askBoth, type Question } from '../store/database/bulk.ts';
import { outcomeOf } from '../store/database/json.ts';
import { lastingAmong } from '../store/lasting-codes.ts';
import type { ActivityDateRow, EarlyEntryRow, EntryRow, Schema, SignUpRow } from '../store/database/schema.ts';
import { Ledger } from '../store/seats/ledger.ts';
import { activityOfDate } from '../../domain/activities/activity-date-id.ts';
import { linesOf, loansOf } from '../store/seats/read-seats.ts';

type Db = Kysely<Schema>;
type Ticket = Pick<EntryRow, 'id' | 'kind' | 'code'>;
type ReceiptRow = Pick<EntryRow, 'id' | 'code' | 'outcome' | 'received_at'>;

/** What the database already has: receipts by entry, and tickets by code. */
export interface Known {
  readonly receipts: ReadonlyMap<EntryId, Receipt>;
  readonly tickets: ReadonlyMap<Code, Ticket>;
}

/** The database's facts about new entries. */
export interface Facts {
  /** The assigned code of each sign-up and callback request. */
  readonly codes: ReadonlyMap<EntryId, Code>;
  readonly ledger: Ledger;
  /** The entries that are referred to, by the code on the ticket. */
  readonly tickets: ReadonlyMap<Code, Ticket>;
  /** Early entries of the tickets that arrive now. */
  readonly early: readonly EarlyEntryRow[];
}

/** Selects receipts. An erased entry must keep its id, or a kiosk would send it again as lost. */
const receiptsOf = (db: Db, list: readonly EntryId[]): Question<ReceiptRow, EntryId> => ({
  name: 'receipts',
  list,
  ask: (ids) => db.selectFrom('entry').select(['id', 'code', 'outcome', 'received_at']).where('id', 'in', ids),
});

const toReceipts = (rows: readonly ReceiptRow[]): ReadonlyMap<EntryId, Receipt> =>
  new Map(
    rows.map(({ id, code, outcome, received_at: receivedAt }) => [
      id,
      { id, code, outcome: outcomeOf(outcome), receivedAt },
    ]),
  );

/** Receipts that were given earlier, by entry. */
export const knownReceipts = async (db: Db, ids: readonly EntryId[]): Promise<ReadonlyMap<EntryId, Receipt>> =>
  toReceipts(await askAll(db, receiptsOf(db, ids)));

const ticketsOf = (db: Db, list: readonly Code[]): Question<Ticket, Code> => ({
  name: 'codes',
  list,
  ask: (codes) => db.selectFrom('entry').select(['id', 'kind', 'code']).where('code', 'in', codes),
});

const byCode = (tickets: readonly Ticket[]): Map<Code, Ticket> =>
  new Map(tickets.flatMap((ticket) => (ticket.code === null ? [] : [[ticket.code, ticket]])));

/** Finds which of these ids have a receipt, and which entries own the codes that the headers use or refer to. */
export async function findKnown(db: Db, ids: readonly EntryId[], headers: readonly SubmittedHeader[]): Promise<Known> {
  const codes = new Set(headers.map((header) => (isAboutTicket(header) ? header.ticket : header.code)));
  const [rows, tickets] = await askBoth(db, receiptsOf(db, ids), ticketsOf(db, [...codes]));
  return { receipts: toReceipts(rows), tickets: byCode(tickets) };
}

/** The sign-ups among these entries that have no callback yet and were not withdrawn. */
export async function findUninformedSignUps(db: Db, ids: readonly EntryId[]): Promise<ReadonlySet<EntryId>> {
  if (ids.length === 0) return new Set();
  const called = await askAll(db, {
    name: 'calls',
    list: ids,
    ask: (list) => db.selectFrom('callback').select('entry').where('entry', 'in', list),
  });
  const stored = await askAll(db, {
    name: 'sign-ups among entries',
    list: ids,
    ask: (list) => db.selectFrom('entry').select('id').where('id', 'in', list).where('kind', '=', sql.lit('sign-up')),
  });
  const signUps = Map.groupBy(await signUpsByEntry(db, ids), (row) => row.entry);
  const isCalled = new Set(called.map((row) => row.entry));
  const isGivenUp = (id: EntryId): boolean => signUps.get(id)?.every((row) => row.state === 'withdrawn') === true;
  return new Set(stored.map((row) => row.id).filter((id) => !isCalled.has(id) && !isGivenUp(id)));
}

/** The check-ins among these entries that are not under review yet. */
export async function findUnreviewedCheckIns(db: Db, ids: readonly EntryId[]): Promise<ReadonlySet<EntryId>> {
  const found = await askAll(db, {
    name: 'check-ins among entries',
    list: ids,
    ask: (list) =>
      db
        .selectFrom('entry')
        .leftJoin('needs_review', 'needs_review.entry', 'entry.id')
        .select('entry.id')
        .where('entry.id', 'in', list)
        .where('entry.kind', '=', sql.lit('check-in'))
        .where('needs_review.entry', 'is', null),
  });
  return new Set(found.map((row) => row.id));
}

interface Wishes {
  readonly known: Known;
  readonly makeCode: () => Code;
}

/** Assigns each entry the code that its kiosk made, or a new one when that code is taken. */
async function assignCodes(db: Db, headers: readonly SubmittedHeader[], { known, makeCode }: Wishes) {
  const wished: { id: EntryId; code: Code }[] = [];
  for (const header of headers) if (!isAboutTicket(header)) wished.push({ id: header.id, code: header.code });
  const assigned = new Map<EntryId, Code>();
  const lasting = await lastingAmong(
    db,
    wished.map((wish) => wish.code),
  );
  const taken = new Set([...known.tickets.keys(), ...lasting]);
  while (wished.length > 0) {
    for (const { id, code } of wished.splice(0)) {
      if (taken.has(code)) wished.push({ id, code: makeCode() });
      else {
        taken.add(code);
        assigned.set(id, code);
      }
    }
    const made = wished.map((wish) => wish.code);
    for (const code of byCode(await askAll(db, ticketsOf(db, made))).keys()) taken.add(code);
  }
  return assigned;
}

const datesById = (db: Db, list: readonly ActivityDateId[]): Question<ActivityDateRow, ActivityDateId> => ({
  name: 'dates',
  list,
  ask: (ids) => db.selectFrom('activity_date').selectAll().where('id', 'in', ids),
});

/** Sorts before all codes. */
const least: Code = asId('0');

/** Whether any early entry is stored at all; there hardly ever is one. */
const anyEarly = (db: Db): Question<Pick<EarlyEntryRow, 'ticket'>, Code> => ({
  name: 'any early entry',
  list: [least],
  ask: ([from = least]) => db.selectFrom('early_entry').select('ticket').where('ticket', '>=', from).limit(sql.lit(1)),
});

const earlyOf = (db: Db, list: readonly Code[]): Question<EarlyEntryRow, Code> => ({
  name: 'early_entry',
  list,
  ask: (tickets) => db.selectFrom('early_entry').selectAll().where('ticket', 'in', tickets),
});

const datesByActivity = (db: Db, list: readonly ActivityId[]): Promise<readonly ActivityDateRow[]> =>
  askAll(db, {
    name: 'dates of activities',
    list,
    ask: (activities) => db.selectFrom('activity_date').selectAll().where('activity', 'in', activities),
  });

const signUpsByEntry = (db: Db, list: readonly EntryId[]): Promise<readonly SignUpRow[]> =>
  askAll(db, {
    name: 'sign-ups of entries',
    list,
    ask: (entries) => db.selectFrom('sign_up').selectAll().where('entry', 'in', entries),
  });

/** Merges sign-ups from several queries without duplicates. */
function once(...found: readonly (readonly SignUpRow[])[]): readonly SignUpRow[] {
  return [...new Map(found.flat().map((row) => [`${row.date} ${row.entry}`, row])).values()];
}

async function openLedger(
  db: Db,
  headers: readonly SubmittedHeader[],
  tickets: readonly Ticket[],
): Promise<Pick<Facts, 'ledger' | 'early'>> {
  const signUps = headers.filter((header): header is SubmittedHeader<SignUpHeader> => header.kind === 'sign-up');
  const series = new Set(signUps.filter((h) => h.attendance === 'series').map((h) => activityOfDate(h.date)));
  const held = await signUpsByEntry(
    db,
    tickets.filter((ticket) => ticket.kind === 'sign-up').map((ticket) => ticket.id),
  );
  const dates = new Map<ActivityDateId, ActivityDateRow>();
  for (const row of await datesByActivity(db, [...series])) dates.set(row.id, row);
  const ids = new Set([...signUps.map((header) => header.date), ...held.map((row) => row.date)]);
  const unread = [...ids].filter((id) => !dates.has(id));
  const [rows, waiting] = await askBoth(db, datesById(db, unread), anyEarly(db));
  const codes = waiting.length === 0 ? [] : headers.flatMap((header) => ownCode(header) ?? []);
  const early = await askAll(db, earlyOf(db, codes));
  for (const row of rows) dates.set(row.id, row);
  const loaned = signUps.filter((header) => header.seat !== undefined && dates.has(header.date));
  const mayFree = loaned.length + early.length > 0 || headers.some((header) => header.kind === 'withdrawal');
  const inLine = mayFree ? [...dates.keys()] : [];
  const loanedAt = new Set(loaned.map((header) => header.date));
  const [lines, loans] = await askBoth(db, linesOf(db, inLine), loansOf(db, [...loanedAt]));
  return { ledger: new Ledger([...dates.values()], { signUps: once(held, lines), loans }), early };
}

/** Loads everything needed to decide these entries, which must be new. */
export async function loadFacts(db: Db, headers: readonly SubmittedHeader[], wishes: Wishes): Promise<Facts> {
  const named = new Set<Ticket>();
  for (const header of headers) {
    const ticket = isAboutTicket(header) ? wishes.known.tickets.get(header.ticket) : undefined;
    if (ticket !== undefined) named.add(ticket);
  }
  return {
    codes: await assignCodes(db, headers, wishes),
    ...(await openLedger(db, headers, [...named])),
    tickets: wishes.known.tickets,
  };
}
