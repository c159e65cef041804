// `npm run restore` with DATABASE_URL: restores a dump into that database; the previous data move to another schema.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/time/time.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { UnfitDatabase } from '../store/database/connections.ts';
import { NewerDatabase, schemaVersion } from '../store/database/migrations.ts';
import { connectTo } from '../store/database/postgres.ts';
import { UnusableCopy } from './copy-database.ts';
import { dumpName } from './dump-postgres.ts';
import { type Dump, readDump } from './read-dump.ts';
import * as script from './restore-script.ts';
import { inUse, restoreName, pipeDump, runPsql } from './run-psql.ts';
import { type Opening, tryOpening } from './try-opening.ts';

interface RestoreDeps {
  readonly databaseUrl: string;
  readonly keysFile: string;
  readonly now: Instant;
}

export interface RestoredPostgres {
  /** The schema with the previous data; null when the database was empty. */
  readonly aside: string | null;
  /** Whether KEYS_FILE holds the keys that the backup was sealed with. */
  readonly keys: boolean;
  /** How many of the newest entries these keys open; null without keys. */
  readonly opening: Opening | null;
}

type Asked = Kysely<Record<string, never>>;

/** Names this connection, so that it does not count as a running server. */
const notAServer = `set application_name = '${restoreName}'`;

async function asking<Value>(url: string, ask: (db: Asked) => Promise<Value>): Promise<Value> {
  const db = connectTo<Record<string, never>>({ url, most: 1, first: notAServer, onFault: () => {} });
  try {
    return await ask(db);
  } finally {
    await db.destroy();
  }
}

async function valueOf(db: Asked, question: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select (${sql.raw(question)}) as value`.execute(db);
  return rows[0]?.value;
}

async function readAside(db: Asked, schema: string): Promise<Dump> {
  const there = await valueOf(db, `to_regclass('${schema}.setting') is not null`);
  if (there !== true)
    throw new UnusableCopy(
      `${schema}: this database has no such schema of a restore. List its schemas with psql's \\dn.`,
    );
  const version = Number(await valueOf(db, `select max(version) from ${schema}.schema_version`));
  const identity = await valueOf(db, `select value from ${schema}.setting where name = 'identity'`);
  return { rows: new Map(), version, identity: typeof identity === 'string' ? identity : undefined };
}

interface There {
  readonly isEmpty: boolean;
  readonly identity: unknown;
}

/** A server that was just stopped disconnects within this time. */
const goneWithinMs = 2000;
const pollEveryMs = 100;

async function readThere(db: Asked): Promise<There> {
  const count = async () => Number(await valueOf(db, `select count(*) from (${script.serversAt}) as one`));
  let servers = await count();
  for (let waited = 0; servers > 0 && waited < goneWithinMs; waited += pollEveryMs) {
    await pause(pollEveryMs);
    servers = await count();
  }
  if (servers > 0) throw new UnfitDatabase(inUse);
  const isEmpty = (await valueOf(db, `to_regclass('public.schema_version') is null`)) === true;
  const identity = isEmpty ? null : await valueOf(db, `select value from public.setting where name = 'identity'`);
  return { isEmpty, identity };
}

/** Throws when backup, keys and database do not belong together. Tells whether there are keys. */
function expectFit(dump: Dump, there: There, keysFile: string): boolean {
  if (dump.version > schemaVersion) throw new NewerDatabase(dump.version);
  const keys = readKeyFile(keysFile)?.identity.publicKey;
  if (keys !== undefined && dump.identity !== undefined && dump.identity !== keys)
    throw new UnusableCopy(
      `${keysFile}: this backup was sealed with other keys. Put back the copy of the keys that belongs to it, ` +
        'or set another KEYS_FILE and another DATABASE_URL.',
    );
  if (typeof there.identity === 'string' && dump.identity !== undefined && dump.identity !== there.identity)
    throw new UnfitDatabase(
      'DATABASE_URL: the data in this database were sealed with other keys than this backup, so they belong to another ' +
        'server. Make an empty database with: createdb --encoding=UTF8',
    );
  return keys !== undefined;
}

/** The dump file: the given file itself, or the one in the given folder. */
function dumpAt(given: string): string {
  if (!existsSync(given)) throw new UnusableCopy(`${given}: this folder does not exist. Check the name.`);
  const file = statSync(given).isDirectory() ? join(given, dumpName) : given;
  if (existsSync(file)) return file;
  throw new UnusableCopy(
    `${given}: there is no ${dumpName} in this folder. To restore a backup of SQLite, leave DATABASE_URL unset.`,
  );
}

/**
 * Restores a dump, or the previous data that an earlier restore moved to another schema.
 *
 * Throws UnusableCopy, NewerDatabase, UnusableKeys, UnfitDatabase or UnreachableDatabase, and then has changed nothing.
 */
export async function restorePostgres(
  given: string,
  { databaseUrl, keysFile, now }: RestoreDeps,
): Promise<RestoredPostgres> {
  const ask = <Value>(question: (db: Asked) => Promise<Value>) => asking(databaseUrl, question);
  const wasAside = script.isAside(given);
  const file = wasAside ? '' : dumpAt(given);
  const there = await ask(readThere);
  const dump = wasAside ? await ask((db) => readAside(db, given)) : await readDump(file);
  const keys = expectFit(dump, there, keysFile);
  const aside = script.asideAt(now);
  await runPsql(databaseUrl, {
    before: `${script.beforeDump(aside)}${wasAside ? script.movedBack(given) : ''}`,
    dump: (stdin) => (wasAside ? Promise.resolve(true) : pipeDump(file, stdin)),
    after: script.afterDump(dump.rows),
  });
  return { aside: there.isEmpty ? null : aside, keys, opening: keys ? await tryOpening(databaseUrl, keysFile) : null };
}
