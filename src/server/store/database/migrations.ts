// Migrations of the database's shape. Forwards only; a migration that was ever released is never edited.
import type { Kysely } from 'kysely';
import type { Instant } from '../../../domain/time/time.ts';
import type { Dialect } from './connections.ts';
import { initial } from './initial-migration.ts';
import type { Schema } from './schema.ts';

/** Changes the shape by one version, inside the transaction that is handed in. */
export type Migration = (db: Kysely<Schema>, dialect: Dialect) => Promise<void>;

/** In order: the first makes version 1. */
export const migrations: readonly Migration[] = [initial];

/** The shape that this code knows. */
export const schemaVersion = migrations.length;

/** The database was written by a newer version of the program. */
export class NewerDatabase extends Error {
  constructor(found: number) {
    super(
      `The database is of version ${found}; this program knows up to ${schemaVersion}. ` +
        'Start the newer version of the program, or put back the backup that belongs to this one.',
    );
  }
}

interface MigrateDeps {
  readonly dialect: Dialect;
  readonly now: Instant;
  /** Every migration that the program knows. */
  readonly known?: readonly Migration[];
}

/**
 * Applies every migration that the database does not have yet, in one transaction.
 *
 * Throws NewerDatabase, and then has changed nothing.
 */
export async function migrate(db: Kysely<Schema>, deps: MigrateDeps): Promise<void> {
  const { dialect, now, known = migrations } = deps;
  await db.transaction().execute(async (tx) => {
    await dialect.beforeShape(tx);
    await tx.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (c) => c.primaryKey())
      .addColumn('applied_at', 'bigint', (c) => c.notNull())
      .execute();
    const found = await tx
      .selectFrom('schema_version')
      .select((e) => e.fn.max('version').as('version'))
      .executeTakeFirst();
    const at = found?.version ?? 0;
    if (at > known.length) throw new NewerDatabase(at);
    for (const [index, apply] of known.entries()) {
      if (index < at) continue;
      await apply(tx, dialect);
      await tx
        .insertInto('schema_version')
        .values({ version: index + 1, applied_at: now })
        .execute();
    }
  });
}
