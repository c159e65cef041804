// What only SQLite needs: opening the file, and node:sqlite in the shape that Kysely expects.
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, sql, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { Connections, Dialect } from './connections.ts';
import type { Schema } from './schema.ts';

const mostStatements = 500;

/** One process has the folder, so there is nobody else to wait for or to tell. */
const dialect: Dialect = {
  // One tree less to write.
  inKeyOrder: sql`without rowid`,
  beforeShape: () => Promise.resolve(),
  announce: () => [],
};

/** A thousand entries at once touch more pages than SQLite keeps, and it writes the rest twice. */
const cacheKilobytes = 32_768;
/** 16 MB of log before it is folded into the file: a full queue that comes in does not wait for that. */
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

/** A full disk ends the transaction by itself: to roll it back once more would fail, and hide why. */
const rollback = 'rollback';

/** Wraps a connection; a statement is prepared once and kept. */
function toKysely(raw: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => raw.close(),
    prepare(text) {
      const known = statements.get(text);
      if (known !== undefined) return known;
      const prepared = toStatement(raw.prepare(text));
      const endsOnce = (): ReturnType<SqliteStatement['run']> =>
        raw.isTransaction ? prepared.run([]) : { changes: 0, lastInsertRowid: 0 };
      const statement = text === rollback ? { ...prepared, run: endsOnce } : prepared;
      if (statements.size < mostStatements) statements.set(text, statement);
      return statement;
    },
  };
}

/**
 * Opens the file so that what was committed is on the disk: write-ahead log, and a sync at every commit.
 *
 * The folder is for its owner only, and so is the file. Throws when the disk cannot promise it.
 */
export function openSqliteFile(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const raw = new DatabaseSync(file);
  raw.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000',
  );
  // What is erased or replaced is overwritten, not only let go.
  raw.exec('pragma secure_delete = on');
  raw.exec(`pragma temp_store = memory; pragma cache_size = -${cacheKilobytes}`);
  raw.exec(`pragma wal_autocheckpoint = ${mostLogPages}`);
  chmodSync(file, 0o600);
  const synchronous = raw.prepare('pragma synchronous').get()?.['synchronous'];
  const journal = raw.prepare('pragma journal_mode').get()?.['journal_mode'];
  if (synchronous === 2 && journal === 'wal') return raw;
  raw.close();
  throw new Error(
    `${file}: the database does not write durably (synchronous ${String(synchronous)}, journal ${String(journal)}).`,
  );
}

/** Whose keys the entries in this file are sealed with; undefined when there is no file yet, or no table in it. */
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
