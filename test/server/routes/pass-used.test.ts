// Somebody showed a buurtpas in place of typing: the desk sees whose it is, and that it should not have been used.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackList, AccessLog, SignUpList } from '../../../src/contract/desk.ts';
import type { PassHolder, PassLine } from '../../../src/contract/pass.ts';
import { makePassCode, showCode } from '../../../src/domain/entries/code.ts';
import { asId, type Code } from '../../../src/domain/ids.ts';
import { days, hours, addDuration, minutes } from '../../../src/domain/time/time.ts';
import { anActivity, entryId } from '../../support/builders.ts';
import {
  buildPush,
  leftCallback,
  leftSignUp,
  monday,
  seal,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

type Headers = Record<string, string>;
const soup = 'dates/soep@2026-11-24/sign-ups';

let server: TestServer;
let an: Headers;
let pass: PassLine;
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  an = await server.signIn('An');
  pass = await made(entryId(1));
});
afterEach(() => server.stop());

const mia: PassHolder = {
  firstName: 'Mia',
  telephone: asId('+32470123456'),
  languages: ['tr', 'nl'],
  supportNeeds: ['wheelchair', 'hearing'],
  note: 'zit graag bij het raam',
};
const post = (path: string, body: unknown = {}) =>
  server.request(`/api/desk/${path}`, { method: 'POST', headers: an, body: JSON.stringify(body) });
const made = async (id: ReturnType<typeof entryId>, holder: PassHolder = mia): Promise<PassLine> =>
  (await (await post('passes', { id, holder })).json()) as PassLine;
const text = async (path: string, headers = an) => (await server.request(`/api/desk/${path}`, { headers })).text();
const read = async <Shape>(path: string, headers = an): Promise<Shape> =>
  JSON.parse(await text(path, headers)) as Shape;
const withPass = (code: Code) => ({ pass: code });
const known = (code: Code, withdrawnAt: number | null = null) => ({
  kind: 'known',
  id: expect.any(String),
  code,
  languages: mia.languages,
  supportNeeds: mia.supportNeeds,
  note: mia.note,
  withdrawnAt,
});

describe('a sign-up that was left with a buurtpas', () => {
  test('stands on the list with the name, the number, the languages and the needs of its holder', async () => {
    await server.push([leftSignUp({}, withPass(pass.code))]);
    const { signUps } = await read<SignUpList>(soup);
    expect(signUps).toMatchObject([
      { opened: 'yes', firstName: 'Mia', telephone: '+32470123456', pass: known(pass.code) },
    ]);
    const csv = await text(`${soup}.csv`);
    expect(csv).toContain(';Mia;0470 12 34 56;');
    expect(csv).toContain(`;${showCode(pass.code)};komt met rolstoel, hoort slecht, zit graag bij het raam\r\n`);
  });

  test('is a look at the pass too, for the list, for a file and for paper', async () => {
    const entry = leftSignUp({}, withPass(pass.code));
    await server.push([entry]);
    const boss = await server.signIn('Lies', 'coordinator');
    await text(soup, boss);
    await text(`${soup}.csv`, boss);
    const { accessLog } = await read<AccessLog>('access-log', boss);
    const mine = accessLog.filter(({ why }) => why !== 'detail').map(({ entry: of, why }) => [of, why]);
    expect(mine).toEqual([
      [pass.id, 'export'],
      [entry.header.id, 'export'],
      [pass.id, 'list'],
      [entry.header.id, 'list'],
    ]);
  });

  test('says nothing to who holds the database: neither who, nor that two visits are of the same person', async () => {
    // Short names stand in long random texts by chance.
    const { code } = await made(entryId(3), { ...mia, firstName: 'Kanarievogel' });
    await server.push([leftSignUp({}, withPass(code)), leftCallback({}, withPass(code))]);
    const rows = await server.database.read.selectFrom('entry').selectAll().where('kind', '!=', 'pass').execute();
    for (const word of ['Kanarievogel', '470123456', code, showCode(code), 'wheelchair'])
      expect(JSON.stringify(rows)).not.toContain(word);
  });

  test('of two holders, each has their own name', async () => {
    const jef = await made(entryId(2), { firstName: 'Jef', languages: ['nl'], supportNeeds: [] });
    const nobody = leftSignUp({ persons: 1 }, { firstName: 'Rosa' });
    await server.push([leftSignUp({}, withPass(jef.code)), nobody, leftSignUp({}, withPass(pass.code))]);
    const { signUps } = await read<SignUpList>(soup);
    expect(signUps.map(({ firstName, telephone }) => [firstName, telephone])).toEqual([
      ['Jef', null],
      ['Rosa', null],
      ['Mia', '+32470123456'],
    ]);
    expect(signUps.map(({ pass: of }) => of?.kind ?? null)).toEqual(['known', null, 'known']);
  });
});

describe('a request to be called that was left with a buurtpas', () => {
  test('is called on its number, in its languages', async () => {
    await server.push([leftCallback({ reach: 'telephone', callLanguages: ['nl'] }, withPass(pass.code))]);
    const { callbacks } = await read<CallbackList>('callbacks');
    expect(callbacks).toMatchObject([
      { firstName: 'Mia', telephone: '+32470123456', reach: 'telephone', callLanguages: ['tr', 'nl'] },
    ]);
    expect(await text('callbacks.csv')).toContain(
      ';Mia;0470 12 34 56;Geld en rekeningen;om het even wanneer;Turks, Nederlands;',
    );
  });

  test('of a holder without a number is a visit to the desk', async () => {
    const jef = await made(entryId(2), { firstName: 'Jef', languages: ['nl'], supportNeeds: [] });
    await server.push([leftCallback({ reach: 'telephone' }, withPass(jef.code))]);
    const { callbacks } = await read<CallbackList>('callbacks');
    expect(callbacks).toMatchObject([{ firstName: 'Jef', telephone: null, reach: 'visit', callLanguages: ['nl'] }]);
  });
});

describe('a pass that was withdrawn', () => {
  const withdraw = async () => {
    const { withdrawn } = (await (await post(`passes/${pass.id}/withdraw`)).json()) as PassLine;
    return withdrawn?.at ?? 0;
  };

  test('before it was used is told, with the name of who held it', async () => {
    const at = await withdraw();
    server.pass(hours(1));
    await server.push([leftSignUp({ madeAt: server.now() }, withPass(pass.code))]);
    const { signUps } = await read<SignUpList>(soup);
    expect(signUps).toMatchObject([{ firstName: 'Mia', pass: known(pass.code, at) }]);
    expect(await text(`${soup}.csv`)).toContain(';Buurtpas was ingetrokken op 23 november;komt met rolstoel');
  });

  test('after it was used is good for what was left before, also when the kiosk only now has a network', async () => {
    const entry = leftSignUp({ madeAt: addDuration(monday, minutes(-30)) }, withPass(pass.code));
    await withdraw();
    server.pass(days(1));
    await server.push([entry]);
    const { signUps } = await read<SignUpList>('dates/soep@2026-11-24/sign-ups');
    expect(signUps).toMatchObject([{ pass: known(pass.code) }]);
  });

  test('is judged by the server’s clock: that of a kiosk may be hours wrong', async () => {
    const slow = buildPush([], addDuration(monday, hours(-5)));
    const at = await withdraw();
    server.pass(minutes(10));
    // The kiosk's clock says five hours ago; so does the moment of its push.
    const entry = leftSignUp({ madeAt: addDuration(monday, hours(-5)) }, withPass(pass.code));
    const entries = [{ ...(await seal(entry, server.keys)), shown: true }];
    await server.request('/api/v1/push', {
      method: 'POST',
      headers: await server.enrol(),
      body: JSON.stringify({ ...slow, entries }),
    });
    const { signUps } = await read<SignUpList>(soup);
    expect(signUps).toMatchObject([{ pass: known(pass.code, at) }]);
  });

  test('and replaced still tells whose it was', async () => {
    await server.push([leftSignUp({}, withPass(pass.code))]);
    const newer = (await (await post(`passes/${pass.id}/replace`, { id: entryId(2) })).json()) as PassLine;
    await server.push([leftSignUp({}, withPass(newer.code))]);
    const { signUps } = await read<SignUpList>(soup);
    expect(signUps).toMatchObject([
      { firstName: 'Mia', pass: known(pass.code) },
      { firstName: 'Mia', pass: known(newer.code) },
    ]);
  });
});

describe('what is no pass', () => {
  const nobody = makePassCode(Uint8Array.of(1, 2, 3, 4, 5, 6));

  test('but looks like one is told, without a name', async () => {
    await server.push([leftSignUp({}, withPass(nobody)), leftCallback({}, withPass(nobody))]);
    const { signUps } = await read<SignUpList>(soup);
    expect(signUps).toMatchObject([{ opened: 'yes', firstName: '', pass: { kind: 'unknown', code: nobody } }]);
    const { callbacks } = await read<CallbackList>('callbacks');
    expect(callbacks).toMatchObject([{ reach: 'visit', pass: { kind: 'unknown', code: nobody } }]);
    expect(await text(`${soup}.csv`)).toContain(`;Onbekende buurtpas ${showCode(nobody)};\r\n`);
  });

  test('and the code of somebody’s ticket opens nothing of theirs', async () => {
    const theirs = leftSignUp({ code: makePassCode(Uint8Array.of(9, 9, 9, 9, 9, 9)) }, { firstName: 'Rosa' });
    await server.push([theirs]);
    await server.push([leftSignUp({}, withPass(theirs.header.code))]);
    const { signUps } = await read<SignUpList>(soup);
    expect(signUps).toMatchObject([
      { firstName: 'Rosa', pass: null },
      { firstName: '', pass: { kind: 'unknown' } },
    ]);
  });

  test('a pass that cannot be opened is told as what could not be opened', async () => {
    await server.push([leftSignUp({}, withPass(pass.code))]);
    const row = await server.database.read
      .selectFrom('entry')
      .select('personal')
      .where('id', '=', pass.id)
      .executeTakeFirstOrThrow();
    const personal = row.personal.replaceAll(/"sealed":"../g, '"sealed":"AA');
    await server.database.write(({ db }) =>
      db.updateTable('entry').set({ personal }).where('id', '=', pass.id).execute(),
    );
    const { signUps } = await read<SignUpList>(soup);
    expect(signUps).toMatchObject([{ opened: 'tampered', firstName: '', pass: { kind: 'known', supportNeeds: [] } }]);
  });
});

test('what could not be taken shows its pass where a colleague looks at it', async () => {
  const gone = leftSignUp({ date: asId('none@2026-11-24') }, withPass(pass.code));
  await server.push([gone]);
  const { needsReview } = await read<CallbackList>('callbacks');
  expect(needsReview).toMatchObject([{ firstName: 'Mia', telephone: '+32470123456', pass: known(pass.code) }]);
});
