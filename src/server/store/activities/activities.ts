// Activities as stored, and the agenda that everybody may see.
import type { Kysely } from 'kysely';
import type { Activity, ActivityDate } from '../../../domain/activities/activity.ts';
import type { Seats } from '../../../domain/activities/seats-and-waiting-list.ts';
import { addDays } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { activityOf } from '../database/json.ts';
import { codeForActivity } from '../lasting-codes.ts';
import type { ActivityDateRow, ActivityRow, Schema } from '../database/schema.ts';
import type { WriteTransaction } from '../database/write-queue.ts';
import { horizon } from './materialise.ts';

/**
 * Stores the activities as given. Those of the same origin that are missing get no further dates.
 *
 * What a colleague made or changed at the desk is never overwritten by the demo.
 */
export async function putActivities(
  { db }: WriteTransaction,
  activities: readonly Activity[],
  origin: ActivityRow['origin'],
): Promise<void> {
  const stored = activities.map((activity) => activity.id);
  const gone = await db.selectFrom('activity').selectAll().where('origin', '=', origin).execute();
  for (const row of gone) {
    if (stored.includes(row.id)) continue;
    const activity = activityOf(row.definition);
    // `until` is inclusive, so it must lie before the first day, which may still be to come.
    const until = addDays(activity.schedule.firstOn, -1);
    const ended: Activity = { ...activity, schedule: { ...activity.schedule, until } };
    await db
      .updateTable('activity')
      .set({ definition: JSON.stringify(ended) })
      .where('id', '=', row.id)
      .execute();
  }
  const kept = origin === 'desk' ? new Set() : await idsFromDesk(db);
  for (const activity of activities.filter(({ id }) => !kept.has(id))) {
    const definition = JSON.stringify(activity);
    const code = await codeForActivity(db, activity.id);
    await db
      .insertInto('activity')
      .values({ id: activity.id, definition, origin, code, version: 1, edited_by: null, edited_at: null })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ definition, origin }))
      .execute();
  }
}

async function idsFromDesk(db: Kysely<Schema>): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('activity').select('id').where('origin', '=', 'desk').execute();
  return new Set(rows.map(({ id }) => id));
}

/** A date with its counts, as the domain knows it. */
export function dateOfRow(row: ActivityDateRow): ActivityDate & Seats {
  const { id, activity, held_on: on, starts_at: startsAt, ends_at: endsAt, state, location, room, reason } = row;
  const { sign_up: signUp, opens_at: opensAt, closes_at: closesAt, places, taken, waiting, loaned } = row;
  const when = { on, startsAt, endsAt, opensAt, closesAt };
  return { id, activity, ...when, state, location, room, reason, signUp, places, taken, waiting, loaned };
}

/** The dates from this day on, sorted by start, with counts but no people. `codes` also covers activities that are over. */
export async function readAgenda(db: Kysely<Schema>, from: LocalDate) {
  const dates = await db
    .selectFrom('activity_date')
    .selectAll()
    .where('held_on', '>=', from)
    .where('held_on', '<=', addDays(from, horizon))
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  const used = new Set(dates.map((row) => row.activity));
  const rows = await db.selectFrom('activity').select(['id', 'definition', 'code']).orderBy('id').execute();
  const activities = rows.filter((row) => used.has(row.id)).map((row) => activityOf(row.definition));
  return { activities, codes: new Map(rows.map(({ id, code }) => [id, code])), dates };
}
