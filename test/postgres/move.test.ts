// A group that grows: from SQLite to PostgreSQL with all that people left, in one step that either is done or is not.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackList } from '../../src/contract/desk.ts';
import { useFolder } from '../../src/server/backup/data-folder.ts';
import { makeKeysOnce } from '../../src/server/keys/make-keys.ts';
import { runMigrateToPostgres } from '../../src/server/cli/migrate-to-postgres-command.ts';
import type { DatabaseLocation } from '../../src/server/store/database/connections.ts';
import { writeSettingOnce } from '../../src/server/store/database/settings.ts';
import { anActivity } from '../support/builders.ts';
import { makeFolder } from '../support/folders.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { leftCallback, leftSignUp, monday, startTestServer, type TestServer } from '../support/server.ts';

let postgres: PostgresServer;
let server: TestServer;
let folder: string;
let url: string;
let device: { Authorization: string };
const deps = () => ({ dataFolder: server.folder, databaseUrl: url, keysFile: server.keysFile, now: monday });
const inAFolder = (name: string): DatabaseLocation => ({ kind: 'sqlite', file: join(server.folder, name) });

beforeAll(async () => {
  postgres = await startPostgres({ inMemory: true });
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  folder = makeFolder('buurtkiosk-move-');
  url = await postgres.create('grown');
  const [entries, staff] = ['buurtkiosk.sqlite', 'staff.sqlite'].map((name): DatabaseLocation => ({
    kind: 'sqlite',
    file: join(folder, name),
  }));
  if (entries === undefined || staff === undefined) throw new Error('Two places.');
  server = await startTestServer({ folder, activities: [anActivity()], places: { entries, staff } });
  await server.database.write((tx) => writeSettingOnce(tx, 'identity', server.keys.identity));
  device = await server.enrol();
});
afterEach(async () => {
  await server.stop();
  await postgres.drop('grown');
  rmSync(folder, { recursive: true, force: true });
});

async function ask(statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

const stop = () => server.stop({ keep: true });
const startOnPostgres = async () => {
  const place: DatabaseLocation = { kind: 'postgres', url };
  server = await startTestServer({ folder, places: { entries: place, staff: place } });
};
const startOnSqlite = async () => {
  const places = { entries: inAFolder('buurtkiosk.sqlite'), staff: inAFolder('staff.sqlite') };
  server = await startTestServer({ folder, places });
};

/** Every row of a folder, table by table, without who is signed in and when which shape came. */
function everyRow(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, schema] of [
    ['buurtkiosk.sqlite', 'public'],
    ['staff.sqlite', 'staff'],
  ] as const) {
    const raw = new DatabaseSync(join(folder, name), { readOnly: true });
    for (const { name: table } of raw.prepare("select name from sqlite_schema where type = 'table'").all())
      if (!['session', 'verification'].includes(String(table)))
        counts[`${schema}.${String(table)}`] = Number(
          raw.prepare(`select count(*) as n from "${String(table)}"`).get()?.['n'],
        );
    raw.close();
  }
  return counts;
}
const rowsOfPostgres = async () => {
  const counts: Record<string, number> = {};
  for (const { schema, name } of await ask(`select schemaname as schema, tablename as name from pg_tables
    where schemaname in ('public', 'staff') and tablename not in ('session', 'verification')`)) {
    const [row] = await ask(`select count(*)::integer as n from "${String(schema)}"."${String(name)}"`);
    counts[`${String(schema)}.${String(name)}`] = Number(row?.['n']);
  }
  return counts;
};
const files = () =>
  readdirSync(folder)
    .filter((name) => /^(buurtkiosk|staff)\.sqlite$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);

describe('moving to PostgreSQL', () => {
  test('takes everything: the list, the receipts, the seats, the kiosk, the accounts with their passwords', async () => {
    const mine = [leftCallback(), leftSignUp({ persons: 2 }), leftCallback()];
    const receipts = await server.push(mine, device);
    await server.signIn('Lies', 'coordinator');
    await stop();
    const before = files();
    const accounts = new DatabaseSync(join(folder, 'staff.sqlite'), { readOnly: true });
    const [joinedAt] = accounts.prepare('select "createdAt" as at, "emailVerified" as verified from user').all();
    accounts.close();
    const joinedBefore = [{ at: new Date(String(joinedAt?.['at'])), verified: joinedAt?.['verified'] === 1 }];
    const joined = 'select "createdAt" as at, "emailVerified" as verified from staff."user"';

    const printed = await runMigrateToPostgres(deps());

    expect(printed[0]).toMatch(/^Copied and counted: 3 entries, 1 accounts, \d+ rows in all\.$/);
    expect(printed[1]).toContain('opens 3 of the newest 3 entries');
    expect(files()).toEqual(before);
    expect(existsSync(join(folder, 'moving'))).toBe(false);
    expect(await rowsOfPostgres()).toEqual(everyRow());
    expect(await ask(joined)).toEqual(joinedBefore);
    await startOnPostgres();
    expect(await server.push(mine, device)).toEqual(receipts);
    const [next] = await server.push([leftCallback()], device);
    expect(next?.outcome.kind).toBe(receipts[0]?.outcome.kind);
    const seqs = await ask('select seq::integer from entry order by seq');
    expect(seqs.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);

    const password = 'a-long-test-password';
    const signIn = await server.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'lies@desk.test', password }),
    });
    expect(signIn.status).toBe(200);
    const Cookie = signIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    expect(await (await server.request('/api/desk/me', { headers: { Cookie } })).json()).toMatchObject({
      me: { name: 'Lies', role: 'coordinator' },
    });
    const list = await server.request('/api/desk/callbacks', { headers: { Cookie } });
    expect(((await list.json()) as CallbackList).callbacks).toHaveLength(3);
  });

  test('of thousands of entries goes in parts, and each arrives', async () => {
    for (let round = 0; round < 5; round += 1)
      await server.push(
        Array.from({ length: 500 }, () => leftCallback()),
        device,
      );
    await stop();
    expect((await runMigrateToPostgres(deps()))[0]).toContain('2500 entries');
    expect(await rowsOfPostgres()).toEqual(everyRow());
    await startOnPostgres();
  });
});

describe('a move that cannot be made is refused in words, and nothing but empty tables is left', () => {
  const entriesThere = async () =>
    (await ask("select to_regclass('public.entry') is not null as made"))[0]?.['made'] === true
      ? (await ask('select id from entry')).length
      : 0;

  test('into a database that holds something', async () => {
    await server.push([leftCallback()], device);
    await stop();
    await runMigrateToPostgres(deps());
    await expect(runMigrateToPostgres(deps())).rejects.toThrow('is not empty');
    expect(await entriesThere()).toBe(1);
    await startOnSqlite();
  });

  test('into a database of another program', async () => {
    await stop();
    await ask('create table other (id integer)');
    await expect(runMigrateToPostgres(deps())).rejects.toThrow('another program');
    await startOnSqlite();
  });

  test('while a server works with the folder', async () => {
    const letGo = useFolder(folder, { alone: true });
    await expect(runMigrateToPostgres(deps())).rejects.toThrow('Stop it first');
    letGo();
    expect(await entriesThere()).toBe(0);
  });

  test('with other keys, without keys, and without DATABASE_URL', async () => {
    await stop();
    const others = join(folder, 'others.json');
    await makeKeysOnce(others, monday);
    await expect(runMigrateToPostgres({ ...deps(), keysFile: others })).rejects.toThrow('sealed with other keys');
    await expect(runMigrateToPostgres({ ...deps(), keysFile: join(folder, 'none.json') })).rejects.toThrow(
      'the keys file is gone',
    );
    await expect(runMigrateToPostgres({ ...deps(), databaseUrl: null })).rejects.toThrow('Stop the server first');
    expect(await entriesThere()).toBe(0);
    await startOnSqlite();
  });

  test('halfway through a plug that is pulled; it can be made again', async () => {
    await server.push(
      Array.from({ length: 200 }, () => leftCallback()),
      device,
    );
    await server.signIn();
    await stop();
    const before = files();
    const program = join(import.meta.dirname, '../support/move-killed.ts');
    for (const moment of ['"public"."entry"', '"public"."kiosk"', '"public"."callback"', '"staff"."user"', 'commit']) {
      const run = spawnSync(process.execPath, [program, folder, url, server.keysFile, String(monday), moment]);
      expect([moment, run.signal]).toEqual([moment, 'SIGKILL']);
      expect(await entriesThere()).toBe(0);
      expect(files()).toEqual(before);
    }
    expect((await runMigrateToPostgres(deps()))[0]).toContain('200 entries');
    expect(existsSync(join(folder, 'moving'))).toBe(false);
    await startOnPostgres();
  });
});
