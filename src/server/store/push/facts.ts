// What must be known before a batch can be decided: one query for each question, whatever the batch's size.
import { type Kysely, sql } from 'kysely';
import type { EntryHeader, SignUpHeader } from '../../../domain/entry.ts';
import type { ActivityDateId, ActivityId, Code, EntryId } from '../../../domain/ids.ts';
import { asId } from '../../../domain/ids.ts';
import type { Receipt } from '../../../domain/receipt.ts';
import { asLocalDate, type LocalDate } from '../../../domain/time.ts';
import { askAll } from '../bulk.ts';
import { outcomeOf } from '../json.ts';
import type { ActivityDateRow, EntryRow, LoanRow, Schema, SignUpRow } from '../schema.ts';
import { Ledger } from './ledger.ts';

type Db = Kysely<Schema>;
type Ticket = Pick<EntryRow, 'id' | 'kind' | 'code'>;

/** What the database knows about the entries of a batch. */
export interface Facts {
  /** The code that counts for each sign-up and callback request. */
  readonly codes: ReadonlyMap<EntryId, Code>;
  readonly ledger: Ledger;
  /** The entries that withdrawals name, by the code on the ticket. */
  readonly tickets: ReadonlyMap<Code, Ticket>;
}

export const activityOfDate = (date: ActivityDateId): ActivityId => asId(date.slice(0, date.indexOf('@')));
export const dayOfDate = (date: ActivityDateId): LocalDate => asLocalDate(date.slice(date.indexOf('@') + 1));

/** Whether an entry is here. Of an erased one the id must stay: a kiosk would offer it again as one that was lost. */
export async function knowsEntry(db: Db, id: EntryId): Promise<boolean> {
  return (await db.selectFrom('entry').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Receipts that were given before, by entry. */
export async function knownReceipts(db: Db, ids: readonly EntryId[]): Promise<Map<EntryId, Receipt>> {
  const rows = await askAll(db, ids, {
    name: 'receipts',
    ask: (list) => db.selectFrom('entry').select(['id', 'code', 'outcome', 'received_at']).where('id', 'in', list),
  });
  return new Map(
    rows.map(({ id, code, outcome, received_at: receivedAt }) => [
      id,
      { id, code, outcome: outcomeOf(outcome), receivedAt },
    ]),
  );
}

/** Of these sign-ups those about which nobody calls yet, and that were not given up meanwhile. */
export async function hopeful(db: Db, ids: readonly EntryId[]): Promise<readonly EntryId[]> {
  if (ids.length === 0) return [];
  const called = await askAll(db, ids, {
    name: 'calls',
    ask: (list) => db.selectFrom('callback').select('entry').where('entry', 'in', list),
  });
  const signUps = Map.groupBy(await signUpsByEntry(db, ids), (row) => row.entry);
  const isCalled = new Set(called.map((row) => row.entry));
  const isGivenUp = (id: EntryId): boolean => signUps.get(id)?.every((row) => row.state === 'withdrawn') === true;
  return ids.filter((id) => !isCalled.has(id) && !isGivenUp(id));
}

const entriesByCode = (db: Db, codes: readonly Code[]): Promise<readonly Ticket[]> =>
  askAll(db, codes, {
    name: 'codes',
    ask: (list) => db.selectFrom('entry').select(['id', 'kind', 'code']).where('code', 'in', list),
  });

/** Gives every entry the code its kiosk made, or a fresh one when that is taken. */
async function assignCodes(db: Db, headers: readonly EntryHeader[], makeCode: () => Code): Promise<Map<EntryId, Code>> {
  const wished: { id: EntryId; code: Code }[] = [];
  for (const header of headers) if (header.kind !== 'withdrawal') wished.push({ id: header.id, code: header.code });
  const assigned = new Map<EntryId, Code>();
  const taken = new Set<Code>();
  while (wished.length > 0) {
    for (const { code } of await entriesByCode(
      db,
      wished.map((wish) => wish.code),
    ))
      if (code !== null) taken.add(code);
    for (const { id, code } of wished.splice(0)) {
      if (taken.has(code)) wished.push({ id, code: makeCode() });
      else {
        taken.add(code);
        assigned.set(id, code);
      }
    }
  }
  return assigned;
}

async function datesById(db: Db, ids: readonly ActivityDateId[]): Promise<readonly ActivityDateRow[]> {
  return askAll(db, ids, {
    name: 'dates',
    ask: (list) => db.selectFrom('activity_date').selectAll().where('id', 'in', list),
  });
}

const datesByActivity = (db: Db, activities: readonly ActivityId[]): Promise<readonly ActivityDateRow[]> =>
  askAll(db, activities, {
    name: 'dates of activities',
    ask: (list) => db.selectFrom('activity_date').selectAll().where('activity', 'in', list),
  });

const signUpsByEntry = (db: Db, entries: readonly EntryId[]): Promise<readonly SignUpRow[]> =>
  askAll(db, entries, {
    name: 'sign-ups of entries',
    ask: (list) => db.selectFrom('sign_up').selectAll().where('entry', 'in', list),
  });

/** Everybody in line at these dates. */
export const linesOf = (db: Db, dates: readonly ActivityDateId[]): Promise<readonly SignUpRow[]> =>
  askAll(db, dates, {
    name: 'lines',
    ask: (list) =>
      db.selectFrom('sign_up').selectAll().where('date', 'in', list).where('state', '=', sql.lit('waiting')),
  });

/** What all kiosks hold of these dates. */
export const loansOf = (db: Db, dates: readonly ActivityDateId[]): Promise<readonly LoanRow[]> =>
  askAll(db, dates, {
    name: 'loans',
    ask: (list) => db.selectFrom('loan').selectAll().where('date', 'in', list),
  });

/** Puts together sign-ups that were found in two ways; each of them once. */
export function once(...found: readonly (readonly SignUpRow[])[]): readonly SignUpRow[] {
  return [...new Map(found.flat().map((row) => [`${row.date} ${row.entry}`, row])).values()];
}

async function openLedger(db: Db, headers: readonly EntryHeader[], tickets: readonly Ticket[]): Promise<Ledger> {
  const signUps = headers.filter((header): header is SignUpHeader => header.kind === 'sign-up');
  const series = new Set(signUps.filter((h) => h.attendance === 'series').map((h) => activityOfDate(h.date)));
  const held = await signUpsByEntry(
    db,
    tickets.filter((ticket) => ticket.kind === 'sign-up').map((ticket) => ticket.id),
  );
  const dates = new Map<ActivityDateId, ActivityDateRow>();
  for (const row of await datesByActivity(db, [...series])) dates.set(row.id, row);
  const ids = new Set([...signUps.map((header) => header.date), ...held.map((row) => row.date)]);
  for (const row of await datesById(
    db,
    [...ids].filter((id) => !dates.has(id)),
  ))
    dates.set(row.id, row);
  const lent = signUps.filter((header) => header.seat === 'lent' && dates.has(header.date));
  const mayFree = lent.length > 0 || headers.some((header) => header.kind === 'withdrawal');
  const lines = mayFree ? await linesOf(db, [...dates.keys()]) : [];
  const loans = await loansOf(db, [...new Set(lent.map((header) => header.date))]);
  return new Ledger([...dates.values()], { signUps: once(held, lines), loans });
}

export async function findFacts(db: Db, headers: readonly EntryHeader[], makeCode: () => Code): Promise<Facts> {
  const asked = new Set<Code>();
  for (const header of headers) if (header.kind === 'withdrawal') asked.add(header.ticket);
  const tickets = await entriesByCode(db, [...asked]);
  return {
    codes: await assignCodes(db, headers, makeCode),
    ledger: await openLedger(db, headers, tickets),
    tickets: new Map(tickets.flatMap((ticket) => (ticket.code === null ? [] : [[ticket.code, ticket]]))),
  };
}
