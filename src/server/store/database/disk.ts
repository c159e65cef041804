// File modes for private files, and fsync for files and folders.
import { closeSync, fsyncSync, openSync } from 'node:fs';

export const ownerOnly = 0o600;
export const ownFolder = 0o700;

export function syncFile(file: string): void {
  const opened = openSync(file, 'r+');
  fsyncSync(opened);
  closeSync(opened);
}

/** Writes the names in the folder to disk. Windows has no such call and writes names immediately. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
