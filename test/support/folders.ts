// Temporary folders: in memory where there is room for it, since a test is seldom about how fast a disk is.
import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inMemory = '/dev/shm';
/** Containers often have 64 MB there, which one PostgreSQL fills. */
const roomNeeded = 1024 ** 3;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= roomNeeded;
}

const base = hasRoom(inMemory) ? inMemory : tmpdir();

/** Makes an empty folder, as `/dev/shm/buurtkiosk-test-4fYw2c`. Whoever made it removes it. */
export const makeFolder = (prefix: string): string => mkdtempSync(join(base, prefix));
