// PostgreSQL: its connections, the checks before it is used, the locks, and notifications between processes.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Connections, type Dialect, UnfitDatabase, UnreachableDatabase } from './connections.ts';
import { channel, listenTo } from './postgres-notify.ts';
import { openPool, type PoolSettings } from './postgres-pool.ts';
import type { Schema } from './schema.ts';

const oldestVersion = 15;
/** The counter row locks all writes, so a second writing connection would only wait for the first. */
const writers = 1;
const readers = 4;

/** "buur" in ASCII, so that no other program uses the same lock by chance. */
const lockSpace = 0x62757572;
const locks = { shape: 1, alone: 2 } as const;
/** The lock that `alonePostgres` holds, as written in SQL. */
export const aloneLock = `${lockSpace}, ${locks.alone}`;

export const connectTo = <Tables>(settings: PoolSettings): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(settings) }) });

const lockOf = (which: keyof typeof locks) => sql`${sql.lit(lockSpace)}, ${sql.lit(locks[which])}`;

/** A first start may take minutes, longer than any other wait for a lock. */
const aloneWithinMs = 10 * 60_000;
const askAgainMs = 250;

/** Takes the lock until the transaction ends; false when another process still has it after this time. */
async function takeAlone(tx: Kysely<Schema>): Promise<boolean> {
  for (let waited = 0; waited < aloneWithinMs; waited += askAgainMs) {
    const asked = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${lockOf('alone')}) as mine`.execute(
      tx,
    );
    if (asked.rows[0]?.mine === true) return true;
    await pause(askAgainMs);
  }
  return false;
}

interface ServerFacts {
  readonly version: number;
  readonly encoding: string;
  readonly fsync: string;
  readonly foreign: number;
}

/** Refuses a database that could lose acknowledged writes, or that belongs to another program. */
async function expectFit(tx: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<ServerFacts>`
    select current_setting('server_version_num')::integer / 10000 as version,
      current_setting('server_encoding') as encoding,
      current_setting('fsync') as fsync,
      (select count(*) from pg_catalog.pg_tables where schemaname = current_schema()
        and to_regclass('schema_version') is null) as foreign
  `.execute(tx);
  const [facts] = rows;
  if (facts === undefined)
    throw new UnfitDatabase('DATABASE_URL: this database does not report its settings. Use PostgreSQL itself.');
  const refuse = (found: string, expected: string): void => {
    throw new UnfitDatabase(`DATABASE_URL: ${found}. ${expected}`);
  };
  const { version, encoding, fsync, foreign } = facts;
  if (version < oldestVersion) refuse(`this is PostgreSQL ${version}`, `Use ${oldestVersion} or later.`);
  if (encoding !== 'UTF8')
    refuse(`this database has encoding ${encoding}`, 'Make an empty one with: createdb --encoding=UTF8');
  if (fsync !== 'on') refuse('this PostgreSQL does not write durably', 'Set fsync = on and restart PostgreSQL.');
  if (foreign > 0) refuse('this database has tables of another program', 'Make an empty one with: createdb');
}

/** `self` marks this process's notifications, because it has already notified its own kiosks and desks. */
const dialectFor = (self: string): Dialect => ({
  inKeyOrder: sql``,
  async beforeShape(tx) {
    await sql`select pg_advisory_xact_lock(${lockOf('shape')})`.execute(tx);
    await expectFit(tx);
  },
  announce: (changes) => [sql`select pg_notify(${channel}, ${[self, ...changes].join(' ')})`],
});

/** Connects on demand, and reconnects when a connection was lost. */
export function openPostgres(url: string, onFault: (cause: unknown) => void): Connections {
  const self = randomUUID();
  const dialect = dialectFor(self);
  const writer = connectTo<Schema>({
    url,
    most: writers,
    // Receipts must be on disk when they are given, even if PostgreSQL is configured otherwise.
    first: `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`,
    onFault,
  });
  const reader = connectTo<Schema>({ url, most: readers, first: 'set default_transaction_read_only = on', onFault });
  let stopListening = (): Promise<void> => Promise.resolve();
  return {
    dialect,
    writer,
    reader,
    async follow(onChanges) {
      stopListening = await listenTo(url, { self, onChanges, onFault });
    },
    async close() {
      await stopListening();
      await Promise.all([writer.destroy(), reader.destroy()]);
    },
  };
}

/** Runs `work` while no other process runs work in this way on the same database. Throws UnreachableDatabase. */
export async function alonePostgres<Value>(url: string, work: () => Promise<Value>): Promise<Value> {
  const guard = connectTo<Schema>({ url, most: 1, first: 'set idle_in_transaction_session_timeout = 0', onFault });
  try {
    return await guard.transaction().execute(async (tx) => {
      if (await takeAlone(tx)) return work();
      throw new UnreachableDatabase(
        'DATABASE_URL: another server is still starting on this database. Check that it makes progress, or stop it.',
      );
    });
  } finally {
    await guard.destroy();
  }
}

/** Not needed here: a lost connection makes the work itself fail. */
const onFault = (): void => {};

/** Every entry as stored, in order of arrival; for a recovery, which opens them itself. */
export async function readEntriesIn(url: string): Promise<readonly unknown[]> {
  const reader = connectTo<Schema>({ url, most: 1, first: 'set default_transaction_read_only = on', onFault });
  try {
    const columns = ['id', 'kind', 'kiosk', 'header', 'personal', 'code', 'received_at'] as const;
    return await reader.selectFrom('entry').select(columns).orderBy('seq').execute();
  } finally {
    await reader.destroy();
  }
}

/** The identity of the keys that sealed the entries in this database; undefined when it is new. */
export async function identityInPostgres(url: string): Promise<string | undefined> {
  const reader = connectTo<Schema>({ url, most: 1, onFault });
  try {
    const known = await sql<{ there: boolean }>`select to_regclass('setting') is not null as there`.execute(reader);
    if (known.rows[0]?.there !== true) return undefined;
    const stored = reader.selectFrom('setting').select('value').where('name', '=', 'identity');
    return (await stored.executeTakeFirst())?.value;
  } finally {
    await reader.destroy();
  }
}
