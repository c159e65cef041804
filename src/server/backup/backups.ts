// The backups in DATA_DIR/backups: a folder each, named after the moment, whole or not there.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { days, type Instant, later } from '../../domain/time/time.ts';
import { ownFolder, syncFolder } from '../store/database/disk.ts';
import { copyDatabase } from './copy-database.ts';
import { databaseNames } from './data-folder.ts';
import { expectFinished } from './exchange.ts';
import { momentIn, stampOf } from './stamp.ts';

export interface Backup {
  readonly folder: string;
  readonly madeAt: Instant;
}

const unfinished = '.unfinished';
/** No copy takes that long: what is older was stopped halfway. */
const longestCopy = days(1);

const backupsIn = (dataFolder: string): string => join(dataFolder, 'backups');

function read(dataFolder: string): readonly (Backup & { readonly whole: boolean })[] {
  const all = backupsIn(dataFolder);
  if (!existsSync(all)) return [];
  const found = readdirSync(all).flatMap((name) => {
    const madeAt = momentIn(name.replace(unfinished, ''));
    return madeAt === undefined ? [] : [{ folder: join(all, name), madeAt, whole: !name.endsWith(unfinished) }];
  });
  return found.toSorted((one, other) => one.madeAt - other.madeAt);
}

/** Oldest first. */
export const readBackups = (dataFolder: string): readonly Backup[] =>
  read(dataFolder).flatMap(({ folder, madeAt, whole }) => (whole ? [{ folder, madeAt }] : []));

/** Whoever was signed in then is not signed in again by a backup; the links that were sent then are over too. */
const nobodySignedIn = 'delete from session; delete from verification';

const copyFiles = (dataFolder: string) => async (folder: string) => {
  expectFinished(dataFolder);
  for (const name of databaseNames) {
    const change = name === 'staff.sqlite' ? nobodySignedIn : undefined;
    await copyDatabase(join(dataFolder, name), join(folder, name), change);
  }
  expectFinished(dataFolder);
};

/**
 * Makes a backup, while the server runs or not. Resolves when it is on the disk, whole and looked at.
 *
 * The keys are not in it: who finds a backup finds no name and no number of a visitor. Neither is the secret that signs cookies.
 */
export async function makeBackup(
  dataFolder: string,
  now: Instant,
  copy: (folder: string) => Promise<void> = copyFiles(dataFolder),
): Promise<Backup> {
  const all = backupsIn(dataFolder);
  mkdirSync(all, { recursive: true, mode: ownFolder });
  const folder = join(all, stampOf(now));
  const making = `${folder}${unfinished}`;
  mkdirSync(making, { mode: ownFolder });
  try {
    await copy(making);
    syncFolder(making);
    renameSync(making, folder);
    syncFolder(all);
  } catch (cause) {
    rmSync(making, { recursive: true, force: true });
    throw cause;
  }
  return { folder, madeAt: now };
}

/** Removes all but the newest, and what was stopped halfway. Call it only after a good new one. */
export function keepNewest(dataFolder: string, keep: number, now: Instant): void {
  const all = read(dataFolder);
  const old = all.filter(({ whole }) => whole).slice(0, -keep);
  const stopped = all.filter(({ whole, madeAt }) => !whole && later(madeAt, longestCopy) < now);
  for (const { folder } of [...old, ...stopped]) rmSync(folder, { recursive: true, force: true });
}
