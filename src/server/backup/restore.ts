// `npm run restore -- <folder>`: puts a backup back, and keeps what was there.
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
  /** Where the files are that were there before; null when there were none. */
  readonly aside: string | null;
  /** Whether the keys are there that this backup was sealed with. */
  readonly keys: boolean;
}

/** Throws UnusableCopy, NewerDatabase, UnusableKeys or FolderInUse, and then has changed nothing. */
export async function restoreBackup(folder: string, { dataFolder, keysFile, now }: RestoreDeps): Promise<Restored> {
  if (!existsSync(folder)) throw new UnusableCopy(`${folder}: there is no such folder.`);
  const letGo = takeFolder(dataFolder);
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
    letGo();
  }
}

/** Older ones are brought to this program's shape by the next start. */
function checkShape(database: string, folder: string): void {
  const raw = new DatabaseSync(database, { readOnly: true });
  let version: number;
  try {
    version = Number(raw.prepare('select max(version) as version from schema_version').get()?.['version']);
  } catch {
    throw new UnusableCopy(`${folder}: expected a backup of this program, as in DATA_DIR/backups.`);
  } finally {
    raw.close();
  }
  if (version > schemaVersion) throw new NewerDatabase(version);
}

/** Tells whether its keys are there. Throws UnusableCopy when there are others. */
function hasKeys(database: string, keysFile: string): boolean {
  const identity = readKeyFile(keysFile)?.identity.publicKey;
  const sealedBy = identityIn(database);
  if (identity !== undefined && sealedBy !== undefined && identity !== sealedBy)
    throw new UnusableCopy(
      `${keysFile}: this backup was sealed with other keys. Put back the copy of the keys that belongs to it, ` +
        'or choose another DATA_DIR.',
    );
  return identity !== undefined;
}
