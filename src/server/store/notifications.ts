// People who must be told that a date they signed up for is cancelled, or takes place at another moment or place.
import type { ActivityDateRow } from './database/schema.ts';
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
