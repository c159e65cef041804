// Buurtpassen at the desk: made once, found, withdrawn when lost, replaced with the same holder.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccessLog } from '../../../src/contract/desk.ts';
import type { PassHolder, PassLine } from '../../../src/contract/pass.ts';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { isPassCode } from '../../../src/domain/entries/code.ts';
import { asId, type EntryId } from '../../../src/domain/ids.ts';
import { days } from '../../../src/domain/time/time.ts';
import { rotateKeys } from '../../../src/server/keys/make-keys.ts';
import { anActivity, entryId } from '../../support/builders.ts';
import { expectProblem, leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';

type Headers = Record<string, string>;

let server: TestServer;
let an: Headers;
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  an = await server.signIn('An');
});
afterEach(() => server.stop());

const mia: PassHolder = {
  firstName: 'Mia',
  telephone: asId('+32470123456'),
  languages: ['tr', 'nl'],
  supportNeeds: ['wheelchair', 'hearing'],
  note: 'zit graag bij het raam',
};
const get = (path: string, headers: Headers = an) => server.request(`/api/desk/${path}`, { headers });
const post = (path: string, body: unknown = {}, headers: Headers = an) =>
  server.request(`/api/desk/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
const make = (id: EntryId, holder: PassHolder = mia) => post('passes', { id, holder });
const passes = async (show = 'valid'): Promise<readonly PassLine[]> =>
  (await (await get(`passes?show=${show}`)).json()) as readonly PassLine[];
const made = async (id: EntryId, holder: PassHolder = mia): Promise<PassLine> =>
  (await (await make(id, holder)).json()) as PassLine;
const snapshot = async (): Promise<Snapshot> => {
  const headers = await server.enrol();
  return (await (await server.request('/api/v1/snapshot', { headers })).json()) as Snapshot;
};
const asked = async (code: string) => {
  const headers = await server.enrol();
  return (await (await server.request(`/api/v1/codes/${code}`, { headers })).json()) as unknown;
};

describe('a pass that was made', () => {
  test('has a code that a kiosk knows as one, and says at the desk whose it is', async () => {
    const pass = await made(entryId(1));
    expect(isPassCode(pass.code)).toBe(true);
    expect(pass).toMatchObject({ ...mia, opened: 'yes', withdrawn: null, replacedBy: null });
    expect(await passes()).toEqual([pass]);
    expect(await asked(pass.code)).toEqual({ kind: 'pass', state: 'valid' });
  });

  test('is one, however often the desk asks for it', async () => {
    const [one, again] = await Promise.all([made(entryId(1)), made(entryId(1))]);
    expect(again.code).toBe(one.code);
    expect(await passes()).toHaveLength(1);
  });

  test('needs no number and no note', async () => {
    const pass = await made(entryId(1), { firstName: 'Jef', languages: ['nl'], supportNeeds: [] });
    expect(pass).toMatchObject({ firstName: 'Jef', telephone: null, supportNeeds: [], note: null });
  });

  test('still says whose it is after the keys were renewed', async () => {
    const pass = await made(entryId(1));
    await rotateKeys(server.keysFile, server.now());
    await server.keys.refresh();
    const newer = await made(entryId(2), { ...mia, firstName: 'Jef' });
    expect((await passes()).map(({ firstName }) => firstName)).toEqual(['Jef', 'Mia']);
    expect(newer.code).not.toBe(pass.code);
  });

  test.each<[string, unknown]>([
    ['nameless', { ...mia, firstName: ' ' }],
    ['without a language', { ...mia, languages: [] }],
    ['with a need that nobody has words for', { ...mia, supportNeeds: ['parachute'] }],
    ['with a number that is none', { ...mia, telephone: '12' }],
    ['with a note as long as a letter', { ...mia, note: 'x'.repeat(201) }],
  ])('is not made %s', async (_, holder) => {
    await expectProblem(await post('passes', { id: entryId(1), holder }), 400);
    expect(await passes()).toEqual([]);
  });

  test('does not take the id of something that somebody left', async () => {
    const signUp = leftSignUp();
    await server.push([signUp]);
    await expectProblem(await make(signUp.header.id), 400);
    expect(await passes()).toEqual([]);
  });

  test('was looked at by who made it, and by each who sees the list', async () => {
    const { id, code } = await made(entryId(1));
    await passes();
    const boss = await server.signIn('Lies', 'coordinator');
    const { accessLog } = (await (await get('access-log', boss)).json()) as AccessLog;
    expect(accessLog.map(({ entry, code: of, what, why }) => ({ entry, of, what, why }))).toEqual([
      { entry: id, of: code, what: { kind: 'pass' }, why: 'list' },
      { entry: id, of: code, what: { kind: 'pass' }, why: 'detail' },
    ]);
  });
});

describe('a pass that is lost', () => {
  test('is withdrawn for everybody: desk, kiosks that ask, and kiosks without a network', async () => {
    const { id, code } = await made(entryId(1));
    expect((await snapshot()).withdrawnCodes).toEqual([]);
    const withdrawn = (await (await post(`passes/${id}/withdraw`)).json()) as PassLine;
    expect(withdrawn.withdrawn?.at).toBe(server.now());
    expect(await passes()).toEqual([]);
    expect(await passes('withdrawn')).toEqual([withdrawn]);
    expect(await asked(code)).toEqual({ kind: 'pass', state: 'withdrawn' });
    expect((await snapshot()).withdrawnCodes).toEqual([code]);
  });

  test('stays withdrawn from the first time on', async () => {
    const { id } = await made(entryId(1));
    const first = (await (await post(`passes/${id}/withdraw`)).json()) as PassLine;
    server.pass(days(1));
    expect(await (await post(`passes/${id}/withdraw`)).json()).toEqual(first);
  });

  test('that nobody knows is told so', async () => {
    await expectProblem(await post(`passes/${entryId(9)}/withdraw`), 404);
    await expectProblem(await post('passes/x/withdraw'), 404);
    await expectProblem(await post(`passes/${entryId(9)}/replace`, { id: entryId(10) }), 404);
  });
});

describe('a pass that is replaced', () => {
  test('leaves its holder with another code, sealed anew, and says which', async () => {
    const { id, code } = await made(entryId(1));
    const newer = (await (await post(`passes/${id}/replace`, { id: entryId(2) })).json()) as PassLine;
    expect(newer).toMatchObject({ ...mia, withdrawn: null, replacedBy: null });
    expect(newer.code).not.toBe(code);
    expect(await passes()).toEqual([newer]);
    expect(await passes('withdrawn')).toMatchObject([{ id, code, replacedBy: newer.code }]);
    const rows = await server.database.read.selectFrom('entry').select(['header', 'personal']).execute();
    const opened = await Promise.all(
      rows.map((row) => server.keys.opener().open(row.header, JSON.parse(row.personal))),
    );
    expect(opened).toEqual([
      { ok: true, value: mia },
      { ok: true, value: mia },
    ]);
  });

  test('is replaced once, when the desk asks twice for the same one', async () => {
    const { id } = await made(entryId(1));
    const [one, again] = await Promise.all([1, 2].map(() => post(`passes/${id}/replace`, { id: entryId(2) })));
    expect(await again?.json()).toEqual(await one?.json());
    expect(await passes()).toHaveLength(1);
  });

  test('by two colleagues at once is replaced by the first; the other is told, and holds no card that works', async () => {
    const { id } = await made(entryId(1));
    const answers = await Promise.all([2, 3].map((other) => post(`passes/${id}/replace`, { id: entryId(other) })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(await passes()).toHaveLength(1);
    const refused = answers.find(({ status }) => status === 409);
    expect(await refused?.json()).toMatchObject({ refusal: { kind: 'replaced' }, detail: expect.stringMatching(/\w/) });
  });

  test('is not replaced by itself', async () => {
    const pass = await made(entryId(1));
    await expectProblem(await post(`passes/${pass.id}/replace`, { id: pass.id }), 400);
    expect(await passes()).toEqual([pass]);
  });

  test('may have been withdrawn before: whoever finds no card comes for another', async () => {
    const { id } = await made(entryId(1));
    await post(`passes/${id}/withdraw`);
    const newer = (await (await post(`passes/${id}/replace`, { id: entryId(2) })).json()) as PassLine;
    expect(await passes()).toEqual([newer]);
  });

  test('cannot be when nobody can open it any more', async () => {
    const { id } = await made(entryId(1));
    const other = await server.database.read.selectFrom('entry').select('personal').executeTakeFirstOrThrow();
    const personal = other.personal.replace(/"sealed":"../, '"sealed":"AA');
    await server.database.write(({ db }) => db.updateTable('entry').set({ personal }).where('id', '=', id).execute());
    const answer = await post(`passes/${id}/replace`, { id: entryId(2) });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ refusal: { kind: 'not-opened' } });
    expect(await passes()).toMatchObject([{ id, opened: 'tampered', firstName: '' }]);
  });
});

describe('nobody but colleagues', () => {
  test('makes, reads, withdraws or replaces one', async () => {
    const { id } = await made(entryId(1));
    const device = await server.enrol();
    for (const headers of [{}, device]) {
      await expectProblem(await get('passes', headers), 401);
      await expectProblem(await post('passes', { id: entryId(2), holder: mia }, headers), 401);
      await expectProblem(await post(`passes/${id}/withdraw`, {}, headers), 401);
      await expectProblem(await post(`passes/${id}/replace`, { id: entryId(2) }, headers), 401);
    }
    expect(await passes()).toHaveLength(1);
  });
});
