// What only PostgreSQL needs: its connections, what it must promise before it is trusted, and word between processes.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Connections, type Dialect, UnfitDatabase, UnreachableDatabase } from './connections.ts';
import { channel, listenTo } from './postgres-notify.ts';
import { openPool, type PoolSettings } from './postgres-pool.ts';
import type { Schema } from './schema.ts';

const oldestVersion = 15;
/** With the counter row as the lock of all writes, more than one connection that writes would only wait for itself. */
const writers = 1;
const readers = 4;

/** "buurt", so that no other program means the same lock by chance. */
const lockSpace = 0x62757572;
const locks = { shape: 1, alone: 2 } as const;
/** As SQL names it: who has it is the only one who opens this database. */
export const aloneLock = `${lockSpace}, ${locks.alone}`;

export const connectTo = <Tables>(settings: PoolSettings): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(settings) }) });

const lockOf = (which: keyof typeof locks) => sql`${sql.lit(lockSpace)}, ${sql.lit(locks[which])}`;

/** A first start, or one that seals what was readable, may take minutes: longer than any lock is waited for otherwise. */
const aloneWithinMs = 10 * 60_000;
const askAgainMs = 250;

/** Takes the lock until the transaction ends; false when another process still has it after all that time. */
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

interface Promised {
  readonly version: number;
  readonly encoding: string;
  readonly fsync: string;
  readonly foreign: number;
}

/** A database that forgets what it acknowledged, or that is somebody else's, is not used. */
async function expectFit(tx: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<Promised>`
    select current_setting('server_version_num')::integer / 10000 as version,
      current_setting('server_encoding') as encoding,
      current_setting('fsync') as fsync,
      (select count(*) from pg_catalog.pg_tables where schemaname = current_schema()
        and to_regclass('schema_version') is null) as foreign
  `.execute(tx);
  const [promised] = rows;
  if (promised === undefined) throw new UnfitDatabase('DATABASE_URL: this database tells nothing about itself.');
  const refuse = (found: string, expected: string): void => {
    throw new UnfitDatabase(`DATABASE_URL: ${found}. ${expected}`);
  };
  const { version, encoding, fsync, foreign } = promised;
  if (version < oldestVersion) refuse(`this is PostgreSQL ${version}`, `Use ${oldestVersion} or later.`);
  if (encoding !== 'UTF8') refuse(`this database keeps ${encoding}`, 'Make one with: createdb --encoding=UTF8');
  if (fsync !== 'on') refuse('this PostgreSQL does not write durably', 'Set fsync = on, and start it again.');
  if (foreign > 0) refuse('this database has tables of another program', 'Make an empty one with: createdb');
}

/** Each process knows its own announcements again: it has told its own kiosks and desks already. */
const dialectFor = (self: string): Dialect => ({
  inKeyOrder: sql``,
  async beforeShape(tx) {
    await sql`select pg_advisory_xact_lock(${lockOf('shape')})`.execute(tx);
    await expectFit(tx);
  },
  announce: (changes) => [sql`select pg_notify(${channel}, ${[self, ...changes].join(' ')})`],
});

/** Opens connections when they are needed; a lost one is made again. */
export function openPostgres(url: string, onFault: (cause: unknown) => void): Connections {
  const self = randomUUID();
  const dialect = dialectFor(self);
  const writer = connectTo<Schema>({
    url,
    most: writers,
    // Somebody may have turned it off for all of PostgreSQL; a receipt is a promise about a disk.
    first: `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`,
    onFault,
  });
  const reader = connectTo<Schema>({ url, most: readers, first: 'set default_transaction_read_only = on', onFault });
  let stopListening = (): Promise<void> => Promise.resolve();
  return {
    dialect,
    writer,
    reader,
    async follow(hear) {
      stopListening = await listenTo(url, { self, hear, onFault });
    },
    async close() {
      await stopListening();
      await Promise.all([writer.destroy(), reader.destroy()]);
    },
  };
}

/** Runs this while no other process runs anything in the same way on this database. */
export async function alonePostgres<Value>(url: string, work: () => Promise<Value>): Promise<Value> {
  const guard = connectTo<Schema>({ url, most: 1, first: 'set idle_in_transaction_session_timeout = 0', onFault });
  try {
    return await guard.transaction().execute(async (tx) => {
      if (await takeAlone(tx)) return work();
      throw new UnreachableDatabase(
        'DATABASE_URL: another server is still starting on this database. Look whether it goes on, or stop it.',
      );
    });
  } finally {
    await guard.destroy();
  }
}

/** Whoever waits for the work hears of it by its own connection. */
const onFault = (): void => {};

/** Every entry as it is kept, in the order in which they came in; for a recovery, which opens them itself. */
export async function readEntriesIn(url: string): Promise<readonly unknown[]> {
  const reader = connectTo<Schema>({ url, most: 1, first: 'set default_transaction_read_only = on', onFault });
  try {
    const columns = ['id', 'kind', 'kiosk', 'header', 'personal', 'code', 'received_at'] as const;
    return await reader.selectFrom('entry').select(columns).orderBy('seq').execute();
  } finally {
    await reader.destroy();
  }
}

/** Whose keys the entries in this database are sealed with; undefined when it is new. */
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
