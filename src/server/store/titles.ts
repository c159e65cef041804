// The titles of activities and the days of their dates, by id.
import type { Kysely } from 'kysely';
import type { ActivityDateId, ActivityId } from '../../domain/ids.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import { activityOf } from './database/json.ts';
import type { Schema } from './database/schema.ts';

export async function titlesOf(db: Kysely<Schema>): Promise<ReadonlyMap<ActivityId, string>> {
  const rows = await db.selectFrom('activity').select(['id', 'definition']).execute();
  return new Map(rows.map((row) => [row.id, activityOf(row.definition).title]));
}

/** On which day each date takes place: not always the one in its id. */
export async function daysOf(db: Kysely<Schema>): Promise<ReadonlyMap<ActivityDateId, LocalDate>> {
  const rows = await db.selectFrom('activity_date').select(['id', 'held_on']).execute();
  return new Map(rows.map((row) => [row.id, row.held_on]));
}
