// The last step of a restore: replaces the database files in DATA_DIR, in a way that survives a power cut.
//
// The checked files of the backup stand in a folder of their own. Renaming that folder commits the restore: from then on its
// files replace those in DATA_DIR, now or at the next start. Before the rename, nothing has changed.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../domain/time/time.ts';
import { ownFolder, syncFolder } from '../store/database/disk.ts';
import { UnusableCopy } from './copy-database.ts';
import { databaseNames } from './data-folder.ts';
import { stampOf } from './stamp.ts';

/** SQLite's companion files belong to one database and must never end up beside another. */
const besides = ['', '-wal', '-shm', '-journal'] as const;

const decidedName = 'restore-to-finish-';

const preparingIn = (dataFolder: string): string => join(dataFolder, 'restore-preparing');

/** Makes an empty folder for the backup's files. */
export function prepareExchange(dataFolder: string): string {
  const folder = preparingIn(dataFolder);
  removePrepared(dataFolder);
  mkdirSync(folder, { mode: ownFolder });
  return folder;
}

/** Removes prepared files of a restore that was not committed. */
export const removePrepared = (dataFolder: string): void =>
  rmSync(preparingIn(dataFolder), { recursive: true, force: true });

/** Commits the prepared files. Returns the folder with the previous files; null when there were none. */
export function exchange(dataFolder: string, now: Instant): string | null {
  const stamp = stampOf(now);
  syncFolder(preparingIn(dataFolder));
  renameSync(preparingIn(dataFolder), join(dataFolder, `${decidedName}${stamp}`));
  syncFolder(dataFolder);
  return finish(dataFolder, stamp);
}

const decidedIn = (dataFolder: string): readonly string[] =>
  existsSync(dataFolder) ? readdirSync(dataFolder).filter((name) => name.startsWith(decidedName)) : [];

/** Finishes a committed restore that was interrupted. Hold the folder alone, and call this before opening a database in it. */
export function finishExchange(dataFolder: string): void {
  removePrepared(dataFolder);
  for (const name of decidedIn(dataFolder).toSorted()) finish(dataFolder, name.slice(decidedName.length));
}

/** Throws UnusableCopy while a restore is unfinished, when the databases may be from different times. */
export function expectFinished(dataFolder: string): void {
  if (decidedIn(dataFolder).length === 0) return;
  throw new UnusableCopy(
    `DATA_DIR=${dataFolder}: a restore is not finished. If it was interrupted, start the server, which finishes it.`,
  );
}

/** Can be repeated: a file that is still in the committed folder has not been moved yet. */
function finish(dataFolder: string, stamp: string): string | null {
  const decided = join(dataFolder, `${decidedName}${stamp}`);
  const aside = join(dataFolder, `before-restore-${stamp}`);
  for (const name of databaseNames) {
    if (!existsSync(join(decided, name))) continue;
    const there = besides.map((beside) => `${name}${beside}`).filter((file) => existsSync(join(dataFolder, file)));
    if (there.length > 0) mkdirSync(aside, { recursive: true, mode: ownFolder });
    for (const file of there) renameSync(join(dataFolder, file), join(aside, file));
    if (there.length > 0) syncFolder(aside);
    syncFolder(dataFolder);
    renameSync(join(decided, name), join(dataFolder, name));
    syncFolder(dataFolder);
  }
  rmSync(decided, { recursive: true });
  syncFolder(dataFolder);
  return existsSync(aside) ? aside : null;
}
