// Opens all that a server stands on: keys, database, accounts. Nobody gets in before they fit together.
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
import { keepSetting } from '../store/database/settings.ts';

type Where = Pick<Settings, 'dataFolder' | 'databaseUrl'>;

/** In PostgreSQL both are in one database; in a folder each has a file. */
const placeOf = (name: (typeof databaseNames)[number], { dataFolder, databaseUrl }: Where): DatabaseLocation =>
  databaseUrl === null ? { kind: 'sqlite', file: join(dataFolder, name) } : { kind: 'postgres', url: databaseUrl };

export const entriesDatabase = (where: Where): DatabaseLocation => placeOf(entryDatabase, where);
const staffDatabase = (where: Where): DatabaseLocation => placeOf('staff.sqlite', where);

/** How whoever started the server named it. */
const shownName = ({ dataFolder, databaseUrl }: Where): string =>
  databaseUrl === null ? `DATA_DIR=${dataFolder}` : 'DATABASE_URL';

const lostKeys = (settings: Settings): string =>
  `${settings.keysFile}: expected the keys that ${shownName(settings)} was sealed with. ` +
  'Put back the copy you made of them. When there is none: read the database with the recovery key (npm run recover) ' +
  `and start again with another ${settings.databaseUrl === null ? 'DATA_DIR' : 'DATABASE_URL'}.`;

interface OpenDeps {
  readonly now: Instant;
  readonly changes: Changes;
  readonly onFault: (cause: unknown) => void;
  readonly passwords: PasswordHasher;
  /** What a first start prints once. */
  readonly onPaper: (paper: Paper) => void;
}

export interface Opened {
  readonly keys: Keyring;
  readonly database: Database;
  readonly staff: Staff;
}

/** Makes the keys at the first start. Never others for data that are sealed already: nobody could read those again. */
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
  // Invented people never come among real ones, nor real ones into a demonstration that lets anybody in.
  const stored = await database.write((tx) => keepSetting(tx, 'mode', mode));
  const other = settings.databaseUrl === null ? 'folder' : 'database';
  if (stored !== mode)
    throw new UnfitDatabase(`${shownName(settings)}: expected another ${other}; this one belongs to "${stored}".`);
  const identity = await database.write((tx) => keepSetting(tx, 'identity', keys.identity));
  if (identity !== keys.identity) throw new UnfitDatabase(lostKeys(settings));
  return database;
}

/**
 * Opens or makes them; of several servers that start at once, one after the other.
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
