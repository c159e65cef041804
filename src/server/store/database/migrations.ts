// Schema migrations. Forwards only; a released migration is never edited.
import type { Kysely } from 'kysely';
import type { Instant } from '../../../domain/time/time.ts';
import type { Dialect } from './connections.ts';
import { activitiesAtDesk } from './activities-migration.ts';
import { initial } from './initial-migration.ts';
import { notifications } from './notifications-migration.ts';
import { photos } from './photos-migration.ts';
import type { Schema } from './schema.ts';
import { staffLinks } from './staff-link-migration.ts';

/** Migrates the schema by one version, inside the given transaction. */
export type Migration = (db: Kysely<Schema>, dialect: Dialect) => Promise<void>;

/** In order: the first one makes version 1. */
export const migrations: readonly Migration[] = [initial, staffLinks, activitiesAtDesk, notifications, photos];

/** The schema version of this program. */
export const schemaVersion = migrations.length;

/** A newer version of this program wrote the database. */
export class NewerDatabase extends Error {
  constructor(found: number) {
    super(
      `The database has schema version ${found}, and this program knows versions up to ${schemaVersion}. ` +
        'Start the newer version of the program, or restore a backup that belongs to this one.',
    );
  }
}

interface MigrateDeps {
  readonly dialect: Dialect;
  readonly now: Instant;
  /** Every migration that the program knows; tests pass their own. */
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
