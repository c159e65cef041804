// What else the desk looks at: who comes on which date, and what could not be taken as it was.
import type { Kysely } from 'kysely';
import type { ActivityDateId, ActivityId, EntryId, KioskId, StaffId } from '../../domain/ids.ts';
import type { EntryRefusal } from '../../domain/receipt.ts';
import type { Instant } from '../../domain/time.ts';
import { activityOf, headerOf, refusalOf, signUpHeaderOf } from './json.ts';
import { activityOfDate } from './push/facts.ts';
import type { EntryRow, Schema } from './schema.ts';
import { titlesOf } from './titles.ts';
import type { WriteTransaction } from './write-queue.ts';

/** A refused entry without the person. */
export interface StoredSetAside {
  readonly id: EntryId;
  readonly kiosk: KioskId;
  readonly kind: EntryRow['kind'];
  readonly receivedAt: Instant;
  readonly refusal: EntryRefusal;
  readonly activityTitle: string | null;
}

/** Refused entries that nobody has looked at yet, oldest first. */
export async function readSetAside(db: Kysely<Schema>): Promise<readonly StoredSetAside[]> {
  const rows = await db
    .selectFrom('set_aside')
    .innerJoin('entry', 'entry.id', 'set_aside.entry')
    .select(['entry.id', 'entry.kiosk', 'entry.kind', 'entry.header', 'entry.received_at', 'set_aside.refusal'])
    .where('seen_at', 'is', null)
    .orderBy('entry.seq')
    .limit(500)
    .execute();
  const titleOf = rows.length === 0 ? new Map<ActivityId, string>() : await titlesOf(db);
  return rows.map(({ id, kiosk, kind, header, received_at: receivedAt, refusal }) => {
    const read = kind === 'sign-up' ? headerOf(header) : undefined;
    const activityTitle = read?.kind === 'sign-up' ? (titleOf.get(activityOfDate(read.date)) ?? null) : null;
    return { id, kiosk, kind, receivedAt, refusal: refusalOf(refusal), activityTitle };
  });
}

/** Somebody looked at it. Twice is harmless; answers whether there is such an entry. */
export async function markSeen(
  { db }: WriteTransaction,
  id: EntryId,
  { by, at }: { readonly by: StaffId; readonly at: Instant },
): Promise<boolean> {
  const mine = db.updateTable('set_aside').set({ seen_by: by, seen_at: at }).where('entry', '=', id);
  await mine.where('seen_at', 'is', null).execute();
  const row = await db.selectFrom('set_aside').select('entry').where('entry', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** One date with its activity; undefined when there is none. */
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

/** Who comes: confirmed first, in the order of signing up, then the waiting list in its order. */
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
