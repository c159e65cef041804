// A copy of a database in one file, made while others write, and looked at before anybody trusts it.
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { ownerOnly, syncFile } from '../store/database/disk.ts';

/** Not a whole database of this program. `detail` is a sentence with the file's name. */
export class UnusableCopy extends Error {}

/** In one step: SQLite would begin anew whenever somebody wrote between two, and a log of writes does not wait for it. */
const allPages = 2 ** 31 - 1;

/** Copies with what is still in the log. The new file needs none: it can be carried anywhere. Throws UnusableCopy. */
export async function copyDatabase(from: string, to: string, change = ''): Promise<void> {
  if (!existsSync(from)) throw new UnusableCopy(`${from}: there is no such database.`);
  const opened = openSync(to, 'wx', ownerOnly);
  closeSync(opened);
  try {
    await copyPages(from, to);
    recordReceipts(to, change);
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

function recordReceipts(file: string, change: string): void {
  const raw = new DatabaseSync(file);
  try {
    raw.exec(`pragma synchronous = full; pragma journal_mode = delete; pragma secure_delete = on; ${change}`);
  } finally {
    raw.close();
  }
}

const damaged = (file: string): string => `${file}: this database is damaged, or is none. Take another backup.`;

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
