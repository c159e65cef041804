// People who must be told that their date changed.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export async function notifications(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('notification')
    .addColumn('entry', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('date', 'text', (c) => c.notNull().references('activity_date.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('held_on', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'bigint', (c) => c.notNull())
    .addColumn('ends_at', 'bigint', (c) => c.notNull())
    .addColumn('location', 'text', (c) => c.notNull())
    .addColumn('room', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('done_by', 'text')
    .addColumn('done_at', 'bigint')
    .addColumn('how', 'text')
    .addColumn('note', 'text')
    .execute();
  await db.schema.createIndex('notification_by_date').on('notification').columns(['date', 'entry']).execute();
}
