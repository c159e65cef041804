// Makes the dates of activities from their schedules, and keeps them up to date without losing anybody.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Activity } from '../../../domain/activities/activity.ts';
import { datesOf, type ScheduledDate } from '../../../domain/activities/schedule.ts';
import type { ActivityId } from '../../../domain/ids.ts';
import type { ClosureOn } from '../../../domain/time/closure.ts';
import { addDays, localDateOf } from '../../../domain/time/local-date.ts';
import { asInstant, type Instant } from '../../../domain/time/time.ts';
import { askAll, insertAll } from '../database/bulk.ts';
import { activityOf } from '../database/json.ts';
import type { ActivityDateRow, ActivityRow, Schema } from '../database/schema.ts';
import type { WriteTransaction } from '../database/write-queue.ts';
import { notifyPeople } from '../notifications.ts';
import { Ledger } from '../seats/ledger.ts';
import { linesOf } from '../seats/read-seats.ts';
import { writeLedger } from '../seats/write-ledger.ts';

/** Number of days for which dates are made in advance. */
export const horizon = 60;

/**
 * Makes the dates of the coming weeks, and signs up the series sign-ups for the new ones, in order.
 *
 * A date that left the schedule is deleted; when somebody signed up for it, it becomes cancelled instead. People whose
 * date is cancelled, or takes place at another moment or place, go on the list of people to tell, in the same
 * transaction. What is over stays as it was. Can be repeated safely. Returns how many sign-ups must be told.
 */
export async function materialise(tx: WriteTransaction, now: Instant, closureOn: ClosureOn): Promise<number> {
  const rows = await tx.db.selectFrom('activity').selectAll().execute();
  let told = 0;
  for (const row of rows) told += await materialiseOne(tx, row, { now, closureOn });
  return told;
}

export interface Moment {
  readonly now: Instant;
  readonly closureOn: ClosureOn;
}

/** What the dates of an activity become. */
export interface DatesPlan {
  readonly fresh: readonly ActivityDateRow[];
  readonly kept: readonly { readonly before: ActivityDateRow; readonly wished: ActivityDateRow }[];
  /** Dates that are not over and left the series. */
  readonly left: readonly ActivityDateRow[];
}

/** Compares the schedule with the dates that exist. Nothing is written. */
export async function planDates(
  db: Kysely<Schema>,
  activity: Activity,
  { now, closureOn }: Moment,
): Promise<DatesPlan> {
  const today = localDateOf(now);
  const scheduled =
    activity.state === 'published' ? datesOf(activity, { from: today, until: addDays(today, horizon), closureOn }) : [];
  const existing = await existingDates(db, activity.id, { now, scheduled });
  const known = new Map(existing.map((date) => [date.id, date]));
  const wishes = scheduled.map((date) => toRow(date, activity, now));
  const wanted = new Set(wishes.map(({ id }) => id));
  return {
    fresh: wishes.filter((date) => !known.has(date.id)),
    kept: wishes.flatMap((wished) => {
      const before = known.get(wished.id);
      return before === undefined || before.ends_at <= now ? [] : [{ before, wished }];
    }),
    left: existing.filter((date) => date.ends_at > now && !wanted.has(date.id)),
  };
}

/** The same for one activity. */
export async function materialiseOne(
  tx: WriteTransaction,
  row: Pick<ActivityRow, 'definition' | 'origin'>,
  moment: Moment,
): Promise<number> {
  const activity = activityOf(row.definition);
  const { fresh, kept, left } = await planDates(tx.db, activity, moment);
  await insertAll(tx.db, 'activity_date', fresh);
  await signUpStanding(tx.db, activity.id, fresh);
  let told = 0;
  for (const { before, wished } of kept) told += await bringUpToDate(tx, before, wished);
  for (const date of left) told += await leaveSeries(tx, date, { row, now: moment.now });
  return told;
}

/** The dates that are not over, and those that the schedule names though they are over: they stay as they were. */
async function existingDates(
  db: Kysely<Schema>,
  activity: ActivityId,
  { now, scheduled }: { readonly now: Instant; readonly scheduled: readonly ScheduledDate[] },
): Promise<readonly ActivityDateRow[]> {
  const ids = scheduled.map(({ id }) => id);
  return db
    .selectFrom('activity_date')
    .selectAll()
    .where('activity', '=', activity)
    .where((e) => (ids.length === 0 ? e('ends_at', '>', now) : e.or([e('ends_at', '>', now), e('id', 'in', ids)])))
    .execute();
}

/** Deletes a date that left the series; cancels it when somebody signed up. The demo's moving calendar cancels nothing. */
async function leaveSeries(
  tx: WriteTransaction,
  left: ActivityDateRow,
  { row, now }: { readonly row: Pick<ActivityRow, 'origin'>; readonly now: Instant },
): Promise<number> {
  const { db } = tx;
  const signUp = await db.selectFrom('sign_up').select('entry').where('date', '=', left.id).limit(1).execute();
  if (signUp.length === 0) {
    await db.deleteFrom('activity_date').where('id', '=', left.id).execute();
    return 0;
  }
  if (row.origin === 'demo') return 0;
  return bringUpToDate(tx, left, { ...left, state: 'cancelled', revised_at: now });
}

/** The row of a new date, without sign-ups. */
const toRow = (date: ScheduledDate, activity: Activity, now: Instant): ActivityDateRow => {
  const { id, on, startsAt, endsAt, state, location, room, reason, signUp, opensAt, closesAt, places } = date;
  return {
    id,
    activity: activity.id,
    held_on: on,
    starts_at: startsAt,
    ends_at: endsAt,
    state,
    location,
    room,
    reason,
    sign_up: signUp,
    opens_at: opensAt,
    closes_at: closesAt,
    places,
    taken: 0,
    waiting: 0,
    loaned: 0,
    fingerprint: fingerprintOf({ ...activity, location, room }, reason),
    revision: 0,
    revised_at: now,
  };
};

/** A hash of what calendar feeds show of an activity; the time of a date is in its own row. */
function fingerprintOf(
  { title, summary, neighbourhood, location, room, ...activity }: Activity,
  reason: string | null,
): string {
  const { priceCents, priceNote, stepFree, accessNote, languages, languageNote } = activity;
  const fingerprint = [title, summary, neighbourhood, location, room, priceCents, priceNote, stepFree, accessNote];
  const text = JSON.stringify([...fingerprint, languages, languageNote, ...(reason === null ? [] : [reason])]);
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
 * Updates a date to the schedule. When there are fewer places, sign-ups and loans keep theirs. The waiting list moves up
 * when there are more, or when it could not move before: the date was cancelled, or had already begun.
 */
async function bringUpToDate(tx: WriteTransaction, row: ActivityDateRow, wished: ActivityDateRow): Promise<number> {
  const places = Math.max(wished.places, row.taken + row.loaned);
  const { held_on, starts_at, ends_at, state, location, room, reason, sign_up, opens_at, closes_at, fingerprint } =
    wished;
  const fields = {
    held_on,
    starts_at,
    ends_at,
    state,
    location,
    room,
    reason,
    sign_up,
    opens_at,
    closes_at,
    fingerprint,
  };
  const after: ActivityDateRow = { ...row, ...fields, places, ...revise(row, wished) };
  if (isSame(row, after)) return 0;
  await tx.db.updateTable('activity_date').set(after).where('id', '=', row.id).execute();
  const told = await notifyPeople(tx, { before: row, after, at: wished.revised_at });
  if (row.waiting === 0) return told;
  const ledger = new Ledger([after], { signUps: await askAll(tx.db, linesOf(tx.db, [row.id])) });
  ledger.moveUp(row.id, wished.revised_at);
  await writeLedger(tx.db, ledger);
  return told;
}

const isSame = (one: ActivityDateRow, other: ActivityDateRow): boolean =>
  Object.entries(one).every(([column, value]) => other[column as keyof ActivityDateRow] === value);

/** Raises the revision for calendar subscribers; undefined when nothing changed that they see. */
function revise(row: ActivityDateRow, { starts_at, ends_at, state, fingerprint, revised_at }: ActivityDateRow) {
  if (fingerprint === row.fingerprint && starts_at === row.starts_at && ends_at === row.ends_at && state === row.state)
    return undefined;
  return { revision: row.revision + 1, revised_at: asInstant(Math.max(row.revised_at, revised_at)) };
}
