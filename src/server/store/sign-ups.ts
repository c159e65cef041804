// The sign-ups of an activity date, for the desk.
import type { Kysely } from 'kysely';
import type { ActivityDateId } from '../../domain/ids.ts';
import { activityOf, signUpHeaderOf } from './database/json.ts';
import type { Schema } from './database/schema.ts';

/** A date with its activity; undefined when there is none. */
export async function readDate(db: Kysely<Schema>, id: ActivityDateId) {
  const row = await db
    .selectFrom('activity_date')
    .innerJoin('activity', 'activity.id', 'activity_date.activity')
    .selectAll('activity_date')
    .select('activity.definition')
    .where('activity_date.id', '=', id)
    .executeTakeFirst();
  return row && { date: row, activity: activityOf(row.definition) };
}

/** Confirmed sign-ups in the order in which they were made, then the waiting list in its order. */
export async function readSignUps(db: Kysely<Schema>, date: ActivityDateId) {
  const rows = await db
    .selectFrom('sign_up')
    .innerJoin('entry', 'entry.id', 'sign_up.entry')
    .selectAll('sign_up')
    .select(['entry.header', 'entry.code'])
    .where('date', '=', date)
    .where('state', '!=', 'withdrawn')
    .orderBy('state')
    .orderBy('line')
    .execute();
  let waiting = 0;
  return rows.flatMap((row) => {
    if (row.state === 'withdrawn') return [];
    const header = signUpHeaderOf(row.header);
    const position = row.state === 'waiting' ? (waiting += 1) : null;
    const { entry: id, persons, state, promoted_at: promotedAt, arrived_at: arrivedAt } = row;
    return [{ id, code: row.code ?? header.code, persons, state, position, promotedAt, arrivedAt, header }];
  });
}
