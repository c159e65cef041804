// Copies of the backups on another disk or machine: BACKUP_COPY_TO.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cp, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { addDuration, type Instant } from '../../domain/time/time.ts';
import { ownerOnly, ownFolder, syncFile, syncFolder } from '../store/database/disk.ts';
import { backupsIn, longestCopy, readBackups, unfinished } from './backups.ts';
import { UnusableCopy } from './copy-database.ts';
import { momentIn } from './stamp.ts';

export interface SecondPlace {
  readonly dataFolder: string;
  readonly copyTo: string;
  readonly keep: number;
  readonly now: Instant;
}

/** Lies in the second place since the first copy. An empty mount point has none, so no copy ends up on the server's disk. */
const marker = 'buurtkiosk-backups';
const memoryFile = (dataFolder: string): string => join(backupsIn(dataFolder), 'second-place.json');

interface Memory {
  readonly place: string;
  /** The name of the newest backup that was copied. */
  readonly newest: string;
}

/** What this server remembers of the place, so that nobody has to wait for a disk that does not answer. */
function remembered(dataFolder: string, copyTo: string): Memory | undefined {
  if (!existsSync(memoryFile(dataFolder))) return undefined;
  const memory: Memory = JSON.parse(readFileSync(memoryFile(dataFolder), 'utf8'));
  return memory.place === copyTo ? memory : undefined;
}

function remember(dataFolder: string, memory: Memory): void {
  mkdirSync(backupsIn(dataFolder), { recursive: true, mode: ownFolder });
  const file = memoryFile(dataFolder);
  writeFileSync(`${file}${unfinished}`, JSON.stringify(memory), { mode: ownerOnly });
  syncFile(`${file}${unfinished}`);
  renameSync(`${file}${unfinished}`, file);
  syncFolder(backupsIn(dataFolder));
}

/** The time of the newest backup that is in the second place; null when none is. */
export function newestCopy(dataFolder: string, copyTo: string): Instant | null {
  const memory = remembered(dataFolder, copyTo);
  return memory === undefined ? null : (momentIn(memory.newest) ?? null);
}

// Only calls that do not block: a network drive may take minutes to answer, and the server must go on meanwhile.
const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function expectPlace({ dataFolder, copyTo }: SecondPlace): Promise<void> {
  const found = await stat(copyTo).catch(() => undefined);
  if (found?.isDirectory() !== true)
    throw new UnusableCopy(`${copyTo}: no such folder. Mount it, or correct BACKUP_COPY_TO.`);
  if (await exists(join(copyTo, marker))) return;
  if (remembered(dataFolder, copyTo) !== undefined)
    throw new UnusableCopy(
      `${copyTo}: this is not the disk that holds the earlier copies; it may not be mounted. ` +
        `If you replaced that disk, create an empty file ${join(copyTo, marker)}.`,
    );
  await writeFile(join(copyTo, marker), '', { mode: ownerOnly });
}

/** Network drives that cannot do this with a folder answer so, and have written its names by then. */
const cannotSyncFolders: ReadonlySet<unknown> = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR', 'EACCES']);

async function syncToDisk(path: string, flags: 'r' | 'r+'): Promise<void> {
  const opened = await open(path, flags);
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

const syncNames = (folder: string): Promise<void> =>
  syncToDisk(folder, 'r').catch((cause: NodeJS.ErrnoException) => {
    if (!cannotSyncFolders.has(cause.code)) throw cause;
  });

async function digestOf(file: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return digest.digest('hex');
}

async function copyOne(from: string, copyTo: string): Promise<void> {
  const to = join(copyTo, basename(from));
  const making = `${to}${unfinished}`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: ownFolder });
  await cp(from, making, { recursive: true });
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    const original = join(entry.parentPath, entry.name);
    const copy = join(making, original.slice(from.length));
    if (entry.isDirectory()) await syncNames(copy);
    else {
      await syncToDisk(copy, 'r+');
      if ((await digestOf(copy)) !== (await digestOf(original)))
        throw new UnusableCopy(`${copy}: differs from ${original} after it was copied. Check that disk.`);
    }
  }
  await syncNames(making);
  await rename(making, to);
  await syncNames(copyTo);
}

/** Removes all but the newest copies, and interrupted ones. */
async function removeOld({ copyTo, keep, now }: SecondPlace): Promise<void> {
  const found = (await readdir(copyTo)).toSorted();
  const whole = found.filter((name) => momentIn(name) !== undefined);
  const interrupted = found.filter((name) => {
    const madeAt = name.endsWith(unfinished) ? momentIn(name.slice(0, -unfinished.length)) : undefined;
    return madeAt !== undefined && addDuration(madeAt, longestCopy) < now;
  });
  for (const name of [...whole.slice(0, -keep), ...interrupted])
    await rm(join(copyTo, name), { recursive: true, force: true });
}

/**
 * Copies every backup that the second place does not have yet, oldest first, and reads each back. Keeps as many there.
 *
 * Killed halfway, it leaves an unfinished folder that the next call replaces. Throws UnusableCopy, or what the disk says.
 */
export async function copyBackups(to: SecondPlace): Promise<void> {
  const { dataFolder, copyTo, keep } = to;
  await expectPlace(to);
  for (const { folder } of readBackups(dataFolder).slice(-keep)) {
    const name = basename(folder);
    if (!(await exists(join(copyTo, name)))) await copyOne(folder, copyTo);
    remember(dataFolder, { place: copyTo, newest: name });
  }
  await removeOld(to);
}
