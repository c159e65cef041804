// The last part of putting a backup back: its files take the place of those that are there, also over a pulled plug.
//
// Whole and looked at, the backup's files stand in a folder of their own. When that gets its last name, it is decided: what is
// in it takes the place of what is beside it, now or at the next start. Before that name, nothing was changed.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../domain/time/time.ts';
import { ownFolder, syncFolder } from '../store/database/disk.ts';
import { UnusableCopy } from './copy-database.ts';
import { databaseNames } from './data-folder.ts';
import { stampOf } from './stamp.ts';

/** A log beside a database belongs to it, and must never stay beside another one. */
const besides = ['', '-wal', '-shm', '-journal'] as const;

const decidedName = 'restore-to-finish-';

const preparingIn = (dataFolder: string): string => join(dataFolder, 'restore-preparing');

/** An empty folder for the backup's files. */
export function prepareExchange(dataFolder: string): string {
  const folder = preparingIn(dataFolder);
  removePrepared(dataFolder);
  mkdirSync(folder, { mode: ownFolder });
  return folder;
}

/** Lets go of files that were not decided for. */
export const removePrepared = (dataFolder: string): void =>
  rmSync(preparingIn(dataFolder), { recursive: true, force: true });

/** Puts what was prepared in its place. Answers where the files are that were there; null when there were none. */
export function exchange(dataFolder: string, now: Instant): string | null {
  const stamp = stampOf(now);
  syncFolder(preparingIn(dataFolder));
  renameSync(preparingIn(dataFolder), join(dataFolder, `${decidedName}${stamp}`));
  syncFolder(dataFolder);
  return finish(dataFolder, stamp);
}

const decidedIn = (dataFolder: string): readonly string[] =>
  existsSync(dataFolder) ? readdirSync(dataFolder).filter((name) => name.startsWith(decidedName)) : [];

/** What was stopped halfway is done now. Call it before anybody opens a database in this folder, and have the folder alone. */
export function finishExchange(dataFolder: string): void {
  removePrepared(dataFolder);
  for (const name of decidedIn(dataFolder).toSorted()) finish(dataFolder, name.slice(decidedName.length));
}

/** Throws UnusableCopy while one database may be of another moment than the other. */
export function expectFinished(dataFolder: string): void {
  if (decidedIn(dataFolder).length === 0) return;
  throw new UnusableCopy(
    `DATA_DIR=${dataFolder}: a backup is being put back. When that was stopped halfway, start the server: it finishes it.`,
  );
}

/** Each step can be done again: what is still in the decided folder has not taken its place yet. */
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
