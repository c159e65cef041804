// People who must be told that a date they signed up for is cancelled, or takes place at another moment or place.
import type { Kysely } from 'kysely';
import type { ActivityDateId, EntryId, StaffId } from '../../domain/ids.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import { activityOf } from './database/json.ts';
import type { ActivityDateRow, NotificationRow, Schema } from './database/schema.ts';
import type { WriteTransaction } from './database/write-queue.ts';
import type { Instant } from '../../domain/time/time.ts';

interface ChangedDate {
  readonly before: ActivityDateRow;
  readonly after: ActivityDateRow;
  readonly at: Instant;
}

export type Known = Pick<ActivityDateRow, 'state' | 'starts_at' | 'ends_at' | 'location' | 'room'>;

/** Whether the date is as somebody knows it: they need not be told. */
export const isAsKnown = (known: Known, { state, starts_at, ends_at, location, room }: Known): boolean =>
  known.state === state &&
  known.starts_at === starts_at &&
  known.ends_at === ends_at &&
  known.location === location &&
  known.room === room;

/**
 * Puts everybody who signed up for a changed date on the list of people to tell, in the transaction of the change.
 *
 * What the person knows is the date as it was before the first change that they have not been told of. When the date is
 * again as they know it, they leave the list. Returns how many sign-ups are on the list for this date because of it.
 */
export async function notifyPeople({ db }: WriteTransaction, { before, after, at }: ChangedDate): Promise<number> {
  if (isAsKnown(before, after)) return 0;
  const held = await db
    .selectFrom('sign_up')
    .select('entry')
    .where('date', '=', after.id)
    .where('state', '!=', 'withdrawn')
    .execute();
  const open = await db
    .selectFrom('notification')
    .selectAll()
    .where('date', '=', after.id)
    .where('done_at', 'is', null)
    .execute();
  const known = new Map(open.map((row) => [row.entry, row]));
  // Whoever withdrew meanwhile need not be told; the others are written again below.
  await db.deleteFrom('notification').where('date', '=', after.id).where('done_at', 'is', null).execute();
  const kind = after.state === 'cancelled' ? 'cancelled' : 'moved';
  const { held_on, starts_at, ends_at, location, room, state } = before;
  const was = { held_on, starts_at, ends_at, location, room, state };
  let told = 0;
  for (const { entry } of held) {
    const row = known.get(entry);
    const isUndone = row !== undefined && isAsKnown(row, after);
    if (isUndone) continue;
    const knows = row ?? was;
    await db
      .insertInto('notification')
      .values({
        entry,
        date: after.id,
        kind,
        held_on: knows.held_on,
        starts_at: knows.starts_at,
        ends_at: knows.ends_at,
        location: knows.location,
        room: knows.room,
        state: knows.state,
        made_at: row?.made_at ?? at,
        done_by: null,
        done_at: null,
        how: null,
        note: null,
      })
      .execute();
    told += 1;
  }
  return told;
}

/** Somebody who must be told, without the person, whose details are opened separately. */
export interface OpenNotification {
  readonly entry: EntryId;
  readonly title: string;
  readonly persons: number;
  /** What the person knows. */
  readonly known: Pick<NotificationRow, 'held_on' | 'starts_at' | 'ends_at' | 'location' | 'room' | 'state'>;
  /** The date as it is now. */
  readonly date: ActivityDateRow;
}

/** Those who must be told about a date that is not over, the earliest first. Whoever withdrew need not be told. */
export async function readOpenNotifications(db: Kysely<Schema>, now: Instant): Promise<readonly OpenNotification[]> {
  const rows = await db
    .selectFrom('notification')
    .innerJoin('sign_up', (join) =>
      join
        .onRef('sign_up.entry', '=', 'notification.entry')
        .onRef('sign_up.date', '=', 'notification.date')
        .on('sign_up.state', '!=', 'withdrawn'),
    )
    .selectAll('notification')
    .select('sign_up.persons')
    .where('done_at', 'is', null)
    .execute();
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ date }) => date))];
  const dates = await db
    .selectFrom('activity_date')
    .innerJoin('activity', 'activity.id', 'activity_date.activity')
    .selectAll('activity_date')
    .select('activity.definition')
    .where('activity_date.id', 'in', ids)
    .execute();
  const byId = new Map(
    dates.map(({ definition, ...date }) => [date.id, { date, title: activityOf(definition).title }]),
  );
  const open = rows.flatMap(({ entry, date: id, persons, ...known }) => {
    const found = byId.get(id);
    return found === undefined || found.date.ends_at <= now ? [] : [{ entry, persons, known, ...found }];
  });
  return open.sort((one, other) => one.date.starts_at - other.date.starts_at || one.entry.localeCompare(other.entry));
}

interface Told {
  readonly entry: EntryId;
  readonly date: ActivityDateId;
  /** The date as the colleague saw it when they told it. */
  readonly revision: number;
}

/** `changed`: the date changed once more, so what was told is no longer right. `done`: somebody was first. */
export type NotToldReason = { readonly kind: 'changed' } | { readonly kind: 'done'; readonly by: StaffId | null };

async function currentRevision({ db }: WriteTransaction, date: ActivityDateId): Promise<number | undefined> {
  const row = await db.selectFrom('activity_date').select('revision').where('id', '=', date).executeTakeFirst();
  return row?.revision;
}

/** Records that somebody was told: one conditional write, so that the first of two colleagues is the one who did. */
export async function markTold(
  tx: WriteTransaction,
  { entry, date, revision }: Told,
  { by, at, how }: { readonly by: StaffId; readonly at: Instant; readonly how: NonNullable<NotificationRow['how']> },
): Promise<Result<null, NotToldReason>> {
  if ((await currentRevision(tx, date)) !== revision) return refuse({ kind: 'changed' });
  const marked = await tx.db
    .updateTable('notification')
    .set({ done_by: by, done_at: at, how })
    .where('entry', '=', entry)
    .where('date', '=', date)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  if (marked.numUpdatedRows > 0n) return done(null);
  const last = await tx.db
    .selectFrom('notification')
    .select('done_by')
    .where('entry', '=', entry)
    .where('date', '=', date)
    .orderBy('done_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  // The same colleague twice is one tap that came twice.
  return last?.done_by === by ? done(null) : refuse({ kind: 'done', by: last?.done_by ?? null });
}

/** Undoes one's own latest tap, as long as the date is still as it was told. */
export async function unmarkTold(
  tx: WriteTransaction,
  { entry, date, revision }: Told,
  by: StaffId,
): Promise<Result<null, NotToldReason>> {
  if ((await currentRevision(tx, date)) !== revision) return refuse({ kind: 'changed' });
  const last = await tx.db
    .selectFrom('notification')
    .select('done_at')
    .where('entry', '=', entry)
    .where('date', '=', date)
    .where('done_by', '=', by)
    .orderBy('done_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return refuse({ kind: 'done', by: null });
  await tx.db
    .updateTable('notification')
    .set({ done_by: null, done_at: null, how: null })
    .where('entry', '=', entry)
    .where('date', '=', date)
    .where('done_by', '=', by)
    .where('done_at', '=', last.done_at)
    .execute();
  return done(null);
}
