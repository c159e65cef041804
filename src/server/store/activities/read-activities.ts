// Activities as the desk sees them: with drafts, versions, dates, and what a change would do to people.
import type { Kysely } from 'kysely';
import type { ActivityDetail, ActivityLine, PosterWarning, Touched } from '../../../contract/desk-activity.ts';
import type { Activity } from '../../../domain/activities/activity.ts';
import { scheduleMistakes, seriesOf } from '../../../domain/activities/schedule.ts';
import { outdatedTranslations } from '../../../domain/activities/translations.ts';
import type { ActivityDateId, ActivityId } from '../../../domain/ids.ts';
import { addDays, localDateOf } from '../../../domain/time/local-date.ts';
import { activityOf } from '../database/json.ts';
import type { ActivityDateRow, ActivityRow, Schema } from '../database/schema.ts';
import { isAsKnown } from '../notifications.ts';
import { dateOfRow } from './activities.ts';
import { lastEditOf } from './edit-activity.ts';
import { type Moment, planDates } from './materialise.ts';

/** How far ahead a series is shown before it is saved, in days. */
const preview = 366;
/** How far back dates are shown. */
const history = 60;

function toLine(row: ActivityRow, dates: readonly ActivityDateRow[], { now }: Pick<Moment, 'now'>): ActivityLine {
  const coming = dates.filter((date) => date.state === 'planned' && date.ends_at > now);
  const { code, version } = row;
  const next = coming[0]?.held_on ?? null;
  return { activity: activityOf(row.definition), code, version, edited: lastEditOf(row), next, coming: coming.length };
}

/** All activities, by title. */
export async function readActivities(
  db: Kysely<Schema>,
  moment: Pick<Moment, 'now'>,
): Promise<readonly ActivityLine[]> {
  const rows = await db.selectFrom('activity').selectAll().execute();
  const dates = await db
    .selectFrom('activity_date')
    .selectAll()
    .where('ends_at', '>', moment.now)
    .orderBy('starts_at')
    .execute();
  const byActivity = Map.groupBy(dates, ({ activity }) => activity);
  return rows
    .map((row) => toLine(row, byActivity.get(row.id) ?? [], moment))
    .toSorted((one, other) => one.activity.title.localeCompare(other.activity.title, 'nl'));
}

/** The dates and skipped days of the coming year. */
export const yearOf = (activity: Activity, { now, closureOn }: Moment) =>
  seriesOf(activity, { from: localDateOf(now), until: addDays(localDateOf(now), preview), closureOn });

/** Undefined when there is none. */
export async function readActivity(
  db: Kysely<Schema>,
  id: ActivityId,
  moment: Moment,
): Promise<Omit<ActivityDetail, 'toTell'> | undefined> {
  const row = await db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const dates = await db
    .selectFrom('activity_date')
    .selectAll()
    .where('activity', '=', id)
    .where('held_on', '>=', addDays(localDateOf(moment.now), -history))
    .orderBy('starts_at')
    .execute();
  const activity = activityOf(row.definition);
  return {
    ...toLine(row, dates, moment),
    dates: dates.map((date) => ({ ...dateOfRow(date), revision: date.revision })),
    skipped: yearOf(activity, moment).skipped,
    mistakes: scheduleMistakes(activity.schedule),
    outdated: outdatedTranslations(activity),
  };
}

const isOtherwise = (before: ActivityDateRow, wished: ActivityDateRow): boolean =>
  !isAsKnown(before, wished) || before.places !== wished.places || before.reason !== wished.reason;

/** What storing this activity would do to the dates that exist and to people who signed up. */
export async function touchedBy(db: Kysely<Schema>, activity: Activity, moment: Moment): Promise<Touched> {
  const { kept, left } = await planDates(db, activity, moment);
  const otherwise = kept.filter(({ before, wished }) => isOtherwise(before, wished)).map(({ before }) => before.id);
  const concerning = kept.filter(({ before, wished }) => !isAsKnown(before, wished)).map(({ before }) => before.id);
  const leaving = left.filter(({ state }) => state === 'planned').map(({ id }) => id);
  return { dates: [...otherwise, ...leaving], ...(await peopleAt(db, [...concerning, ...leaving])) };
}

async function peopleAt(
  db: Kysely<Schema>,
  dates: readonly ActivityDateId[],
): Promise<Pick<Touched, 'signUps' | 'persons'>> {
  if (dates.length === 0) return { signUps: 0, persons: 0 };
  const rows = await db
    .selectFrom('sign_up')
    .select(['entry', 'persons'])
    .where('date', 'in', dates)
    .where('state', '!=', 'withdrawn')
    .execute();
  const byEntry = new Map(rows.map(({ entry, persons }) => [entry, persons]));
  return { signUps: byEntry.size, persons: [...byEntry.values()].reduce((sum, persons) => sum + persons, 0) };
}

/** The posters of this activity that hang: they show its usual day, time and place. */
export async function postersOf(db: Kysely<Schema>, id: ActivityId): Promise<readonly PosterWarning[]> {
  const rows = await db
    .selectFrom('poster')
    .select(['code', 'hangs_at as hangsAt'])
    .where('about_kind', '=', 'activity')
    .where('about', '=', id)
    .where('withdrawn_at', 'is', null)
    .orderBy('put_up_at')
    .execute();
  return rows;
}
