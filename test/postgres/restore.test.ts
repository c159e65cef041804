// A backup of PostgreSQL that is put back for real: all of it, with what was there kept beside it, or nothing at all.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallbackList } from '../../src/contract/desk.ts';
import { readPushAnswer } from '../../src/contract/push.ts';
import type { Entry } from '../../src/domain/entries/entry.ts';
import { asId } from '../../src/domain/ids.ts';
import { addDuration, minutes } from '../../src/domain/time/time.ts';
import { runBackup, runRestore } from '../../src/server/cli/backup-commands.ts';
import { makeKeysOnce } from '../../src/server/keys/make-keys.ts';
import { aloneOn } from '../../src/server/store/database/database.ts';
import { aloneLock } from '../../src/server/store/database/postgres.ts';
import { writeSettingOnce } from '../../src/server/store/database/settings.ts';
import { anActivity } from '../support/builders.ts';
import { makeFolder } from '../support/folders.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { leftCallback, monday, startTestServer, type TestServer } from '../support/server.ts';

let postgres: PostgresServer;
let server: TestServer;
let folder: string;
let url: string;
let device: { Authorization: string };
const aside = 'before_restore_2026_11_23t09_00_00_000z';
const place = () => ({ kind: 'postgres', url }) as const;
const places = () => ({ entries: place(), staff: place() });
const deps = () => ({
  dataFolder: server.folder,
  databaseUrl: url,
  keysFile: server.keysFile,
  now: monday,
  copyTo: null,
  keep: 14,
});
const called = (firstName: string) => leftCallback({}, { firstName, telephone: asId('+32479123987') });

beforeAll(async () => {
  postgres = await startPostgres({ inMemory: true });
  await ask("create role buurtkiosk login password 'geheim'", postgres.urlOf('postgres'));
  vi.stubEnv('PATH', `${postgres.programs}:${process.env['PATH']}`);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await postgres.stop();
});
beforeEach(async () => {
  folder = makeFolder('buurtkiosk-restore-');
  url = await make('restore');
  server = await startTestServer({ activities: [anActivity()], places: places() });
  await server.database.write((tx) => writeSettingOnce(tx, 'identity', server.keys.identity));
  device = await server.enrol();
});
afterEach(async () => {
  await server.stop();
  await postgres.drop('restore');
  rmSync(folder, { recursive: true, force: true });
});

async function ask(statement: string, at = url): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** As the README says: it belongs to a user of its own, who may do nothing else. */
async function make(name: string, copyOf?: string): Promise<string> {
  const made = await postgres.create(name, copyOf);
  await ask(`alter database ${name} owner to buurtkiosk`, made);
  return made.replace('buurt@', 'buurtkiosk:geheim@');
}

async function backup(): Promise<string> {
  const [made = ''] = await runBackup(deps());
  return made.split(': made')[0] ?? '';
}
const stop = () => server.stop({ keep: true });
const start = async () => {
  server = await startTestServer({ folder: server.folder, places: places() });
};
async function names(): Promise<readonly string[]> {
  const answer = await server.request('/api/desk/callbacks', { headers: await server.signIn('Karim') });
  return ((await answer.json()) as CallbackList).callbacks.map(({ firstName }) => firstName);
}

/** Everything that is in the database, by name. */
async function everything(): Promise<string> {
  const tables = await ask(`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  const rows = [];
  for (const { name } of tables) rows.push([name, await ask(`select * from ${String(name)} order by 1`)]);
  return JSON.stringify(rows);
}

/** A PostgreSQL program that is replaced: the script is handed the real one's folder. */
function replace(program: string, body: string): void {
  const file = join(folder, program);
  writeFileSync(file, `#!/bin/sh\nreal=${postgres.programs}\nn=$(cat ${folder}/n 2>/dev/null || echo 0)\n${body}\n`);
  chmodSync(file, 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
}
const putBackPrograms = () => vi.stubEnv('PATH', (process.env['PATH'] ?? '').replace(`${folder}:`, ''));
/** A restore reads the dump twice: to look at it, and to put it back. This happens to the second. */
const secondTime = (act: string) => `
  if [ "$n" = 0 ]; then echo 1 > ${folder}/n; exec $real/pg_restore "$@"; fi
  ${act}`;

describe('putting a backup back', () => {
  test('brings back that moment; kiosks see so and offer the rest again; colleagues sign in again', async () => {
    const [early, late] = [called('Mia'), called('Jef')];
    await server.push([early], device);
    const lies = await server.signIn();
    const made = await backup();
    const [receipt] = await server.push([late], device);
    await stop();
    const printed = await runRestore(made, deps());
    expect(printed[1]).toBe(`${server.keysFile} opens 1 of the newest 1 entries.`);
    await start();
    expect((await server.request('/api/desk/me', { headers: lies })).status).toBe(401);

    const push = async (entries: readonly Entry[], last: string | null) => {
      const lastReceipt = last === null ? null : { id: last, receivedAt: null };
      const body = JSON.stringify({ ...JSON.parse(await server.body(entries, { sentAt: monday })), lastReceipt });
      const answer = await server.request('/api/v1/push', { method: 'POST', headers: device, body });
      const read = readPushAnswer(await answer.json());
      return read.ok ? read.value : undefined;
    };
    expect(await push([], late.header.id)).toMatchObject({ knowsLast: false, receipts: [] });
    const again = await push([early, late], null);
    expect(again?.receipts.map(({ id }) => id)).toEqual([early.header.id, receipt?.id]);
    expect(await names()).toEqual(['Mia', 'Jef']);
  });

  test('keeps what was there beside it, which can be put back too, with its accounts', async () => {
    await server.push([called('Mia')], device);
    const made = await backup();
    await server.push([called('Jef')], device);
    const lies = await server.signIn();
    await stop();
    expect((await runRestore(made, deps())).join('\n')).toContain(`npm run restore -- ${aside}`);
    await start();
    expect(await names()).toEqual(['Mia']);
    expect((await server.staff.all()).map(({ name }) => name)).toEqual(['Karim']);
    await stop();
    await runRestore(aside, { ...deps(), now: addDuration(monday, minutes(1)) });
    await start();
    expect((await server.staff.all()).map(({ name }) => name)).toEqual(['Lies']);
    expect((await server.request('/api/desk/me', { headers: lies })).status).toBe(401);
    expect(await names()).toEqual(['Mia', 'Jef']);
    const schemas = await ask(`select nspname from pg_namespace where nspname like 'before%' order by 1`);
    const one = 'before_restore_2026_11_23t09_01_00_000z';
    expect(schemas.map(({ nspname }) => nspname)).toEqual([one, `${one}_staff`]);
  });

  test('is the same after a second backup, which has nothing of what was put aside', async () => {
    await server.push([called('Mia')], device);
    const made = await backup();
    await stop();
    await runRestore(made, deps());
    const second = dirname(made);
    const [again = ''] = await runBackup({ ...deps(), now: addDuration(monday, minutes(1)) });
    expect(again).toContain(second);
    await ask(`drop schema ${aside}, ${aside}_staff cascade`);
    await runRestore(again.split(': made')[0], { ...deps(), now: addDuration(monday, minutes(2)) });
    await start();
    expect(await names()).toEqual(['Mia']);
  });

  test('also by a pg_restore that is newer than the database', async () => {
    await server.push([called('Mia')], device);
    const made = await backup();
    await stop();
    replace('pg_restore', `$real/pg_restore "$@" | sed 's/^SET lock_timeout = 0;/&\\nSET transaction_timeout = 0;/'`);
    await runRestore(made, deps());
    putBackPrograms();
    await start();
    expect(await names()).toEqual(['Mia']);
  });

  test('without the keys says where they belong', async () => {
    const made = await backup();
    await stop();
    const keysFile = join(folder, 'keys.json');
    expect(await runRestore(made, { ...deps(), keysFile })).toContain(
      `Put the copy of the keys in ${keysFile} before you start the server.`,
    );
    await start();
  });
});

describe('what cannot be put back is refused in words, and nothing is changed', () => {
  const spoiled = (change: (bytes: Buffer) => Buffer) => (made: string) => {
    const file = join(made, 'buurtkiosk.dump');
    writeFileSync(file, change(readFileSync(file)));
  };
  const cases: readonly (readonly [string, string, (made: string) => void | Promise<unknown>])[] = [
    ['a folder that is not there', 'this folder does not exist', (made) => rmSync(made, { recursive: true })],
    ['a folder without a dump', 'leave DATABASE_URL unset', (made) => rmSync(join(made, 'buurtkiosk.dump'))],
    ['one that was cut off', 'damaged', spoiled((bytes) => bytes.subarray(0, bytes.length - 200))],
    ['one that was cut off near its beginning', 'damaged', spoiled((bytes) => bytes.subarray(0, 3000))],
    [
      'one with a few wrong bytes',
      'damaged',
      spoiled((bytes) => bytes.fill(7, bytes.length - 400, bytes.length - 380)),
    ],
    ['what is no dump', 'damaged', spoiled(() => Buffer.from('not a dump at all '.repeat(500)))],
    [
      'one of another program',
      'not a backup of this program',
      (made) => dumpAnother(made, 'create table public.other (id integer)'),
    ],
    [
      'one of a newer version',
      'newer version',
      (made) => dumpAnother(made, 'insert into schema_version values (999, 0)', 'restore'),
    ],
    [
      'one of another deployment',
      'sealed with other keys',
      (made) => dumpAnother(made, "update setting set value = 'x' where name = 'identity'", 'restore'),
    ],
  ];

  async function dumpAnother(made: string, statement: string, copyOf?: string): Promise<void> {
    const was = url;
    url = await make('another', copyOf);
    await ask(statement);
    const options = ['--format=custom', '--no-owner', `--file=${join(made, 'buurtkiosk.dump')}`, `--dbname=${url}`];
    expect(spawnSync('pg_dump', options).status).toBe(0);
    url = was;
    await postgres.drop('another');
  }

  test.each(cases)('%s', async (_, said, spoil) => {
    const made = await backup();
    await server.push([called('Jef')], device);
    await stop();
    await spoil(made);
    const before = await everything();
    await expect(runRestore(made, deps())).rejects.toThrow(said);
    expect(await everything()).toBe(before);
    await start();
  });

  test('one for a database of another deployment, also where no keys are', async () => {
    const made = await backup();
    await stop();
    await ask("update setting set value = 'x' where name = 'identity'");
    const before = await everything();
    const keysFile = join(folder, 'none.json');
    await expect(runRestore(made, { ...deps(), keysFile })).rejects.toThrow('belong to another server');
    await makeKeysOnce(join(folder, 'others.json'), monday);
    await expect(runRestore(made, { ...deps(), keysFile: join(folder, 'others.json') })).rejects.toThrow('others.json');
    expect(await everything()).toBe(before);
    await start();
  });

  test('one with a report that somebody made, which stands in its way', async () => {
    await ask('create view public.report as select count(*) as entries from entry');
    const made = await backup();
    await server.push([called('Jef')], device);
    await stop();
    const before = await everything();
    await expect(runRestore(made, deps())).rejects.toThrow('createdb --encoding=UTF8');
    expect(await everything()).toBe(before);
    await start();
  });

  test('a name under which nothing was put aside', async () => {
    await stop();
    await expect(runRestore(aside, deps())).rejects.toThrow('no such schema');
    await start();
  });
});

describe('putting a backup back, while others work with that database', () => {
  test('is refused while a server runs', async () => {
    const made = await backup();
    await server.push([called('Jef')], device);
    const before = await everything();
    await expect(runRestore(made, deps())).rejects.toThrow('Stop all of them first');
    expect(await everything()).toBe(before);
    expect(await names()).toEqual(['Jef']);
  });

  test('is refused while a server starts, or another backup is put back', async () => {
    const made = await backup();
    await stop();
    const before = await everything();
    const holder = new Client({ connectionString: url });
    await holder.connect();
    await holder.query(`begin; select pg_advisory_xact_lock(${aloneLock})`);
    await expect(runRestore(made, deps())).rejects.toThrow('another server is starting');
    await holder.end();
    expect(await everything()).toBe(before);
    await start();
  });

  test('keeps a server that starts meanwhile waiting until all of it is done', async () => {
    const made = await backup();
    await server.push([called('Jef')], device);
    await stop();
    let seen: unknown;
    const go = join(folder, 'go');
    replace('pg_restore', secondTime(`until [ -e ${go} ]; do sleep 0.1; done; exec $real/pg_restore "$@"`));
    const restoring = runRestore(made, deps());
    const putAside = `select from pg_locks where relation = to_regclass('public.entry') and mode = 'AccessExclusiveLock'`;
    await vi.waitFor(async () => expect(await ask(putAside)).toHaveLength(1), { timeout: 30_000, interval: 50 });
    const asking =
      'select from pg_stat_activity where pid <> pg_backend_pid() ' +
      "and datname = current_database() and query like '%pg_try_advisory_xact_lock%'";
    const before = (await ask(asking)).length;
    const starting = aloneOn(place(), async () => {
      [seen] = await ask('select count(*)::integer as entries from entry');
    });
    await vi.waitFor(async () => expect(await ask(asking)).toHaveLength(before + 1), { timeout: 30_000, interval: 50 });
    writeFileSync(go, '');
    await Promise.all([restoring, starting]);
    putBackPrograms();
    expect(seen).toEqual({ entries: 0 });
    await start();
  });
});

describe('a plug that is pulled while a backup is put back', () => {
  const program = join(import.meta.dirname, '../support/restore-process.ts');
  const restoreInAProcess = (made: string) =>
    spawnSync(process.execPath, [program, made, url, server.keysFile, String(monday)], { encoding: 'utf8' });
  const untilGone = () =>
    vi.waitFor(
      async () =>
        expect(await ask("select pid from pg_stat_activity where application_name = 'buurtkiosk restore'")).toEqual([]),
      { timeout: 30_000, interval: 50 },
    );

  test('leaves all as it was, wherever that is, and it can be tried again', async () => {
    await server.push([called('Mia')], device);
    const made = await backup();
    await server.push([called('Jef')], device);
    await stop();
    const before = await everything();
    for (const bytes of [0, 2000, 9000, 20_000, 1_000_000]) {
      writeFileSync(join(folder, 'n'), '0\n');
      replace('pg_restore', secondTime(`$real/pg_restore "$@" | head -c ${bytes}; kill -9 $PPID`));
      expect(restoreInAProcess(made).signal).toBe('SIGKILL');
      putBackPrograms();
      await untilGone();
      expect(await everything()).toBe(before);
    }
    expect(restoreInAProcess(made)).toMatchObject({ status: 0, stderr: '' });
    await start();
    expect(await names()).toEqual(['Mia']);
  });

  test('of PostgreSQL itself leaves all as it was', async () => {
    const made = await backup();
    await server.push([called('Jef')], device);
    await stop();
    const before = await everything();
    replace(
      'pg_restore',
      secondTime(
        `$real/pg_restore "$@" | head -c 9000; touch ${folder}/half; until [ -e ${folder}/gone ]; do sleep 0.1; done`,
      ),
    );
    const restoring = expect(runRestore(made, deps())).rejects.toThrow('Nothing was changed.');
    await vi.waitFor(() => readFileSync(join(folder, 'half')), 30_000);
    await postgres.kill();
    writeFileSync(join(folder, 'gone'), '');
    await restoring;
    putBackPrograms();
    await postgres.start();
    expect(await everything()).toBe(before);
    await start();
  });

  test('of the disk with the dump on it, between looking and putting back, leaves all as it was', async () => {
    const made = await backup();
    await stop();
    const before = await everything();
    replace('pg_restore', secondTime(`$real/pg_restore "$@" | head -c 9000; exit 1`));
    await expect(runRestore(made, deps())).rejects.toThrow('Nothing was changed.');
    putBackPrograms();
    expect(await everything()).toBe(before);
    await start();
  });
});

test('where psql is not there, it says what to install', async () => {
  const made = await backup();
  await stop();
  mkdirSync(join(folder, 'few'));
  cpSync(join(postgres.programs, 'pg_restore'), join(folder, 'few/pg_restore'));
  const path = process.env['PATH'];
  vi.stubEnv('PATH', join(folder, 'few'));
  const before = await everything();
  await expect(runRestore(made, deps())).rejects.toThrow('postgresql-client');
  vi.stubEnv('PATH', path);
  expect(await everything()).toBe(before);
  await start();
});
