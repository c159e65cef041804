// What must be true after the desk changed dates while people signed up for them.
import type { Kysely } from 'kysely';
import type { ActivityDateRow, Schema } from '../../src/server/store/database/schema.ts';
import { isAsKnown } from '../../src/server/store/notifications.ts';
import { numberOf } from './visitors.ts';
import type { World } from './world.ts';

type Db = Kysely<Schema>;

/** Who signed up for a date that was cancelled stands on the list to be told, once; nobody who knows it all does. */
async function peopleAreTold(db: Db, dates: readonly ActivityDateRow[]): Promise<readonly string[]> {
  const signUps = await db.selectFrom('sign_up').selectAll().where('state', '!=', 'withdrawn').execute();
  const notifications = await db.selectFrom('notification').selectAll().where('done_at', 'is', null).execute();
  const listed = (entry: string, date: string) =>
    notifications.filter((row) => row.entry === entry && row.date === date).length;
  const cancelled = new Set(dates.filter(({ state }) => state === 'cancelled').map(({ id }) => id));
  const untold = signUps
    .filter(({ entry, date }) => cancelled.has(date) && listed(entry, date) !== 1)
    .map(({ entry, date }) => `${numberOf(entry)} is ${listed(entry, date)} times on the list to be told of ${date}`);
  const needless = notifications
    .filter((row) => dates.some((date) => date.id === row.date && isAsKnown(row, date)))
    .map(({ entry, date }) => `${numberOf(entry)} must be told of ${date}, which is as they know it`);
  return [...untold, ...needless];
}

/** Every edit that a colleague read as done is there, and every version has what it replaced. */
async function editsAreStored(db: Db, versions: ReadonlyMap<string, number>): Promise<readonly string[]> {
  const activities = await db.selectFrom('activity').selectAll().execute();
  const edits = await db.selectFrom('activity_edit').selectAll().execute();
  return activities.flatMap(({ id, version }) => {
    const replaced = edits.filter(({ activity }) => activity === id).length;
    return [
      ...((versions.get(id) ?? 1) <= version ? [] : [`${id} has lost an edit that a colleague read as done`]),
      ...(replaced === version - 1 ? [] : [`${id} has version ${version} after ${replaced} edits`]),
    ];
  });
}

export async function editsAreHonest({ server, desk }: World): Promise<readonly string[]> {
  const db = server.database.read;
  const dates = await db.selectFrom('activity_date').selectAll().execute();
  return [...(await peopleAreTold(db, dates)), ...(await editsAreStored(db, desk.versions))];
}
