// Copies of the backups on another disk: whole, read back, and never on the disk under a mount point that is empty.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDuration, asInstant, days, hours, type Instant, minutes } from '../../src/domain/time/time.ts';
import { isCopyLate, scheduleBackups } from '../../src/server/backup/scheduled.ts';
import { copyBackups, newestCopy } from '../../src/server/backup/second-place.ts';
import { stampOf } from '../../src/server/backup/stamp.ts';
import { runBackup } from '../../src/server/cli/backup-commands.ts';
import { monday, startTestServer } from '../support/server.ts';

let root: string;
let dataFolder: string;
let copyTo: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'buurtkiosk-second-place-'));
  dataFolder = join(root, 'data');
  copyTo = join(root, 'drive');
  mkdirSync(copyTo);
});
afterEach(() => rmSync(root, { recursive: true }));

const day = (count: number): Instant => addDuration(monday, days(count));
function aBackup(at: Instant, holds = 'what people left'): string {
  const folder = join(dataFolder, 'backups', stampOf(at));
  mkdirSync(join(folder, 'deeper'), { recursive: true });
  writeFileSync(join(folder, 'buurtkiosk.sqlite'), holds);
  writeFileSync(join(folder, 'deeper/staff.dat'), 'accounts');
  return folder;
}
const copy = (now = monday, keep = 14) => copyBackups({ dataFolder, copyTo, keep, now });
const copies = () => readdirSync(copyTo).filter((name) => name !== 'buurtkiosk-backups');

describe('the second place', () => {
  test('has every backup after one copy, and then only gets what is new', async () => {
    aBackup(day(0));
    aBackup(day(1));
    expect(newestCopy(dataFolder, copyTo)).toBeNull();
    await copy();
    expect(copies()).toEqual([day(0), day(1)].map(stampOf));
    const copied = join(copyTo, stampOf(day(1)));
    expect(readFileSync(join(copied, 'buurtkiosk.sqlite'), 'utf8')).toBe('what people left');
    expect(readFileSync(join(copied, 'deeper/staff.dat'), 'utf8')).toBe('accounts');
    expect(newestCopy(dataFolder, copyTo)).toBe(day(1));
    writeFileSync(join(copied, 'untouched'), '');
    aBackup(day(2));
    await copy();
    expect(copies()).toEqual([day(0), day(1), day(2)].map(stampOf));
    expect(existsSync(join(copied, 'untouched'))).toBe(true);
  });

  test('keeps the newest, and nothing that is not a backup is removed', async () => {
    writeFileSync(join(copyTo, 'of somebody else'), '');
    for (const count of [0, 1, 2]) {
      aBackup(day(count));
      await copy(day(count), 2);
    }
    expect(copies()).toEqual([...[day(1), day(2)].map(stampOf), 'of somebody else']);
  });

  test('gets a whole copy after one that was killed halfway', async () => {
    aBackup(day(1));
    const halfway = join(copyTo, `${stampOf(day(1))}.unfinished`);
    const long = join(copyTo, `${stampOf(day(-3))}.unfinished`);
    for (const folder of [halfway, long]) mkdirSync(folder);
    writeFileSync(join(halfway, 'buurtkiosk.sqlite'), 'what peo');
    await copy(day(1));
    expect(copies()).toEqual([stampOf(day(1))]);
    expect(readFileSync(join(copyTo, stampOf(day(1)), 'buurtkiosk.sqlite'), 'utf8')).toBe('what people left');
  });

  test('is not the empty folder that a drive leaves behind when it is not mounted', async () => {
    aBackup(day(0));
    await copy();
    renameSync(copyTo, `${copyTo}-away`);
    await expect(copy()).rejects.toThrow(/no such folder/u);
    mkdirSync(copyTo);
    aBackup(day(1));
    await expect(copy()).rejects.toThrow(/may not be mounted/u);
    expect(readdirSync(copyTo)).toEqual([]);
    expect(newestCopy(dataFolder, copyTo)).toBe(day(0));
    writeFileSync(join(copyTo, 'buurtkiosk-backups'), '');
    await copy();
    expect(copies()).toEqual([day(0), day(1)].map(stampOf));
  });

  test('may change, and is then filled anew', async () => {
    aBackup(day(0));
    await copy();
    copyTo = join(root, 'another drive');
    mkdirSync(copyTo);
    expect(newestCopy(dataFolder, copyTo)).toBeNull();
    await copy();
    expect(copies()).toEqual([stampOf(day(0))]);
  });

  test.each([
    ['without a backup', null, null, false],
    ['just made', 2, 1, false],
    ['long without a copy', 2, 1, true, 3.5],
    ['never copied', 0, null, true, 2.5],
    ['copied, and no backup since', 0, 0, false, 30],
  ] as const)('%s', (_, madeOn, copiedOn, late, on: number = 2) => {
    const at = (count: number | null) => (count === null ? null : day(count));
    expect(isCopyLate(at(madeOn), at(copiedOn), hours(24), day(on))).toBe(late);
  });
});

describe('with a second place', () => {
  test('a failed copy is told, tried again each hour without another backup, and told when it succeeds', async () => {
    const server = await startTestServer();
    dataFolder = server.folder;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: monday });
    try {
      const told: string[] = [];
      const until = async (many: number) => {
        while (told.length < many) await new Promise((resolve) => setImmediate(resolve));
        await new Promise((resolve) => setImmediate(resolve));
      };
      const backups = scheduleBackups({
        dataFolder,
        every: hours(24),
        keep: 14,
        copyTo,
        now: () => asInstant(Date.now()),
        onMade: () => told.push('made'),
        onCopied: () => told.push('copied'),
        onFault: () => told.push('failed'),
      });
      await until(1);
      renameSync(copyTo, `${copyTo}-away`);
      vi.advanceTimersByTime(minutes(1));
      const first = asInstant(Date.now());
      await until(3);
      expect(backups.state().copy).toEqual({ lastAt: null, failedAt: first, late: false });
      vi.advanceTimersByTime(hours(1));
      await until(4);
      renameSync(`${copyTo}-away`, copyTo);
      vi.advanceTimersByTime(hours(1));
      await until(5);
      expect(told).toEqual(['copied', 'made', 'failed', 'failed', 'copied']);
      expect(backups.state().copy).toEqual({ lastAt: first, failedAt: null, late: false });
      expect(copies()).toEqual([stampOf(first)]);
      await backups.stop();
    } finally {
      vi.useRealTimers();
      await server.stop();
    }
  });

  test('npm run backup copies too, and says when only that failed', async () => {
    const server = await startTestServer();
    dataFolder = server.folder;
    try {
      const deps = { dataFolder, databaseUrl: null, keysFile: server.keysFile, keep: 14, copyTo };
      const [said] = await runBackup({ ...deps, now: monday });
      expect(said).toContain(copyTo);
      expect(copies()).toEqual([stampOf(monday)]);
      const gone = runBackup({ ...deps, copyTo: join(root, 'nowhere'), now: day(1) });
      await expect(gone).rejects.toThrow(/made and checked, but not copied/u);
    } finally {
      await server.stop();
    }
  });
});
