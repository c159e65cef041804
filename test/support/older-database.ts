// A database as older versions of the program left it: each step of the shape undone, the newest first.
import type { Kysely } from 'kysely';
import type { Schema } from '../../src/server/store/schema.ts';

/** Version 8: buurtpassen could not be corrected. */
export async function undoCorrectedPasses(db: Kysely<Schema>): Promise<void> {
  for (const column of ['correction', 'corrected_by', 'corrected_at'])
    await db.schema.alterTable('pass').dropColumn(column).execute();
  await db.deleteFrom('schema_version').where('version', '>', 8).execute();
}

/** Version 7: a withdrawal that came before its ticket was refused. */
async function undoAhead(db: Kysely<Schema>): Promise<void> {
  await undoCorrectedPasses(db);
  await db.schema.dropTable('ahead').execute();
  await db.deleteFrom('schema_version').where('version', '>', 7).execute();
}

/** Version 6: no codes of activities, posters and buurtpassen, and nobody could say that they are here. */
export async function undoLastingCodes(db: Kysely<Schema>): Promise<void> {
  await undoAhead(db);
  for (const table of ['pass', 'poster_report', 'poster_visit', 'poster']) await db.schema.dropTable(table).execute();
  await db.schema.dropIndex('activity_by_code').execute();
  await db.schema.alterTable('activity').dropColumn('code').execute();
  await db.schema.alterTable('sign_up').dropColumn('arrived_at').execute();
  await db.deleteFrom('schema_version').where('version', '>', 6).execute();
}

/** Version 5: what agendas elsewhere were told was not written down. */
export async function undoRevisions(db: Kysely<Schema>): Promise<void> {
  await undoLastingCodes(db);
  for (const column of ['told', 'revision', 'revised_at'])
    await db.schema.alterTable('activity_date').dropColumn(column).execute();
  await db.deleteFrom('schema_version').where('version', '>', 5).execute();
}
