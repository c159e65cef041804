// Activities made at the desk: versions, dates with a place and sign-up rules of their own.
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

type Db = Kysely<Schema>;

/** What an activity was before there was a choice. */
const before = {
  state: 'published',
  translations: {},
  photo: null,
  signUp: { needed: true, waitingList: true, opensDaysBefore: null, closesHoursBefore: 0 },
};

async function fillActivities(db: Db): Promise<void> {
  const rows = await db.selectFrom('activity').select(['id', 'definition']).execute();
  for (const { id, definition } of rows) {
    const activity = JSON.parse(definition);
    const schedule = { despite: [], changes: [], ...activity.schedule };
    const filled = JSON.stringify({ ...before, ...activity, schedule });
    await db.updateTable('activity').set({ definition: filled }).where('id', '=', id).execute();
    const { location, room } = activity;
    await db.updateTable('activity_date').set({ location, room }).where('activity', '=', id).execute();
  }
  await db
    .updateTable('activity_date')
    .set({ closes_at: sql`starts_at` })
    .execute();
}

async function activityColumns(db: Db): Promise<void> {
  await db.schema
    .alterTable('activity')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.alterTable('activity').addColumn('edited_by', 'text').execute();
  await db.schema.alterTable('activity').addColumn('edited_at', 'bigint').execute();
  await db.schema
    .createTable('activity_edit')
    .addColumn('activity', 'text', (c) => c.notNull().references('activity.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('by_staff', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('activity_edit_in_order', ['activity', 'version'])
    .execute();
}

async function dateColumns(db: Db): Promise<void> {
  const dates = () => db.schema.alterTable('activity_date');
  await dates()
    .addColumn('location', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await dates().addColumn('room', 'text').execute();
  await dates().addColumn('reason', 'text').execute();
  await dates()
    .addColumn('sign_up', 'text', (c) => c.notNull().defaultTo('waiting-list'))
    .execute();
  await dates().addColumn('opens_at', 'bigint').execute();
  await dates()
    .addColumn('closes_at', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute();
}

export async function activitiesAtDesk(db: Db): Promise<void> {
  await activityColumns(db);
  await dateColumns(db);
  await fillActivities(db);
}
