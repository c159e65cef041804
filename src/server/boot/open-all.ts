// Opens keys, database and accounts, and refuses to start when they do not belong together.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../domain/time/time.ts';
import type { PasswordHasher } from '../auth/password-hasher.ts';
import { databaseNames, entryDatabase } from '../backup/data-folder.ts';
import { finishExchange } from '../backup/exchange.ts';
import type { Changes } from '../changes/changes.ts';
import { type Keyring, openKeyring } from '../keys/keyring.ts';
import { makeKeysOnce, type Paper } from '../keys/make-keys.ts';
import type { Settings } from './settings.ts';
import { openStaff, type Staff } from '../auth/staff.ts';
import { type DatabaseLocation, UnfitDatabase } from '../store/database/connections.ts';
import { aloneOn, type Database, identityOf, openDatabase } from '../store/database/database.ts';
import { writeSettingOnce } from '../store/database/settings.ts';

type Where = Pick<Settings, 'dataFolder' | 'databaseUrl'>;

/** With PostgreSQL, entries and accounts share one database; with SQLite, each has its own file. */
const placeOf = (name: (typeof databaseNames)[number], { dataFolder, databaseUrl }: Where): DatabaseLocation =>
  databaseUrl === null ? { kind: 'sqlite', file: join(dataFolder, name) } : { kind: 'postgres', url: databaseUrl };

export const entriesDatabase = (where: Where): DatabaseLocation => placeOf(entryDatabase, where);
const staffDatabase = (where: Where): DatabaseLocation => placeOf('staff.sqlite', where);

/** The setting by which the operator named the database. */
const shownName = ({ dataFolder, databaseUrl }: Where): string =>
  databaseUrl === null ? `DATA_DIR=${dataFolder}` : 'DATABASE_URL';

const lostKeys = (settings: Settings): string =>
  `${settings.keysFile}: missing, or not the keys that ${shownName(settings)} was sealed with. ` +
  'Put back your copy of those keys. If there is none, read the database with the recovery key (npm run recover) ' +
  `and start again with another ${settings.databaseUrl === null ? 'DATA_DIR' : 'DATABASE_URL'}.`;

interface OpenDeps {
  readonly now: Instant;
  readonly changes: Changes;
  readonly onFault: (cause: unknown) => void;
  readonly passwords: PasswordHasher;
  /** Receives the recovery key, at the first start only. */
  readonly onPaper: (paper: Paper) => void;
}

export interface Opened {
  readonly keys: Keyring;
  readonly database: Database;
  readonly staff: Staff;
}

/** Makes the keys at the first start, but never for data that are already sealed: those would become unreadable. */
async function openKeys(settings: Settings, { now, onPaper }: OpenDeps): Promise<Keyring> {
  const { keysFile } = settings;
  if (!existsSync(keysFile) && (await identityOf(entriesDatabase(settings))) !== undefined)
    throw new UnfitDatabase(lostKeys(settings));
  const paper = await makeKeysOnce(keysFile, now);
  if (paper !== undefined) onPaper(paper);
  return openKeyring(keysFile);
}

async function openEntries(settings: Settings, keys: Keyring, deps: OpenDeps): Promise<Database> {
  const { mode } = settings;
  const database = await openDatabase(entriesDatabase(settings), deps);
  // Demo data must never mix with real data, and real data must never be served in a demo, which anybody can sign in to.
  const stored = await database.write((tx) => writeSettingOnce(tx, 'mode', mode));
  const place = settings.databaseUrl === null ? 'DATA_DIR' : 'DATABASE_URL';
  if (stored !== mode)
    throw new UnfitDatabase(`${shownName(settings)}: this database was made by "${stored}". Choose another ${place}.`);
  const identity = await database.write((tx) => writeSettingOnce(tx, 'identity', keys.identity));
  if (identity !== keys.identity) throw new UnfitDatabase(lostKeys(settings));
  return database;
}

/**
 * Opens keys, database and accounts, or creates them. Servers that start at the same moment do this one after the other.
 *
 * Throws UnfitDatabase, UnreachableDatabase, NewerDatabase or UnusableKeys.
 */
export const openAll = (settings: Settings, deps: OpenDeps): Promise<Opened> =>
  aloneOn(entriesDatabase(settings), async () => {
    if (settings.databaseUrl === null) finishExchange(settings.dataFolder);
    const keys = await openKeys(settings, deps);
    const database = await openEntries(settings, keys, deps);
    const { publicAddress } = settings;
    const { passwords, onFault } = deps;
    const staff = await openStaff(staffDatabase(settings), { publicAddress, keys, passwords, onFault });
    return { keys, database, staff };
  });
