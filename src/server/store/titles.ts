// The titles of activities, by id.
import type { Kysely } from 'kysely';
import type { ActivityId } from '../../domain/ids.ts';
import { activityOf } from './database/json.ts';
import type { Schema } from './database/schema.ts';

export async function titlesOf(db: Kysely<Schema>): Promise<ReadonlyMap<ActivityId, string>> {
  const rows = await db.selectFrom('activity').select(['id', 'definition']).execute();
  return new Map(rows.map((row) => [row.id, activityOf(row.definition).title]));
}
