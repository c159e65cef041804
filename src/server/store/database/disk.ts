// Makes sure that what was written is on the disk, and for its owner only.
import { closeSync, fsyncSync, openSync } from 'node:fs';

export const ownerOnly = 0o600;
export const ownFolder = 0o700;

export function syncFile(file: string): void {
  const opened = openSync(file, 'r+');
  fsyncSync(opened);
  closeSync(opened);
}

/** So that the names in it are on the disk too. Windows has no such call, and writes names through. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
