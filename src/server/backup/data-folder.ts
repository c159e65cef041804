// Locks DATA_DIR. A server with SQLite, a restore or a migration needs the folder alone; servers with PostgreSQL share it.
// The lock ends with the process.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ownerOnly, ownFolder } from '../store/database/disk.ts';

/** The databases of one server; they are only restored together. */
export const databaseNames = ['buurtkiosk.sqlite', 'staff.sqlite'] as const;
export const entryDatabase = databaseNames[0];

/** Another process uses this folder in a way that excludes this one. */
export class FolderInUse extends Error {}

/** Locks through an empty SQLite database: this works on every system, and a killed process releases its lock. */
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

/** Locks the folder, exclusively when `alone`, else shared. Returns the function that releases it. Throws FolderInUse. */
export const useFolder = (dataFolder: string, { alone }: { readonly alone: boolean }): (() => void) =>
  lock(
    dataFolder,
    alone ? 'begin exclusive' : 'begin; select count(*) from sqlite_schema',
    `DATA_DIR=${dataFolder}: another server uses this folder, or a backup is being restored. ` +
      'Stop that first, or set another DATA_DIR.',
  );

/** Locks the folder exclusively for a command. Returns the function that releases it. Throws FolderInUse. */
export const takeFolder = (dataFolder: string): (() => void) =>
  lock(
    dataFolder,
    'begin exclusive',
    `DATA_DIR=${dataFolder}: a server uses this folder. Stop it first (Ctrl+C or SIGTERM).`,
  );
