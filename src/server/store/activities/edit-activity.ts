// Edits of activities at the desk: make, change, change dates. Each names the version it was based on.
import type { Kysely } from 'kysely';
import type { ActivityRefusal, LastEdit } from '../../../contract/desk-activity.ts';
import type { Activity } from '../../../domain/activities/activity.ts';
import { originalDayOf } from '../../../domain/activities/activity-date-id.ts';
import { changeDates, type ChangeScope, type DateChange } from '../../../domain/activities/change-dates.ts';
import { datesOf, scheduleMistakes } from '../../../domain/activities/schedule.ts';
import type { ActivityDateId, ActivityId, StaffId } from '../../../domain/ids.ts';
import { done, refuse, type Result } from '../../../domain/result.ts';
import type { ClosureOn } from '../../../domain/time/closure.ts';
import { localDateOf, localTimeOf } from '../../../domain/time/local-date.ts';
import { activityOf } from '../database/json.ts';
import type { ActivityDateRow, ActivityRow, Schema } from '../database/schema.ts';
import type { WriteTransaction } from '../database/write-queue.ts';
import { codeForActivity } from '../lasting-codes.ts';
import { hasPhoto } from '../photos.ts';
import { materialiseOne, type Moment } from './materialise.ts';

/** How many sign-ups must be told, or why nothing was stored. */
export type Edited = Result<number, ActivityRefusal | { readonly kind: 'unknown' }>;

/** Who edits, when, and when the house is closed. */
export interface Editor extends Moment {
  readonly by: StaffId;
}

const rowOf = (db: Kysely<Schema>, id: ActivityId): Promise<ActivityRow | undefined> =>
  db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst();

export const lastEditOf = ({ edited_by: by, edited_at: at }: ActivityRow): LastEdit | null =>
  by === null || at === null ? null : { by, at };

/** Why this cannot be stored: a photo that was not uploaded, or a schedule that means nothing. */
async function contradictionsIn(db: Kysely<Schema>, { schedule, photo }: Activity): Promise<Edited | undefined> {
  if (photo !== null && !(await hasPhoto(db, photo.id))) return refuse({ kind: 'unknown-photo' });
  const mistakes = scheduleMistakes(schedule).filter(
    ({ kind }) => kind === 'ends-before-it-begins' || kind === 'first-day',
  );
  return mistakes.length === 0 ? undefined : refuse({ kind: 'schedule', mistakes });
}

/** Makes an activity. Making the same one twice makes one. */
export async function makeActivity(tx: WriteTransaction, activity: Activity, editor: Editor): Promise<Edited> {
  const contradictions = await contradictionsIn(tx.db, activity);
  if (contradictions !== undefined) return contradictions;
  const definition = JSON.stringify(activity);
  const earlier = await rowOf(tx.db, activity.id);
  if (earlier !== undefined) return earlier.definition === definition ? done(0) : refuse({ kind: 'id-taken' });
  const code = await codeForActivity(tx.db, activity.id);
  const made = { origin: 'desk', version: 1, edited_by: editor.by, edited_at: editor.now } as const;
  await tx.db
    .insertInto('activity')
    .values({ id: activity.id, definition, code, ...made })
    .execute();
  return done(await follow(tx, { definition, origin: 'desk' }, editor));
}

/** Makes the dates follow the activity, and tells every screen. */
async function follow(tx: WriteTransaction, row: Pick<ActivityRow, 'definition' | 'origin'>, moment: Moment) {
  const told = await materialiseOne(tx, row, moment);
  tx.tell('snapshot', 'dates');
  if (told > 0) tx.tell('callbacks');
  return told;
}

/** The fields that differ. */
function changedFields(before: Activity, after: Activity): readonly (keyof Activity)[] {
  const fields = Object.keys({ ...before, ...after }) as (keyof Activity)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

async function changedMeanwhile(db: Kysely<Schema>, row: ActivityRow, version: number): Promise<Edited> {
  const seen = await db
    .selectFrom('activity_edit')
    .select('definition')
    .where('activity', '=', row.id)
    .where('version', '=', version)
    .executeTakeFirst();
  const changed = seen === undefined ? [] : changedFields(activityOf(seen.definition), activityOf(row.definition));
  return refuse({ kind: 'changed-meanwhile', version: row.version, edited: lastEditOf(row), changed });
}

/** Stores the activity as it should be. Refuses when somebody else changed it since `version`; then nothing is lost. */
export async function saveActivity(
  tx: WriteTransaction,
  { activity, version }: { readonly activity: Activity; readonly version: number },
  editor: Editor,
): Promise<Edited> {
  const row = await rowOf(tx.db, activity.id);
  if (row === undefined) return refuse({ kind: 'unknown' });
  const definition = JSON.stringify(activity);
  if (row.definition === definition) return done(0);
  if (row.version !== version) return changedMeanwhile(tx.db, row, version);
  const contradictions = await contradictionsIn(tx.db, activity);
  if (contradictions !== undefined) return contradictions;
  const edit = { activity: row.id, version: row.version, definition: row.definition };
  await tx.db
    .insertInto('activity_edit')
    .values({ ...edit, by_staff: editor.by, made_at: editor.now })
    .execute();
  const after = {
    definition,
    origin: 'desk',
    version: row.version + 1,
    edited_by: editor.by,
    edited_at: editor.now,
  } as const;
  await tx.db.updateTable('activity').set(after).where('id', '=', row.id).execute();
  return done(await follow(tx, after, editor));
}

interface DatesEdit {
  readonly date: ActivityDateId;
  readonly scope: ChangeScope;
  readonly change: DateChange;
}

/** The activity after a change to its dates, or why it cannot be made. Nothing is written. */
export async function withChangedDates(
  db: Kysely<Schema>,
  activity: Activity,
  { date, scope, change }: DatesEdit,
  { now, closureOn }: Moment,
): Promise<Result<Activity, ActivityRefusal>> {
  const rows = await db
    .selectFrom('activity_date')
    .selectAll()
    .where('activity', '=', activity.id)
    .where('ends_at', '>', now)
    .execute();
  const row = rows.find(({ id }) => id === date);
  if (row === undefined) return refuse({ kind: 'date-over' });
  const refusal = change.kind === 'time' ? dayRefusal(rows, { row, scope, on: change.on, now }) : undefined;
  if (refusal !== undefined) return refuse(refusal);
  const coming = rows.map(presentOf);
  const changed = changeDates(activity, { chosen: presentOf(row), scope, change, coming, closureOn });
  return change.kind !== 'restored' || isPlanned(changed, row, closureOn)
    ? done(changed)
    : refuse({ kind: 'not-in-series' });
}

/** Whether the date takes place according to the schedule. */
const isPlanned = (activity: Activity, { id, held_on: on }: ActivityDateRow, closureOn: ClosureOn): boolean =>
  datesOf(activity, { from: on, until: on, closureOn }).some((date) => date.id === id && date.state === 'planned');

const presentOf = ({ id, held_on: on, starts_at: startsAt, ends_at: endsAt }: ActivityDateRow) => ({
  original: originalDayOf(id),
  on,
  startsAt: localTimeOf(startsAt),
  endsAt: localTimeOf(endsAt),
});

interface Move {
  readonly row: ActivityDateRow;
  readonly scope: ChangeScope;
  readonly on: ActivityDateRow['held_on'];
  readonly now: Moment['now'];
}

/** A date moves to a day to come, where the activity has no other date. */
function dayRefusal(rows: readonly ActivityDateRow[], { row, scope, on, now }: Move): ActivityRefusal | undefined {
  if (on !== row.held_on && on < localDateOf(now)) return { kind: 'day-over', on };
  const isTaken = rows.some((other) => other.id !== row.id && other.held_on === on && other.state === 'planned');
  return scope === 'one' && isTaken ? { kind: 'day-taken', on } : undefined;
}

/** Changes one date, this and following, or all. */
export async function editDates(
  tx: WriteTransaction,
  { id, version, ...edit }: DatesEdit & { readonly id: ActivityId; readonly version: number },
  editor: Editor,
): Promise<Edited> {
  const row = await rowOf(tx.db, id);
  if (row === undefined) return refuse({ kind: 'unknown' });
  if (row.version !== version) return changedMeanwhile(tx.db, row, version);
  const changed = await withChangedDates(tx.db, activityOf(row.definition), edit, editor);
  if (!changed.ok) return changed;
  return saveActivity(tx, { activity: changed.value, version }, editor);
}
