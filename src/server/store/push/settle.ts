// Writes what was decided: many rows in few statements, and one guarded update for each date.
import type { Kysely } from 'kysely';
import type { Instant } from '../../../domain/time.ts';
import { insertAll } from '../bulk.ts';
import { noSeat } from '../callbacks.ts';
import type { Schema } from '../schema.ts';
import type { Decision } from './decide.ts';
import type { Ledger } from './ledger.ts';

/** Writes the ledger's counts and sign-ups. The entries of new sign-ups must be there already. */
export async function settleLedger(db: Kysely<Schema>, ledger: Ledger): Promise<void> {
  const { dates, loans, added, changed } = ledger.changes();
  for (const { row, stored } of dates) {
    const written = await db
      .updateTable('activity_date')
      .set({ taken: row.taken, waiting: row.waiting, lent: row.lent })
      .where('id', '=', row.id)
      .where('taken', '=', stored.taken)
      .where('waiting', '=', stored.waiting)
      .where('lent', '=', stored.lent)
      .executeTakeFirst();
    // Cannot happen while the counter row is locked first; then nobody's seat may be given twice.
    if (written.numUpdatedRows !== 1n) throw new Error(`Another write changed the places of ${row.id}.`);
  }
  for (const loan of loans) {
    const { lent, used, until_at } = loan;
    await db
      .insertInto('loan')
      .values(loan)
      .onConflict((conflict) => conflict.columns(['date', 'kiosk']).doUpdateSet({ lent, used, until_at }))
      .execute();
  }
  await insertAll(db, 'sign_up', added);
  for (const row of changed) {
    await db
      .updateTable('sign_up')
      .set({ state: row.state, promoted_at: row.promoted_at })
      .where('date', '=', row.date)
      .where('line', '=', row.line)
      .where('entry', '=', row.entry)
      .execute();
  }
}

export async function settle(db: Kysely<Schema>, decision: Decision, ledger: Ledger, at: Instant): Promise<void> {
  await insertAll(db, 'entry', decision.entries);
  await settleLedger(db, ledger);
  await insertAll(db, 'series_sign_up', decision.series);
  const callbacks = [...decision.callbacks.values()];
  await insertAll(db, 'callback', callbacks);
  // Whoever is called need not be looked at as well.
  const called = callbacks.filter((row) => row.subject === noSeat).map((row) => row.entry);
  if (called.length > 0)
    await db.deleteFrom('set_aside').where('entry', 'in', called).where('seen_at', 'is', null).execute();
  await insertAll(db, 'set_aside', decision.setAside);
  for (const entry of decision.withdrawnSeries) {
    await db.updateTable('series_sign_up').set({ withdrawn_at: at }).where('entry', '=', entry).execute();
  }
  for (const entry of decision.withdrawnCallbacks) {
    await db
      .updateTable('callback')
      .set({ step: 'withdrawn', step_at: at, by_staff: null })
      .where('entry', '=', entry)
      .where('step', 'in', ['waiting', 'claimed'])
      .execute();
  }
}
