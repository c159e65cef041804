// `npm run migrate-to-postgres`: copies the data of a SQLite folder to PostgreSQL in one transaction.
// The folder itself stays as it is.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../domain/time/time.ts';
import { makePasswordHasher, productCost } from '../auth/password-hasher.ts';
import { copyDatabase } from '../backup/copy-database.ts';
import { databaseNames, entryDatabase, takeFolder } from '../backup/data-folder.ts';
import { finishExchange } from '../backup/exchange.ts';
import { ownFolder } from '../store/database/disk.ts';
import { type Keyring, openKeyring } from '../keys/keyring.ts';
import { openStaff } from '../auth/staff.ts';
import { type DatabaseLocation, UnfitDatabase } from '../store/database/connections.ts';
import { aloneOn, identityOf, openDatabase } from '../store/database/database.ts';
import { connectTo } from '../store/database/postgres.ts';
import { type AnyTables, copyTables, OtherCount } from './copy-tables.ts';

export interface MigrationDeps {
  readonly dataFolder: string;
  readonly databaseUrl: string;
  readonly keysFile: string;
  readonly now: Instant;
}

export interface MigratedToPostgres {
  readonly entries: number;
  readonly accounts: number;
  readonly rows: number;
}

const notEmpty = 'DATABASE_URL: this database is not empty. Make an empty one with: createdb --encoding=UTF8';

/** Sign-ins are not copied: the new server signs its cookies with another secret. */
const nobodySignedIn = 'delete from session; delete from verification';

const onFault = (): void => {};

/** Creates the tables, or migrates them to this program's schema. */
async function migrateBoth(
  entries: DatabaseLocation,
  staff: DatabaseLocation,
  keys: Keyring,
  now: Instant,
): Promise<void> {
  const changes = { tell: () => {} };
  await (await openDatabase(entries, { now, changes, onFault })).close();
  const passwords = makePasswordHasher(productCost);
  await (await openStaff(staff, { publicAddress: 'http://localhost', keys, passwords, onFault })).close();
}

/** Makes a copy to read from, so that an older schema can be migrated while the folder itself stays untouched. */
async function copySource(folder: string, { dataFolder, now }: MigrationDeps, keys: Keyring): Promise<void> {
  const [entries, staff] = databaseNames;
  await copyDatabase(join(dataFolder, entries), join(folder, entries));
  await copyDatabase(join(dataFolder, staff), join(folder, staff), nobodySignedIn);
  const identity = await identityOf({ kind: 'sqlite', file: join(folder, entryDatabase) });
  if (identity !== undefined && identity !== keys.identity)
    throw new UnfitDatabase(
      `DATA_DIR=${dataFolder}: sealed with other keys than those in KEYS_FILE. Set KEYS_FILE to the keys of this folder.`,
    );
  const place = (name: string): DatabaseLocation => ({ kind: 'sqlite', file: join(folder, name) });
  await migrateBoth(place(entries), place(staff), keys, now);
}

async function copyAll(folder: string, url: string): Promise<MigratedToPostgres> {
  const db = connectTo<AnyTables>({ url, most: 1, onFault });
  const [entries, staff] = databaseNames.map((name) => new DatabaseSync(join(folder, name), { readOnly: true }));
  if (entries === undefined || staff === undefined) throw new Error('There are two databases.');
  try {
    return await db.transaction().execute(async (tx) => {
      // This row was made with the table; the copied one replaces it, so that the count continues.
      await tx.deleteFrom('counter').execute();
      const visitorData = await copyTables({ source: entries, tx, schema: 'public' });
      const accounts = await copyTables({ source: staff, tx, schema: 'staff' });
      const rows = [...visitorData.values(), ...accounts.values()].reduce((sum, one) => sum + one, 0);
      return { entries: visitorData.get('entry') ?? 0, accounts: accounts.get('user') ?? 0, rows };
    });
  } catch (cause) {
    throw cause instanceof OtherCount ? new UnfitDatabase(notEmpty) : cause;
  } finally {
    entries.close();
    staff.close();
    await db.destroy();
  }
}

/**
 * Migrates everything. Throws UnusableCopy, UnfitDatabase, UnreachableDatabase, UnusableKeys, NewerDatabase or FolderInUse;
 * the database then has empty tables at most.
 */
export async function migrateToPostgres(deps: MigrationDeps): Promise<MigratedToPostgres> {
  const { dataFolder, databaseUrl: url, keysFile, now } = deps;
  const target: DatabaseLocation = { kind: 'postgres', url };
  const keys = await openKeyring(keysFile);
  const release = takeFolder(dataFolder);
  const folder = join(dataFolder, 'moving');
  try {
    finishExchange(dataFolder);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: ownFolder });
    await copySource(folder, deps, keys);
    return await aloneOn(target, async () => {
      if ((await identityOf(target)) !== undefined) throw new UnfitDatabase(notEmpty);
      await migrateBoth(target, target, keys, now);
      return copyAll(folder, url);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    release();
  }
}
