// SQLite: opens the file, and adapts node:sqlite to Kysely.
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, sql, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { Connections, Dialect } from './connections.ts';
import type { Schema } from './schema.ts';

const mostStatements = 500;

/** One process has the folder, so there are no others to lock out or notify. */
const dialect: Dialect = {
  // Without a rowid there is one B-tree less to write.
  inKeyOrder: sql`without rowid`,
  beforeShape: () => Promise.resolve(),
  announce: () => [],
};

/** Large enough for a push of a thousand entries; with SQLite's default, pages would be written twice. */
const cacheKilobytes = 32_768;
/** Checkpoints at 16 MB of write-ahead log, so that a kiosk's full queue does not wait for a checkpoint. */
const mostLogPages = 4096;

function toStatement(prepared: StatementSync): SqliteStatement {
  const bind = (values: readonly unknown[]) => values as SQLInputValue[];
  return {
    reader: prepared.columns().length > 0,
    all: (values) => prepared.all(...bind(values)),
    run: (values) => prepared.run(...bind(values)),
    iterate: (values) => prepared.iterate(...bind(values)),
  };
}

/** A full disk rolls the transaction back by itself; a second rollback would fail and hide the cause. */
const rollback = 'rollback';

/** Adapts a connection; each statement is prepared once. */
function toKysely(raw: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => raw.close(),
    prepare(text) {
      const known = statements.get(text);
      if (known !== undefined) return known;
      const prepared = toStatement(raw.prepare(text));
      const rollbackIfOpen = (): ReturnType<SqliteStatement['run']> =>
        raw.isTransaction ? prepared.run([]) : { changes: 0, lastInsertRowid: 0 };
      const statement = text === rollback ? { ...prepared, run: rollbackIfOpen } : prepared;
      if (statements.size < mostStatements) statements.set(text, statement);
      return statement;
    },
  };
}

/**
 * Opens the file with write-ahead log and a sync at every commit, so that committed data are on disk.
 *
 * Folder and file are private to their owner. Throws when SQLite cannot guarantee this.
 */
export function openSqliteFile(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const raw = new DatabaseSync(file);
  raw.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000',
  );
  // Overwrites deleted data instead of only freeing the pages.
  raw.exec('pragma secure_delete = on');
  raw.exec(`pragma temp_store = memory; pragma cache_size = -${cacheKilobytes}`);
  raw.exec(`pragma wal_autocheckpoint = ${mostLogPages}`);
  chmodSync(file, 0o600);
  const synchronous = raw.prepare('pragma synchronous').get()?.['synchronous'];
  const journal = raw.prepare('pragma journal_mode').get()?.['journal_mode'];
  if (synchronous === 2 && journal === 'wal') return raw;
  raw.close();
  throw new Error(
    `${file}: the database does not write durably (synchronous ${String(synchronous)}, journal ${String(journal)}). ` +
      'Set DATA_DIR to a folder on a local disk.',
  );
}

/** The identity of the keys that sealed the entries in this file; undefined when there is no file or no such row. */
export function identityIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const raw = new DatabaseSync(file, { readOnly: true });
  try {
    const row = raw.prepare("select value from setting where name = 'identity'").get();
    return row === undefined ? undefined : String(row['value']);
  } catch {
    return undefined;
  } finally {
    raw.close();
  }
}

export function openSqlite(file: string): Connections {
  const writing = openSqliteFile(file);
  const reading = openSqliteFile(file);
  reading.exec('pragma query_only = on');
  const connect = (raw: DatabaseSync) =>
    new Kysely<Schema>({ dialect: new SqliteDialect({ database: toKysely(raw) }) });
  return {
    dialect,
    writer: connect(writing),
    reader: connect(reading),
    follow: () => Promise.resolve(),
    async close() {
      reading.close();
      writing.exec('pragma wal_checkpoint(truncate)');
      writing.close();
      await Promise.resolve();
    },
  };
}
