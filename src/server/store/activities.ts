// Activities and their dates, and the series sign-ups that apply to new dates.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Activity, ActivityDate } from '../../domain/activities/activity.ts';
import type { ActivityId } from '../../domain/ids.ts';
import { addDays, localDateOf } from '../../domain/time/local-date.ts';
import { datesOf } from '../../domain/activities/schedule.ts';
import { asInstant, type Instant, type LocalDate } from '../../domain/time/time.ts';
import { askAll, insertAll } from './database/bulk.ts';
import { activityOf } from './database/json.ts';
import { codeForActivity } from './lasting-codes.ts';
import { Ledger } from './seats/ledger.ts';
import type { ActivityDateRow, ActivityRow, Schema } from './database/schema.ts';
import type { WriteTransaction } from './database/write-queue.ts';
import { linesOf } from './seats/read-seats.ts';
import { writeLedger } from './seats/write-ledger.ts';

/** Number of days for which dates are made in advance. */
const horizon = 60;

/** Stores the activities as given. Those of the same origin that are missing get no further dates. */
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
  for (const activity of activities) {
    const definition = JSON.stringify(activity);
    const code = await codeForActivity(db, activity.id);
    await db
      .insertInto('activity')
      .values({ id: activity.id, definition, origin, code })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ definition, origin }))
      .execute();
  }
}

/**
 * Makes the dates of the coming weeks, and signs up the series sign-ups for the new ones, in order.
 *
 * A date that is no longer on the schedule is deleted, unless somebody signed up for it. Can be repeated safely.
 */
export async function materialise(tx: WriteTransaction, now: Instant): Promise<void> {
  const today = localDateOf(now);
  const rows = await tx.db.selectFrom('activity').selectAll().execute();
  const coming = await tx.db.selectFrom('activity_date').selectAll().where('held_on', '>=', today).execute();
  for (const row of rows) {
    const activity = activityOf(row.definition);
    const existing = coming.filter((date) => date.activity === row.id);
    await materialiseOne(tx.db, { activity, existing, today, now });
  }
}

interface Task {
  readonly activity: Activity;
  readonly existing: readonly ActivityDateRow[];
  readonly today: LocalDate;
  readonly now: Instant;
}

async function materialiseOne(db: Kysely<Schema>, { activity, existing, today, now }: Task): Promise<void> {
  const planned = datesOf(activity, today, addDays(today, horizon));
  const known = new Map(existing.map((row) => [row.id, row]));
  const fresh = planned.filter((date) => !known.has(date.id)).map((date) => toRow(date, activity, now));
  await insertAll(db, 'activity_date', fresh);
  await signUpStanding(db, activity.id, fresh);
  for (const date of planned) {
    const row = known.get(date.id);
    known.delete(date.id);
    if (row !== undefined) await bringUpToDate(db, row, toRow(date, activity, now));
  }
  for (const row of known.values()) {
    const signUp = await db.selectFrom('sign_up').select('entry').where('date', '=', row.id).limit(1).execute();
    if (signUp.length === 0) await db.deleteFrom('activity_date').where('id', '=', row.id).execute();
  }
}

/** The row of a new date, without sign-ups. */
const toRow = (date: ActivityDate, activity: Activity, now: Instant): ActivityDateRow => {
  const { id, on, startsAt, endsAt, state } = date;
  const when = { held_on: on, starts_at: startsAt, ends_at: endsAt };
  const seats = { places: activity.places, taken: 0, waiting: 0, loaned: 0 };
  return {
    id,
    activity: activity.id,
    ...when,
    state,
    ...seats,
    fingerprint: fingerprintOf(activity),
    revision: 0,
    revised_at: now,
  };
};

/** A hash of what calendar feeds show of an activity; the time of a date is in its own row. */
function fingerprintOf({ title, summary, neighbourhood, location, room, ...activity }: Activity): string {
  const { priceCents, priceNote, stepFree, accessNote, languages, languageNote } = activity;
  const fingerprint = [title, summary, neighbourhood, location, room, priceCents, priceNote, stepFree, accessNote];
  const text = JSON.stringify([...fingerprint, languages, languageNote]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

async function signUpStanding(
  db: Kysely<Schema>,
  activity: ActivityId,
  dates: readonly ActivityDateRow[],
): Promise<void> {
  if (dates.length === 0) return;
  const standing = await db
    .selectFrom('series_sign_up')
    .selectAll()
    .where('activity', '=', activity)
    .where('withdrawn_at', 'is', null)
    .orderBy('line')
    .execute();
  if (standing.length === 0) return;
  const ledger = new Ledger(dates);
  for (const { id, state, held_on: heldOn, places } of dates) {
    for (const { entry, persons, line, from_day: fromDay } of standing) {
      if (state === 'planned' && heldOn > fromDay && persons <= places) ledger.take(id, { entry, persons, line });
    }
  }
  await writeLedger(db, ledger);
}

/**
 * Updates a date to the schedule. When there are fewer places, sign-ups and loans keep theirs. The waiting list moves up when
 * there are more, or when it could not move before: the date was cancelled, or had already begun.
 */
async function bringUpToDate(db: Kysely<Schema>, row: ActivityDateRow, wished: ActivityDateRow): Promise<void> {
  const places = Math.max(wished.places, row.taken + row.loaned);
  const { starts_at, ends_at, state, fingerprint } = wished;
  const revised = revise(row, wished);
  if (places === row.places && fingerprint === row.fingerprint && revised === undefined) return;
  const after = { places, starts_at, ends_at, state, fingerprint, ...revised };
  await db.updateTable('activity_date').set(after).where('id', '=', row.id).execute();
  if (row.waiting === 0) return;
  const ledger = new Ledger([{ ...row, ...after }], { signUps: await askAll(db, linesOf(db, [row.id])) });
  ledger.moveUp(row.id, wished.revised_at);
  await writeLedger(db, ledger);
}

/** Raises the revision for calendar subscribers; undefined when nothing changed that they see. */
function revise(row: ActivityDateRow, { starts_at, ends_at, state, fingerprint, revised_at }: ActivityDateRow) {
  if (fingerprint === row.fingerprint && starts_at === row.starts_at && ends_at === row.ends_at && state === row.state)
    return undefined;
  return { revision: row.revision + 1, revised_at: asInstant(Math.max(row.revised_at, revised_at)) };
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
