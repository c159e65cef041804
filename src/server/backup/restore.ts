// `npm run restore -- <folder>` with SQLite: restores a backup; the previous files move to another folder.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../domain/time/time.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { NewerDatabase, schemaVersion } from '../store/database/migrations.ts';
import { identityIn } from '../store/database/sqlite.ts';
import { copyDatabase, UnusableCopy } from './copy-database.ts';
import { databaseNames, entryDatabase, takeFolder } from './data-folder.ts';
import { exchange, finishExchange, removePrepared, prepareExchange } from './exchange.ts';

interface RestoreDeps {
  readonly dataFolder: string;
  readonly keysFile: string;
  readonly now: Instant;
}

export interface Restored {
  /** The folder with the previous files; null when there were none. */
  readonly aside: string | null;
  /** Whether KEYS_FILE holds the keys that the backup was sealed with. */
  readonly keys: boolean;
}

/** Restores a backup. Throws UnusableCopy, NewerDatabase, UnusableKeys or FolderInUse, and then has changed nothing. */
export async function restoreBackup(folder: string, { dataFolder, keysFile, now }: RestoreDeps): Promise<Restored> {
  if (!existsSync(folder)) throw new UnusableCopy(`${folder}: this folder does not exist. Check the name.`);
  const release = takeFolder(dataFolder);
  try {
    finishExchange(dataFolder);
    const prepared = prepareExchange(dataFolder);
    for (const name of databaseNames) await copyDatabase(join(folder, name), join(prepared, name));
    const fresh = join(prepared, entryDatabase);
    checkShape(fresh, folder);
    const keys = hasKeys(fresh, keysFile);
    const aside = exchange(dataFolder, now);
    return { aside, keys };
  } finally {
    removePrepared(dataFolder);
    release();
  }
}

/** Refuses a schema that is newer than this program's; the next start migrates an older one. */
function checkShape(database: string, folder: string): void {
  const raw = new DatabaseSync(database, { readOnly: true });
  let version: number;
  try {
    version = Number(raw.prepare('select max(version) as version from schema_version').get()?.['version']);
  } catch {
    throw new UnusableCopy(`${folder}: this is not a backup of this program. Use one from DATA_DIR/backups.`);
  } finally {
    raw.close();
  }
  if (version > schemaVersion) throw new NewerDatabase(version);
}

/** Tells whether there are keys. Throws UnusableCopy when the backup was sealed with others. */
function hasKeys(database: string, keysFile: string): boolean {
  const identity = readKeyFile(keysFile)?.identity.publicKey;
  const sealedBy = identityIn(database);
  if (identity !== undefined && sealedBy !== undefined && identity !== sealedBy)
    throw new UnusableCopy(
      `${keysFile}: this backup was sealed with other keys. Put back the copy of the keys that belongs to it, ` +
        'or set another DATA_DIR.',
    );
  return identity !== undefined;
}
