// One-time links for colleagues: invitations and new passwords.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export async function staffLinks(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('staff_link')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text')
    .addColumn('staff', 'text')
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('until_at', 'bigint', (c) => c.notNull())
    .execute();
}
