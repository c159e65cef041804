// A backup of PostgreSQL: made while servers write, put back in another database, and read with the paper alone.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { CallbackList } from '../../src/contract/desk.ts';
import { asId } from '../../src/domain/ids.ts';
import { runBackup, runRestore } from '../../src/server/cli/backup-commands.ts';
import { runRecover } from '../../src/server/cli/recover-command.ts';
import { anActivity } from '../support/builders.ts';
import { filesHolding } from '../support/canary.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { leftCallback, monday, startTestServer, type TestServer } from '../support/server.ts';

const mia = { firstName: 'Kanarievogel', telephone: asId<'telephone'>('+32479123987') };
let postgres: PostgresServer;
let server: TestServer;
let url: string;
const placesIn = (at: string) => {
  const place = { kind: 'postgres', url: at } as const;
  return { entries: place, staff: place };
};
const deps = () => ({
  dataFolder: server.folder,
  databaseUrl: url,
  keysFile: server.keysFile,
  now: monday,
  copyTo: null,
  keep: 14,
});

beforeAll(async () => {
  postgres = await startPostgres({ inMemory: true });
  vi.stubEnv('PATH', `${postgres.programs}:${process.env['PATH']}`);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await postgres.stop();
});
beforeEach(async () => {
  url = await postgres.create('backup_from');
  server = await startTestServer({ activities: [anActivity()], places: placesIn(url) });
});
afterEach(async () => {
  await server.stop();
  await postgres.drop('backup_from');
});

async function names(cookie: { Cookie: string }): Promise<readonly string[]> {
  const answer = await server.request('/api/desk/callbacks', { headers: cookie });
  return ((await answer.json()) as CallbackList).callbacks.map(({ firstName }) => firstName);
}

test('it is whole, holds no readable name, and put back in a new database it is the same but for who was signed in', async () => {
  const kiosk = await server.enrol();
  const entry = leftCallback({}, mia);
  const [receipt] = await server.push([entry], kiosk);
  const lies = await server.signIn();
  const [made = ''] = await runBackup(deps());
  const file = join(made.split(': made')[0] ?? '', 'buurtkiosk.dump');
  await server.push([leftCallback()], kiosk);
  expect(readFileSync(file).length).toBeGreaterThan(1000);
  expect(filesHolding(join(server.folder, 'backups'), [mia.firstName, mia.telephone.slice(1)])).toEqual([]);

  const fresh = await postgres.create('buurtkiosk_2');
  const printed = await runRestore(dirname(file), { ...deps(), databaseUrl: fresh });
  expect(printed[1]).toBe(`${server.keysFile} opens 1 of the newest 1 entries.`);
  expect(printed.join()).not.toContain('The previous data');

  await server.stop({ keep: true });
  server = await startTestServer({ folder: server.folder, places: placesIn(fresh) });
  expect((await server.request('/api/desk/me', { headers: lies })).status).toBe(401);
  expect(await names(await server.signIn('An'))).toEqual([mia.firstName]);
  expect(await server.push([entry], kiosk)).toEqual([receipt]);
});

test('the paper alone reads it', async () => {
  await server.push([leftCallback({}, mia)]);
  const list = join(server.folder, 'list.csv');
  const input = Readable.from([server.paper?.groups.join('\n') ?? '']);
  const printed = await runRecover([list], { databaseUrl: url, input, output: new PassThrough() });
  expect(printed[0]).toBe(`1 of 1 entries opened and written to ${list}.`);
  expect(readFileSync(list, 'utf8')).toContain(mia.firstName);
});

test('where pg_dump is not there, it says what to install and leaves nothing behind', async () => {
  vi.stubEnv('PATH', server.folder);
  await expect(runBackup(deps())).rejects.toThrow('postgresql-client');
  vi.stubEnv('PATH', `${postgres.programs}:/usr/bin:/bin`);
});
