// A buurtpas whose holder has another number: written anew under the same code, so that the card goes on working.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackList, AccessLog } from '../../../src/contract/desk.ts';
import type { PassHolder, PassLine } from '../../../src/contract/pass.ts';
import { asId, type EntryId } from '../../../src/domain/ids.ts';
import { minutes } from '../../../src/domain/time/time.ts';
import { anActivity, entryId } from '../../support/builders.ts';
import { expectProblem, leftCallback, startTestServer, type TestServer } from '../../support/server.ts';

type Headers = Record<string, string>;

let server: TestServer;
let an: Headers;
let pass: PassLine;
const mia: PassHolder = {
  firstName: 'Mia',
  telephone: asId('+32470123456'),
  languages: ['tr', 'nl'],
  supportNeeds: ['wheelchair'],
  note: 'zit graag bij het raam',
};
const moved: PassHolder = { firstName: 'Mia', telephone: asId('+32470654321'), languages: ['nl'], supportNeeds: [] };

beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  an = await server.signIn('An');
  pass = await (await post('passes', { id: entryId(1), holder: mia })).json();
});
afterEach(() => server.stop());

const get = (path: string, headers: Headers = an) => server.request(`/api/desk/${path}`, { headers });
const post = (path: string, body: unknown, headers: Headers = an) =>
  server.request(`/api/desk/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
const correct = (id: EntryId, { since = null, holder = moved }: { since?: EntryId | null; holder?: PassHolder } = {}) =>
  post(`passes/${pass.id}/correct`, { id, since, holder });
const passes = async (): Promise<readonly PassLine[]> => (await get('passes?show=valid')).json();

describe('a pass that is corrected', () => {
  test('says who holds it now, keeps its code, and says who corrected it and when', async () => {
    server.pass(minutes(5));
    const line: PassLine = await (await correct(entryId(2))).json();
    expect(line).toMatchObject({ id: pass.id, code: pass.code, ...moved, note: null, withdrawn: null });
    expect(line.corrected).toEqual({ id: entryId(2), by: expect.any(String), at: server.now() });
    expect(await passes()).toEqual([line]);
  });

  test('is sealed anew, and what was there before is gone', async () => {
    const personal = async () =>
      (await server.database.read.selectFrom('entry').selectAll().executeTakeFirstOrThrow()).personal;
    const before = await personal();
    await correct(entryId(2));
    const { header } = await server.database.read.selectFrom('entry').selectAll().executeTakeFirstOrThrow();
    expect(await personal()).not.toBe(before);
    expect(await personal()).not.toContain('Mia');
    expect(await server.keys.opener().open(header, JSON.parse(await personal()))).toEqual({ ok: true, value: moved });
  });

  test('is that for what was left with it too: the desk calls the new number', async () => {
    const call = { ...leftCallback(), personal: { pass: pass.code } };
    await server.push([call]);
    const heard: string[] = [];
    const stop = server.changes.listen((change) => heard.push(change));
    await correct(entryId(2));
    stop();
    expect(heard).toEqual(expect.arrayContaining(['passes', 'callbacks', 'dates']));
    const list: CallbackList = await (await get('callbacks')).json();
    expect(list.callbacks).toMatchObject([{ firstName: 'Mia', telephone: '+32470654321' }]);
  });

  test('is corrected once, when the desk asks twice for the same one', async () => {
    const one = await (await correct(entryId(2))).json();
    server.pass(minutes(5));
    expect(await (await correct(entryId(2))).json()).toEqual(one);
  });

  test('by two colleagues at once is corrected by the first; the other is told to look again', async () => {
    const answers = await Promise.all([
      correct(entryId(2)),
      correct(entryId(3), { holder: { ...moved, firstName: 'Maria' } }),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const refused = answers.find(({ status }) => status === 409);
    expect(await refused?.json()).toMatchObject({
      refusal: { kind: 'corrected' },
      detail: expect.stringMatching(/again/),
    });
  });

  test('may be corrected again by who saw that it was', async () => {
    await correct(entryId(2));
    const line: PassLine = await (await correct(entryId(3), { since: entryId(2), holder: mia })).json();
    expect(line).toMatchObject({ ...mia, corrected: { id: entryId(3) } });
  });

  test('was looked at by who corrected it', async () => {
    await correct(entryId(2));
    const boss = await server.signIn('Lies', 'coordinator');
    const { accessLog }: AccessLog = await (await get('access-log', boss)).json();
    expect(accessLog.map(({ code, why }) => ({ code, why }))).toContainEqual({ code: pass.code, why: 'detail' });
  });

  test('when it is replaced takes what is right along', async () => {
    await correct(entryId(2));
    const newer: PassLine = await (await post(`passes/${pass.id}/replace`, { id: entryId(3) })).json();
    expect(newer).toMatchObject({ ...moved, corrected: null });
  });

  test('cannot be one that is withdrawn', async () => {
    await post(`passes/${pass.id}/withdraw`, {});
    const answer = await correct(entryId(2));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ refusal: { kind: 'withdrawn' } });
  });

  test('cannot be one that somebody changed where it is kept', async () => {
    const row = await server.database.read.selectFrom('entry').select('header').executeTakeFirstOrThrow();
    const header = row.header.replace('"language":"nl"', '"language":"fr"');
    await server.database.write(({ db }) => db.updateTable('entry').set({ header }).execute());
    const answer = await correct(entryId(2));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ refusal: { kind: 'not-opened' } });
    expect(await passes()).toMatchObject([{ opened: 'tampered', corrected: null }]);
  });

  test.each<[string, unknown]>([
    ['nameless', { ...moved, firstName: ' ' }],
    ['without a language', { ...moved, languages: [] }],
    ['with a number that is none', { ...moved, telephone: '12' }],
  ])('is not made %s', async (_, holder) => {
    await expectProblem(await post(`passes/${pass.id}/correct`, { id: entryId(2), since: null, holder }), 400);
    expect(await passes()).toEqual([pass]);
  });

  test('is for colleagues only, and must be there', async () => {
    const body = { id: entryId(2), since: null, holder: moved };
    await expectProblem(await post(`passes/${pass.id}/correct`, body, {}), 401);
    await expectProblem(await post(`passes/${pass.id}/correct`, body, await server.enrol()), 401);
    await expectProblem(await post(`passes/${entryId(9)}/correct`, body), 404);
    expect(await passes()).toEqual([pass]);
  });
});
