// Writes a ledger: counts, seat loans and sign-ups, guarded against a concurrent change.
import type { CompiledQuery, Kysely } from 'kysely';
import { insertsOf, sendTogether } from '../database/bulk.ts';
import type { Schema } from '../database/schema.ts';
import type { Ledger } from './ledger.ts';

type Db = Kysely<Schema>;

/** Updates each date whose counts changed, provided that the row is still as it was read. */
const countsOf = (db: Db, ledger: Ledger): readonly CompiledQuery[] =>
  ledger
    .changes()
    .dates.map(({ row, stored }) =>
      db
        .updateTable('activity_date')
        .set({ taken: row.taken, waiting: row.waiting, loaned: row.loaned })
        .where('id', '=', row.id)
        .where('taken', '=', stored.taken)
        .where('waiting', '=', stored.waiting)
        .where('loaned', '=', stored.loaned)
        .compile(),
    );

function seatsOf(db: Db, ledger: Ledger): readonly CompiledQuery[] {
  const { loans, added, changed } = ledger.changes();
  return [
    ...loans.map((loan) => {
      const { loaned, used, until_at } = loan;
      return db
        .insertInto('seat_loan')
        .values(loan)
        .onConflict((conflict) => conflict.columns(['date', 'kiosk']).doUpdateSet({ loaned, used, until_at }))
        .compile();
    }),
    ...insertsOf(db, 'sign_up', added),
    ...changed.map((row) =>
      db
        .updateTable('sign_up')
        .set({ state: row.state, promoted_at: row.promoted_at })
        .where('date', '=', row.date)
        .where('line', '=', row.line)
        .where('entry', '=', row.entry)
        .compile(),
    ),
  ];
}

interface Around {
  readonly before?: readonly CompiledQuery[];
  readonly after?: readonly CompiledQuery[];
}

/** Writes the counts, loans and sign-ups. The entries of new sign-ups must exist or be inserted by `before`. */
export async function writeLedger(db: Db, ledger: Ledger, { before = [], after = [] }: Around = {}): Promise<void> {
  const counts = countsOf(db, ledger);
  const sent = await sendTogether(db, [...counts, ...before, ...seatsOf(db, ledger), ...after]);
  // Cannot happen, because the counter row is locked first; if it did, a seat could be given twice.
  if (sent.slice(0, counts.length).some((written) => written.numAffectedRows !== 1n))
    throw new Error('Another write changed the places of a date.');
}
