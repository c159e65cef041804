// Copies a SQLite database to one file while others write, and checks the copy.
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { ownerOnly, syncFile } from '../store/database/disk.ts';

/** Not a complete database of this program. The message names the file and says what to do. */
export class UnusableCopy extends Error {}

/** Copies all pages in one step: SQLite restarts a stepwise copy after each write, and in WAL mode this blocks nobody. */
const allPages = 2 ** 31 - 1;

/** Copies the database, write-ahead log included, to one self-contained file. Runs `change` on it. Throws UnusableCopy. */
export async function copyDatabase(from: string, to: string, change = ''): Promise<void> {
  if (!existsSync(from)) throw new UnusableCopy(`${from}: this database does not exist. Check the name.`);
  const opened = openSync(to, 'wx', ownerOnly);
  closeSync(opened);
  try {
    await copyPages(from, to);
    finishCopy(to, change);
    check(to);
    syncFile(to);
  } catch (cause) {
    rmSync(to, { force: true });
    throw cause instanceof UnusableCopy || !isDamage(cause) ? cause : new UnusableCopy(damaged(from));
  }
}

async function copyPages(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from);
  try {
    source.exec('pragma query_only = on; pragma busy_timeout = 5000');
    await backup(source, to, { rate: allPages });
  } finally {
    source.close();
  }
}

function finishCopy(file: string, change: string): void {
  const raw = new DatabaseSync(file);
  try {
    raw.exec(`pragma synchronous = full; pragma journal_mode = delete; pragma secure_delete = on; ${change}`);
  } finally {
    raw.close();
  }
}

const damaged = (file: string): string => `${file}: damaged, or not a database. Use another backup.`;

const damage: ReadonlySet<unknown> = new Set([11, 26]); // SQLITE_CORRUPT, SQLITE_NOTADB
const isDamage = (cause: unknown): boolean =>
  cause instanceof Error && 'errcode' in cause && damage.has(Number(cause.errcode) % 256);

function check(file: string): void {
  const raw = new DatabaseSync(file, { readOnly: true });
  try {
    const found = raw.prepare('pragma quick_check').all();
    if (found.length !== 1 || found[0]?.['quick_check'] !== 'ok') throw new UnusableCopy(damaged(file));
  } finally {
    raw.close();
  }
}
