// Backups: made while the server runs, whole or not there, without a readable name; and put back for real.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallbackList, ServerHealth } from '../../src/contract/desk.ts';
import { asId } from '../../src/domain/ids.ts';
import { asInstant, days, type Duration, hours, addDuration, minutes } from '../../src/domain/time/time.ts';
import { keepNewest, makeBackup, readBackups } from '../../src/server/backup/backups.ts';
import { FolderInUse, takeFolder, useFolder } from '../../src/server/backup/data-folder.ts';
import { restoreBackup } from '../../src/server/backup/restore.ts';
import { stampOf } from '../../src/server/backup/stamp.ts';
import { nextBackup, scheduleBackups } from '../../src/server/backup/scheduled.ts';
import { makeKeysOnce } from '../../src/server/keys/make-keys.ts';
import { writeSettingOnce } from '../../src/server/store/database/settings.ts';
import { anActivity } from '../support/builders.ts';
import { filesHolding } from '../support/canary.ts';
import { leftCallback, monday, startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let device: { Authorization: string };
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  await server.database.write((tx) => writeSettingOnce(tx, 'identity', server.keys.identity));
  device = await server.enrol();
});
afterEach(() => server.stop());

const mia = { firstName: 'Kanarievogel', telephone: asId<'telephone'>('+32479123987') };
const deps = () => ({ dataFolder: server.folder, keysFile: server.keysFile, now: server.now() });

async function names(): Promise<readonly string[]> {
  const answer = await server.request('/api/desk/callbacks', { headers: await server.signIn() });
  return ((await answer.json()) as CallbackList).callbacks.map(({ firstName }) => firstName);
}

async function restore(folder: string, now = monday) {
  await server.stop({ keep: true });
  const restored = await restoreBackup(folder, { ...deps(), now });
  server = await startTestServer({ folder: server.folder });
  return restored;
}

describe('a backup', () => {
  test('is two files for their owner only, without keys, without a readable name, and nobody is signed in', async () => {
    await server.push([leftCallback({}, mia)], device);
    await server.signIn();
    const { folder } = await makeBackup(server.folder, monday);
    expect(folder).toBe(join(server.folder, 'backups/2026-11-23T09-00-00-000Z'));
    expect(readdirSync(folder)).toEqual(['buurtkiosk.sqlite', 'staff.sqlite']);
    expect([folder, join(folder, '..')].map((one) => statSync(one).mode & 0o777)).toEqual([0o700, 0o700]);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(filesHolding(folder, [mia.firstName, mia.telephone.slice(1)])).toEqual([]);
    const staff = new DatabaseSync(join(folder, 'staff.sqlite'), { readOnly: true });
    const count = (table: string) => staff.prepare(`select count(*) as many from ${table}`).get();
    expect([count('user'), count('session')]).toEqual([{ many: 1 }, { many: 0 }]);
    staff.close();
    expect(readBackups(server.folder)).toEqual([{ folder, madeAt: monday }]);
  });

  test('is of one moment, whatever is written meanwhile', async () => {
    let writing = true;
    const busy = (async () => {
      while (writing) await server.push([leftCallback(), leftCallback()], device);
    })();
    const made = [];
    for (let round = 0; round < 5; round += 1) {
      made.push(await makeBackup(server.folder, server.now()));
      server.pass(minutes(1));
    }
    writing = false;
    await busy;
    const counts = made.map(({ folder }) => {
      const raw = new DatabaseSync(join(folder, 'buurtkiosk.sqlite'), { readOnly: true });
      const row = raw.prepare(
        'select (select count(*) from entry) as entries, (select count(*) from callback) as calls, (select seq from counter) as seq',
      );
      const found = row.get();
      raw.close();
      return found;
    });
    for (const found of counts) {
      expect(found?.['calls']).toBe(found?.['entries']);
      expect(found?.['seq']).toBe(found?.['entries']);
      expect(Number(found?.['entries']) % 2).toBe(0);
    }
  });

  test('that cannot be made leaves nothing behind, and the older ones stay', async () => {
    await makeBackup(server.folder, monday);
    const broken = join(server.folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'buurtkiosk.sqlite'), 'not a database at all, but long enough '.repeat(200));
    await expect(makeBackup(broken, monday)).rejects.toThrow('damaged');
    expect(readdirSync(join(broken, 'backups'))).toEqual([]);
    expect(readBackups(server.folder)).toHaveLength(1);
  });

  test('only the newest are kept; one that was stopped halfway goes when it is surely dead', async () => {
    for (const day of [0, 1, 2, 3]) await makeBackup(server.folder, addDuration(monday, days(day)));
    const halfway = join(server.folder, 'backups', `${stampOf(monday)}.unfinished`);
    const atWork = join(server.folder, 'backups', `${stampOf(addDuration(monday, days(3)))}.unfinished`);
    for (const folder of [halfway, atWork]) mkdirSync(folder);
    mkdirSync(join(server.folder, 'backups/of-somebody-else'));
    keepNewest(server.folder, 2, addDuration(monday, days(3)));
    expect(readBackups(server.folder).map(({ madeAt }) => madeAt)).toEqual(
      [2, 3].map((day) => addDuration(monday, days(day))),
    );
    expect([halfway, atWork, join(server.folder, 'backups/of-somebody-else')].map(existsSync)).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('putting a backup back', () => {
  test('brings back that moment, and keeps what was there aside, which can be put back too', async () => {
    await server.push([leftCallback({}, mia)], device);
    const { folder } = await makeBackup(server.folder, monday);
    await server.push([leftCallback({}, { ...mia, firstName: 'Jef' })], device);
    const cookie = await server.signIn('Karim');
    const { aside, keys } = await restore(folder);
    expect(keys).toBe(true);
    expect(await names()).toEqual(['Kanarievogel']);
    expect((await server.request('/api/desk/me', { headers: cookie })).status).toBe(401);
    expect(readdirSync(server.folder).filter((name) => name.startsWith('restore-'))).toEqual([]);
    expect(statSync(String(aside)).mode & 0o777).toBe(0o700);
    await restore(String(aside), addDuration(monday, minutes(1)));
    expect(await names()).toEqual(['Kanarievogel', 'Jef']);
  });

  test('also after a crash: the log beside the old database never stays beside the restored one', async () => {
    const { folder } = await makeBackup(server.folder, monday);
    await server.stop({ keep: true });
    for (const name of ['buurtkiosk.sqlite', 'buurtkiosk.sqlite-wal', 'staff.sqlite'])
      writeFileSync(join(server.folder, name), 'broken '.repeat(1000));
    const { aside } = await restoreBackup(folder, deps());
    expect(readFileSync(join(String(aside), 'buurtkiosk.sqlite-wal'), 'utf8')).toMatch(/^broken/);
    server = await startTestServer({ folder: server.folder });
    expect(await names()).toEqual([]);
  });

  test('works on a new machine, which then wants the keys', async () => {
    await server.push([leftCallback({}, mia)], device);
    const { folder } = await makeBackup(server.folder, monday);
    const elsewhere = join(server.folder, 'elsewhere');
    const restored = await restoreBackup(folder, {
      dataFolder: elsewhere,
      keysFile: join(elsewhere, 'keys.json'),
      now: monday,
    });
    expect(restored).toEqual({ aside: null, keys: false });
    expect(statSync(join(elsewhere, 'buurtkiosk.sqlite')).mode & 0o777).toBe(0o600);
  });

  const untouched = () => readFileSync(join(server.folder, 'buurtkiosk.sqlite'));

  test.each([
    ['a folder that is not there', 'this folder does not exist', () => {}],
    [
      'one with a database too few',
      'this database does not exist',
      (folder: string) => rmSync(join(folder, 'staff.sqlite')),
    ],
    [
      'one of another program',
      'not a backup of this program',
      (folder: string) => {
        rmSync(join(folder, 'buurtkiosk.sqlite'));
        new DatabaseSync(join(folder, 'buurtkiosk.sqlite')).exec('create table other (id)');
      },
    ],
    [
      'one of a newer version',
      'newer version',
      (folder: string) => {
        new DatabaseSync(join(folder, 'buurtkiosk.sqlite')).exec('insert into schema_version values (999, 0)');
      },
    ],
    [
      'one that was cut off',
      'damaged',
      (folder: string) => {
        const file = join(folder, 'buurtkiosk.sqlite');
        writeFileSync(file, readFileSync(file).subarray(0, 20_000));
      },
    ],
    [
      'one of other keys',
      'sealed with other keys',
      (folder: string) => {
        new DatabaseSync(join(folder, 'buurtkiosk.sqlite')).exec(
          "update setting set value = 'x' where name = 'identity'",
        );
      },
    ],
  ] as const)('%s is refused, and nothing is changed', async (what, said, spoil) => {
    const { folder } = await makeBackup(server.folder, monday);
    await server.push([leftCallback()], device);
    await server.stop({ keep: true });
    const before = untouched();
    spoil(folder);
    const asked = what === 'a folder that is not there' ? `${folder}-not` : folder;
    await expect(restoreBackup(asked, deps())).rejects.toThrow(said);
    expect(untouched()).toEqual(before);
    expect(readdirSync(server.folder).filter((name) => /restor/.test(name))).toEqual([]);
    server = await startTestServer({ folder: server.folder });
  });

  test('waits for the server to stop, and a server for it', async () => {
    const { folder } = await makeBackup(server.folder, monday);
    const letServerGo = useFolder(server.folder, { alone: true });
    await expect(restoreBackup(folder, deps())).rejects.toThrow(FolderInUse);
    letServerGo();
    const letGo = takeFolder(server.folder);
    expect(() => useFolder(server.folder, { alone: true })).toThrow('a backup is being restored');
    letGo();
    useFolder(server.folder, { alone: true })();
  });

  test('a second server keeps out, unless the data of both are elsewhere', () => {
    const letGo = useFolder(server.folder, { alone: true });
    expect(() => useFolder(server.folder, { alone: true })).toThrow('another server uses this folder');
    letGo();
    const shared = [useFolder(server.folder, { alone: false }), useFolder(server.folder, { alone: false })];
    expect(() => takeFolder(server.folder)).toThrow(FolderInUse);
    for (const submitEntry of shared) submitEntry();
  });

  test('other keys than those of the backup are told by name', async () => {
    const { folder } = await makeBackup(server.folder, monday);
    const keysFile = join(server.folder, 'other-keys.json');
    await makeKeysOnce(keysFile, monday);
    const dataFolder = join(server.folder, 'elsewhere');
    await expect(restoreBackup(folder, { dataFolder, keysFile, now: monday })).rejects.toThrow(keysFile);
  });
});

describe('backups that are made by themselves', () => {
  test.each([
    ['without any, soon after the start', null, minutes(1)],
    ['after the last one', hours(-5), hours(19)],
    ['overdue, soon', hours(-50), minutes(1)],
    ['one in the future does not stop them', hours(500), hours(24)],
  ] as const)('%s', (_, last: Duration | null, due) => {
    const lastAt = last === null ? null : addDuration(monday, last);
    expect(nextBackup(lastAt, hours(24), monday)).toBe(addDuration(monday, due));
  });

  test('come on time, keep the newest, say when they fail, and try again within the hour', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: monday });
    try {
      const shown: string[] = [];
      const backups = scheduleBackups({
        dataFolder: server.folder,
        every: hours(24),
        keep: 2,
        copyTo: null,
        now: () => asInstant(Date.now()),
        onMade: () => shown.push('made'),
        onCopied: () => shown.push('copied'),
        onFault: () => shown.push('failed'),
      });
      const until = async (many: number) => {
        while (shown.length < many) await new Promise((resolve) => setImmediate(resolve));
        await new Promise((resolve) => setImmediate(resolve));
      };
      expect(backups.state()).toEqual({ every: hours(24), lastAt: null, failedAt: null, copy: null });
      for (const [index, wait] of [minutes(1), hours(24), hours(24)].entries()) {
        vi.advanceTimersByTime(wait);
        await until(index + 1);
      }
      const third = addDuration(monday, (hours(48) + minutes(1)) as Duration);
      expect(backups.state()).toEqual({ every: hours(24), lastAt: third, failedAt: null, copy: null });
      expect(readBackups(server.folder)).toHaveLength(2);
      rmSync(join(server.folder, 'backups'), { recursive: true });
      writeFileSync(join(server.folder, 'backups'), 'a file where a folder should be');
      vi.advanceTimersByTime(hours(24));
      await until(4);
      rmSync(join(server.folder, 'backups'));
      expect(backups.state()).toMatchObject({ failedAt: addDuration(third, hours(24)) });
      vi.advanceTimersByTime(hours(1));
      await until(5);
      expect(shown).toEqual(['made', 'made', 'made', 'failed', 'made']);
      expect(backups.state().failedAt).toBeNull();
      await backups.stop();
      vi.advanceTimersByTime(days(3));
      expect(shown).toHaveLength(5);
    } finally {
      vi.useRealTimers();
    }
  });

  test('the desk is told how it goes, and nobody else', async () => {
    await server.stop();
    server = await startTestServer({ backup: { every: hours(24), failedAt: monday } });
    const headers = await server.signIn();
    const answer = await server.request('/api/desk/health', { headers });
    const said = (await answer.json()) as ServerHealth;
    expect(said).toEqual({ backup: { every: hours(24), lastAt: null, failedAt: monday, copy: null } });
    expect((await server.request('/api/desk/health')).status).toBe(401);
  });
});
