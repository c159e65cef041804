// A plug that is pulled while a backup is put back: the next start has all of before or all of the backup, never nothing.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDuration, minutes } from '../../src/domain/time/time.ts';
import { makeBackup } from '../../src/server/backup/backups.ts';
import { databaseNames } from '../../src/server/backup/data-folder.ts';
import { finishExchange } from '../../src/server/backup/exchange.ts';
import { restoreBackup } from '../../src/server/backup/restore.ts';
import { stampOf } from '../../src/server/backup/stamp.ts';
import { Changes } from '../../src/server/changes/changes.ts';
import { openAll } from '../../src/server/boot/open-all.ts';
import { readSettings } from '../../src/server/boot/settings.ts';
import { leftCallback, monday, startTestServer } from '../support/server.ts';
import { cheapPasswords } from '../support/template-database.ts';
import { makeFolder } from '../support/folders.ts';

let folder: string;
let backup: string;
const keysFile = () => join(folder, 'keys.json');
const dataFolder = () => join(folder, 'data');
const aside = () => join(dataFolder(), `before-restore-${stampOf(monday)}`);

/** How many entries each database tells of: the accounts have theirs in their log only, as after a crash. */
function holds(at: string): readonly unknown[] {
  return databaseNames.map((name) => {
    const file = join(at, name);
    if (!existsSync(file)) return 'nothing';
    const raw = new DatabaseSync(file);
    try {
      const table = name === 'staff.sqlite' ? 'user' : 'entry';
      return raw.prepare(`select count(*) as many from ${table}`).get()?.['many'];
    } finally {
      raw.close();
    }
  });
}

beforeEach(async () => {
  folder = makeFolder('buurtkiosk-killed-');
  const server = await startTestServer();
  await server.push([leftCallback()]);
  const made = await makeBackup(server.folder, monday);
  backup = join(folder, 'backup');
  cpSync(made.folder, backup, { recursive: true });
  await server.push([leftCallback(), leftCallback()]);
  await server.signIn();
  // As a plug that was pulled leaves it: much is in the logs beside the databases.
  mkdirSync(dataFolder());
  for (const name of readdirSync(server.folder))
    if (/\.sqlite/.test(name)) cpSync(join(server.folder, name), join(folder, 'left', name));
  cpSync(server.keysFile, keysFile());
  await server.stop();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const anew = () => {
  rmSync(dataFolder(), { recursive: true });
  cpSync(join(folder, 'left'), dataFolder(), { recursive: true });
};
const program = join(import.meta.dirname, '../support/restore-killed.ts');
const killedAt = (step: number) => {
  const given = [backup, dataFolder(), keysFile(), String(monday), String(step)];
  return spawnSync(process.execPath, [program, ...given], { encoding: 'utf8' });
};

describe('a plug that is pulled at any step of putting a backup back', () => {
  test('leaves all of before, or all of the backup with all of before aside, at the next start', async () => {
    const before = [3, 1];
    const found = new Set<string>();
    let step = 0;
    for (;;) {
      step += 1;
      anew();
      const run = killedAt(step);
      if (run.signal === null) {
        expect([run.status, run.stderr]).toEqual([0, '']);
        break;
      }
      finishExchange(dataFolder());
      const now = { now: holds(dataFolder()), aside: existsSync(aside()) ? holds(aside()) : null };
      found.add(JSON.stringify(now));
      expect(readdirSync(dataFolder()).filter((name) => name.startsWith('restore-'))).toEqual([]);
    }
    expect(step).toBeGreaterThan(12);
    expect([...found]).toEqual([
      JSON.stringify({ now: before, aside: null }),
      JSON.stringify({ now: [1, 0], aside: before }),
    ]);
  });

  test('is finished by a second try as well, which then puts back what it was asked for', async () => {
    anew();
    const decided = join(dataFolder(), `restore-to-finish-${stampOf(monday)}`);
    cpSync(backup, decided, { recursive: true });
    const restored = await restoreBackup(backup, {
      dataFolder: dataFolder(),
      keysFile: keysFile(),
      now: addDuration(monday, minutes(1)),
    });
    expect([holds(dataFolder()), holds(aside()), holds(String(restored.aside))]).toEqual([
      [1, 0],
      [3, 1],
      [1, 0],
    ]);
  });

  test('is finished by the server that starts, before it opens anything', async () => {
    anew();
    cpSync(backup, join(dataFolder(), `restore-to-finish-${stampOf(monday)}`), { recursive: true });
    const settings = readSettings('serve', { DATA_DIR: dataFolder(), KEYS_FILE: keysFile() });
    if (!settings.ok) throw new Error(settings.refusal.expected);
    const deps = {
      now: monday,
      changes: new Changes(),
      passwords: cheapPasswords,
      onFault: () => {},
      onPaper: () => {},
    };
    const { database, staff } = await openAll(settings.value, deps);
    const entries = await database.read.selectFrom('entry').select('id').execute();
    await database.close();
    await staff.close();
    expect([entries.length, holds(aside())]).toEqual([1, [3, 1]]);
  });

  test('is told by whoever makes a backup meanwhile, which would be of two moments', async () => {
    anew();
    cpSync(backup, join(dataFolder(), `restore-to-finish-${stampOf(monday)}`), { recursive: true });
    await expect(makeBackup(dataFolder(), monday)).rejects.toThrow('start the server, which finishes it');
    expect(readdirSync(join(dataFolder(), 'backups'))).toEqual([]);
  });

  test('before it was decided leaves no copy behind', () => {
    anew();
    mkdirSync(join(dataFolder(), 'restore-preparing'));
    writeFileSync(join(dataFolder(), 'restore-preparing', 'buurtkiosk.sqlite'), 'half');
    finishExchange(dataFolder());
    expect(readdirSync(dataFolder()).toSorted()).toEqual(readdirSync(join(folder, 'left')).toSorted());
  });
});
