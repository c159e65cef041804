// Queries for the waiting lists and the seat loans of activity dates.
import { type Kysely, sql } from 'kysely';
import type { ActivityDateId } from '../../../domain/ids.ts';
import type { Question } from '../database/bulk.ts';
import type { SeatLoanRow, Schema, SignUpRow } from '../database/schema.ts';

type Db = Kysely<Schema>;

/** The waiting lists of these dates. */
export const linesOf = (db: Db, list: readonly ActivityDateId[]): Question<SignUpRow, ActivityDateId> => ({
  name: 'lines',
  list,
  ask: (dates) =>
    db.selectFrom('sign_up').selectAll().where('date', 'in', dates).where('state', '=', sql.lit('waiting')),
});

/** The loans of all kiosks at these dates. */
export const loansOf = (db: Db, list: readonly ActivityDateId[]): Question<SeatLoanRow, ActivityDateId> => ({
  name: 'loans',
  list,
  ask: (dates) => db.selectFrom('seat_loan').selectAll().where('date', 'in', dates),
});
