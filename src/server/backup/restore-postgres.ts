// `npm run restore` with DATABASE_URL: puts a dump back in that database, and keeps what was there beside it.
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
import { inUse, restoreName, sayDump, tellPsql } from './tell-psql.ts';
import { type Opening, tryOpening } from './try-opening.ts';

interface RestoreDeps {
  readonly databaseUrl: string;
  readonly keysFile: string;
  readonly now: Instant;
}

export interface RestoredPostgres {
  /** The schema that has what was there before; null when there was nothing. */
  readonly aside: string | null;
  /** Whether the keys are there that it was sealed with. */
  readonly keys: boolean;
  /** How many of the newest entries open with them; null without keys. */
  readonly opening: Opening | null;
}

type Asked = Kysely<Record<string, never>>;

/** A line of our own is not a server at work. */
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
      `${schema}: this database has nothing of that name. Look at its schemas, as with psql's \\dn.`,
    );
  const version = Number(await valueOf(db, `select max(version) from ${schema}.schema_version`));
  const identity = await valueOf(db, `select value from ${schema}.setting where name = 'identity'`);
  return { rows: new Map(), version, identity: typeof identity === 'string' ? identity : undefined };
}

interface There {
  readonly isEmpty: boolean;
  readonly identity: unknown;
}

/** Who was just stopped is gone within this time. */
const goneWithinMs = 2000;
const lookEveryMs = 100;

async function readThere(db: Asked): Promise<There> {
  const count = async () => Number(await valueOf(db, `select count(*) from (${script.serversAt}) as one`));
  let servers = await count();
  for (let waited = 0; servers > 0 && waited < goneWithinMs; waited += lookEveryMs) {
    await pause(lookEveryMs);
    servers = await count();
  }
  if (servers > 0) throw new UnfitDatabase(inUse);
  const isEmpty = (await valueOf(db, `to_regclass('public.schema_version') is null`)) === true;
  const identity = isEmpty ? null : await valueOf(db, `select value from public.setting where name = 'identity'`);
  return { isEmpty, identity };
}

/** Throws when what is there or what is given does not fit. Tells whether the keys are there. */
function expectFit(dump: Dump, there: There, keysFile: string): boolean {
  if (dump.version > schemaVersion) throw new NewerDatabase(dump.version);
  const keys = readKeyFile(keysFile)?.identity.publicKey;
  if (keys !== undefined && dump.identity !== undefined && dump.identity !== keys)
    throw new UnusableCopy(
      `${keysFile}: this backup was sealed with other keys. Put back the copy of the keys that belongs to it, ` +
        'or choose another KEYS_FILE and another DATABASE_URL.',
    );
  if (typeof there.identity === 'string' && dump.identity !== undefined && dump.identity !== there.identity)
    throw new UnfitDatabase(
      'DATABASE_URL: this database belongs to another neighbourhood: it was sealed with other keys than this backup. ' +
        'Make an empty one with: createdb --encoding=UTF8',
    );
  return keys !== undefined;
}

/** The dump itself, or the folder that has it. */
function dumpAt(given: string): string {
  if (!existsSync(given)) throw new UnusableCopy(`${given}: there is no such folder.`);
  const file = statSync(given).isDirectory() ? join(given, dumpName) : given;
  if (existsSync(file)) return file;
  throw new UnusableCopy(
    `${given}: there is no ${dumpName} in it. A backup of SQLite is put back without DATABASE_URL.`,
  );
}

/**
 * Puts a dump back, or what an earlier restore put aside in the same database.
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
  await tellPsql(databaseUrl, {
    before: `${script.beforeDump(aside)}${wasAside ? script.movedBack(given) : ''}`,
    dump: (stdin) => (wasAside ? Promise.resolve(true) : sayDump(file, stdin)),
    after: script.afterDump(dump.rows),
  });
  return { aside: there.isEmpty ? null : aside, keys, opening: keys ? await tryOpening(databaseUrl, keysFile) : null };
}
