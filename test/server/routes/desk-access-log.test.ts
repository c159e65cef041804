// Who looked at what: written before a name is opened, and read by a coordinator without any name.
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccessLogLine, AccessLog } from '../../../src/contract/desk.ts';
import { asId, type EntryId } from '../../../src/domain/ids.ts';
import type { AccessReason } from '../../../src/domain/people/access-log.ts';
import { minutes } from '../../../src/domain/time/time.ts';
import type { Opener } from '../../../src/sealing/open.ts';
import { openFor } from '../../../src/server/store/personal.ts';
import { anActivity, entryId } from '../../support/builders.ts';
import { bend } from '../../support/databases.ts';
import {
  codeNumber,
  expectProblem,
  leftCallback,
  leftSignUp,
  leftWithdrawal,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

type Headers = Record<string, string>;
const soup = 'dates/soep@2026-11-24/sign-ups';

let server: TestServer;
let boss: Headers;
let an: Headers;
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity({ title: 'Samen soep eten', places: 400 })] });
  boss = await server.signIn('Lies', 'coordinator');
  an = await server.signIn('An');
});
afterEach(() => server.stop());

const get = (path: string, headers: Headers = {}) => server.request(`/api/desk/${path}`, { headers });
const post = (path: string, headers: Headers, body: unknown = {}) =>
  server.request(`/api/desk/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
const accessLog = async (query = ''): Promise<AccessLog> =>
  (await get(`access-log${query}`, boss)).json() as Promise<AccessLog>;
const whats = async (): Promise<readonly AccessLogLine['what'][]> =>
  (await accessLog()).accessLog.map(({ what }) => what);

describe('the coordinator', () => {
  test('reads what was looked at, and no name or number', async () => {
    await server.push([leftCallback(), leftSignUp(), leftWithdrawal(codeNumber(1))]);
    await get('callbacks', an);
    await get(soup, an);
    const text = await (await get('access-log', boss)).text();
    expect((JSON.parse(text) as AccessLog).accessLog.map(({ what }) => what)).toEqual([
      { kind: 'sign-up', activity: 'Samen soep eten', day: '2026-11-24' },
      { kind: 'callback-request', subject: 'money' },
      { kind: 'withdrawal' },
    ]);
    for (const word of ['Mia', '0470', '32470123456']) expect(text).not.toContain(word);
  });

  test('asks for one colleague, for one code, or for both', async () => {
    const [one, other] = [leftCallback(), leftCallback()];
    await server.push([one, other]);
    for (const headers of [boss, an]) await get('callbacks', headers);
    const { accessLog: all } = await accessLog();
    const [by] = all.map((access) => access.by);
    const { code } = one.header;
    expect(all).toHaveLength(4);
    expect((await accessLog(`?by=${by}`)).accessLog).toEqual(all.filter((access) => access.by === by));
    expect((await accessLog(`?code=${code}`)).accessLog).toEqual(all.filter((access) => access.code === code));
    expect((await accessLog(`?code=${code}&by=${by}`)).accessLog).toHaveLength(1);
    expect((await accessLog('?by=nobody')).accessLog).toEqual([]);
    for (const odd of ['code=7K3F', "code='", 'by=a%20b', 'before=-1', 'before=1e3'])
      await expectProblem(await get(`access-log?${odd}`, boss), 400);
  });

  test('reads on where an entry was erased, or its header changed', async () => {
    const [erased, odd] = [leftSignUp(), leftSignUp()];
    await server.push([erased, odd]);
    await get(soup, an);
    await server.database.write(async ({ db }) => {
      await db.deleteFrom('sign_up').execute();
      await db.deleteFrom('entry').where('id', '=', erased.header.id).execute();
      await db.updateTable('entry').set({ header: '{' }).where('id', '=', odd.header.id).execute();
    });
    expect(await whats()).toEqual([{ kind: 'sign-up', activity: null, day: null }, { kind: 'gone' }]);
  });
});

describe('a colleague who is no coordinator', () => {
  const hall = 'kiosks/de-wilg-hal';
  const everybody = [200, 200] as const;
  const coordinator = [403, 200] as const;
  /** What a desk worker and a coordinator are answered; nobody else, and no device, is answered anything but 401. */
  const table: readonly (readonly [
    string,
    'GET' | 'POST',
    readonly [worker: number, coordinator: number],
    unknown?,
  ])[] = [
    ['me', 'GET', everybody],
    ['callbacks', 'GET', everybody],
    ['callbacks.csv', 'GET', everybody],
    ['dates', 'GET', everybody],
    [soup, 'GET', everybody],
    [`${soup}.csv`, 'GET', everybody],
    ['kiosks', 'GET', everybody],
    ['health', 'GET', everybody],
    [`${hall}/revoke`, 'POST', everybody],
    [`${hall}/enrolment-code`, 'POST', coordinator],
    ['kiosks/elders/enrolment-code', 'POST', [403, 404]],
    ['access-log', 'GET', coordinator],
    ['access-log?before=x', 'GET', [403, 400]],
    ['access-log', 'POST', everybody, { entries: [entryId(1)] }],
  ];

  test('may do the daily work and no more', async () => {
    const device = await server.enrol();
    const found: unknown[] = [];
    for (const [path, method, , body] of table) {
      const ask = (headers: Headers) => (method === 'GET' ? get(path, headers) : post(path, headers, body));
      for (const headers of [{}, { ...device }]) await expectProblem(await ask(headers), 401);
      found.push([path, method, [(await ask(an)).status, (await ask(boss)).status]]);
    }
    expect(found).toEqual(table.map(([path, method, answers]) => [path, method, [...answers]]));
  });
});

describe('a look', () => {
  const whys = async (): Promise<readonly AccessReason[]> => (await accessLog()).accessLog.map(({ why }) => why);

  test('at one request, in a file or on paper counts each time, also within the quarter of an hour of a list', async () => {
    const call = leftCallback();
    await server.push([call]);
    const { id } = call.header;
    for (let times = 0; times < 2; times += 1) {
      await get('callbacks', an);
      await post(`callbacks/${id}/claim`, an);
      await get('callbacks.csv', an);
      await post('access-log', an, { entries: [id] });
      server.pass(minutes(1));
    }
    expect(await whys()).toEqual(['print', 'export', 'detail', 'print', 'export', 'detail', 'list']);
  });

  test('is on the disk before the name is opened', async () => {
    const entries = [leftCallback(), leftSignUp()];
    await server.push(entries);
    const ids: readonly EntryId[] = entries.map(({ header }) => header.id);
    const known: number[] = [];
    const opener = server.keys.opener();
    const watching: Opener = {
      ...opener,
      async openText(...sealed) {
        // Asked on the other connection: what is not committed is not seen there.
        known.push((await server.database.read.selectFrom('access_log').select('entry').execute()).length);
        return opener.openText(...sealed);
      },
    };
    const deps = { ...server, keys: { opener: () => watching } };
    const people = await openFor(deps, { by: asId('an'), why: 'detail' }, ids);
    expect([...people.values()].map(({ firstName }) => firstName)).toEqual(['Mia', 'Mia']);
    expect(known).toEqual([2, 2]);
  });

  test('that cannot be written shows no name, on any way to it', async () => {
    const call = leftCallback();
    await server.push([call, leftSignUp(), leftSignUp({ date: asId('none@2026-11-24') })]);
    bend(server.folder);
    await server.database.write(({ db }) => sql`alter table access_log rename to access_log_elsewhere`.execute(db));
    for (const path of ['callbacks', 'callbacks?show=closed', 'callbacks.csv', soup, `${soup}.csv`]) {
      const answer = await get(path, an);
      expect([path, answer.status]).toEqual([path, 500]);
      expect(await answer.text()).not.toContain('Mia');
    }
    const claimed = await post(`callbacks/${call.header.id}/claim`, an);
    expect(claimed.status).toBe(500);
    expect(await claimed.text()).not.toContain('Mia');
    expect(server.logged()).not.toContain('Mia');
  });
});
