// Photos of activities.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export async function photos(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('photo')
    .addColumn('id', 'text', (c) => c.primaryKey())
    // Base64, which both databases store in the same way. There are few, and each is small.
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .execute();
}
