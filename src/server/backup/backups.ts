// The backups in DATA_DIR/backups: one folder each, named after its time; unfinished ones have a suffix.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { days, type Instant, addDuration } from '../../domain/time/time.ts';
import { ownFolder, syncFolder } from '../store/database/disk.ts';
import { copyDatabase } from './copy-database.ts';
import { databaseNames } from './data-folder.ts';
import { expectFinished } from './exchange.ts';
import { momentIn, stampOf } from './stamp.ts';

export interface Backup {
  readonly folder: string;
  readonly madeAt: Instant;
}

export const unfinished = '.unfinished';
/** No backup takes this long; an older unfinished folder was interrupted. */
export const longestCopy = days(1);

export const backupsIn = (dataFolder: string): string => join(dataFolder, 'backups');

function read(all: string): readonly (Backup & { readonly whole: boolean })[] {
  if (!existsSync(all)) return [];
  const found = readdirSync(all).flatMap((name) => {
    const madeAt = momentIn(name.replace(unfinished, ''));
    return madeAt === undefined ? [] : [{ folder: join(all, name), madeAt, whole: !name.endsWith(unfinished) }];
  });
  return found.toSorted((one, other) => one.madeAt - other.madeAt);
}

/** Oldest first. */
export const readBackups = (dataFolder: string): readonly Backup[] =>
  read(backupsIn(dataFolder)).flatMap(({ folder, madeAt, whole }) => (whole ? [{ folder, madeAt }] : []));

/** A restored backup must not sign anybody in again, nor revive links that were sent. */
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
 * Makes a backup; the server may be running. Resolves when the backup is complete, checked and on disk.
 *
 * It contains neither the keys nor the secret that signs cookies, so a stolen backup reveals no visitor's name or telephone
 * number.
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

/** Removes all but the newest backups, and interrupted ones. Call it only after a new backup succeeded. */
export function keepNewest(dataFolder: string, keep: number, now: Instant): void {
  const all = read(backupsIn(dataFolder));
  const old = all.filter(({ whole }) => whole).slice(0, -keep);
  const stopped = all.filter(({ whole, madeAt }) => !whole && addDuration(madeAt, longestCopy) < now);
  for (const { folder } of [...old, ...stopped]) rmSync(folder, { recursive: true, force: true });
}
