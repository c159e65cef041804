// Who works in DATA_DIR: a server, or a program that puts a backup back. Several servers only when none has its data there. The lock ends with its process.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ownerOnly, ownFolder } from '../store/database/disk.ts';

/** What belongs together: one is not put back without the other. */
export const databaseNames = ['buurtkiosk.sqlite', 'staff.sqlite'] as const;
export const entryDatabase = databaseNames[0];

/** Somebody else works in this folder in a way that does not go together. */
export class FolderInUse extends Error {}

/** An empty database of SQLite's, for its locks alone: they work on every system, and a killed process lets go of them. */
function lock(dataFolder: string, how: string, refusal: string): () => void {
  mkdirSync(dataFolder, { recursive: true, mode: ownFolder });
  const file = join(dataFolder, 'in-use.lock');
  closeSync(openSync(file, 'a', ownerOnly));
  const raw = new DatabaseSync(file);
  try {
    raw.exec(how);
  } catch {
    raw.close();
    throw new FolderInUse(refusal);
  }
  return () => raw.close();
}

/** Works in the folder until the answer is called; when not alone, beside others who do so too. Throws FolderInUse. */
export const useFolder = (dataFolder: string, { alone }: { readonly alone: boolean }): (() => void) =>
  lock(
    dataFolder,
    alone ? 'begin exclusive' : 'begin; select count(*) from sqlite_schema',
    `DATA_DIR=${dataFolder}: another server works with it, or a backup is being put back. ` +
      'Stop that first, or give this one a DATA_DIR of its own.',
  );

/** Has the folder alone until the answer is called. Throws FolderInUse. */
export const takeFolder = (dataFolder: string): (() => void) =>
  lock(
    dataFolder,
    'begin exclusive',
    `DATA_DIR=${dataFolder}: a server works with these data. Stop it first (Ctrl+C or SIGTERM).`,
  );
