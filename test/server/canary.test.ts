// Three invented people leave what they have to say. Nobody finds them again, except a colleague who is signed in.
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackList, SignUpList } from '../../src/contract/desk.ts';
import type { PassLine } from '../../src/contract/pass.ts';
import type { Personal } from '../../src/domain/entries/entry.ts';
import { asId, type Code } from '../../src/domain/ids.ts';
import type { Opener } from '../../src/sealing/open.ts';
import { makeBackup } from '../../src/server/backup/backups.ts';
import { restoreBackup } from '../../src/server/backup/restore.ts';
import { anActivity, entryId } from '../support/builders.ts';
import { filesHolding, holds, numberForms } from '../support/canary.ts';
import { buildPush, leftCallback, leftSignUp, seal, startTestServer, type TestServer } from '../support/server.ts';

const people: readonly Personal[] = [
  { firstName: 'Kanarievogel', telephone: asId('+32479123987') },
  { firstName: 'Zébulon-Ünïqüe', telephone: asId('+32487654321') },
  { firstName: 'Фатіма-Еспанья', telephone: asId('+33612345678') },
];
const [first = {}, second = {}, third = {}] = people;
/** Holds a buurtpas, which a colleague made. */
const holder = {
  firstName: 'Wambeke-Pas',
  telephone: asId<'telephone'>('+32499887766'),
  languages: ['nl'],
  supportNeeds: ['wheelchair'],
  note: 'zwaluwnest onder het afdak',
} as const;
const words = [...people, holder].flatMap(({ firstName = '', telephone }) => [
  firstName,
  ...(telephone === undefined ? [] : numberForms(telephone)),
]);
words.push(holder.note);

let server: TestServer;
let device: { Authorization: string };
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  device = await server.enrol();
});
afterEach(() => server.stop());

const inDatabase = (folder: string) => filesHolding(folder, words);

describe('what people left', () => {
  const send = async (entries: readonly unknown[]) =>
    server.request('/api/v1/push', { method: 'POST', headers: device, body: JSON.stringify(buildPush(entries)) });

  /** All of an answer: what a device could keep of it. */
  const shown = async (answer: Response) =>
    [answer.status, ...[...answer.headers].flat(), await answer.text()].join('\n');

  /** Made at the desk, and answered to nobody else. */
  async function makePass(): Promise<Code> {
    const headers = await server.signIn('Mona');
    const body = JSON.stringify({ id: entryId(77), holder });
    const answer = await server.request('/api/desk/passes', { method: 'POST', headers, body });
    return ((await answer.json()) as PassLine).code;
  }

  /** Read, unreadable, refused, twice, and never sealed at all. Answers all that the device was told. */
  async function leaveAll(): Promise<string> {
    const pass = await makePass();
    const left = [
      leftSignUp({}, first),
      leftCallback({}, second),
      leftSignUp({ date: asId('none@2026-11-24') }, third),
      leftSignUp({}, second),
      leftCallback({}, third),
      leftSignUp({}, { pass }),
    ];
    const odd = [
      {
        header: { ...leftCallback().header, dayPart: third.firstName },
        personal: { ...third, firstName: [third.firstName] },
      },
      { header: { ...leftSignUp().header, persons: second.firstName }, personal: second },
    ];
    const sealed = await Promise.all(left.map((one) => seal(one, server.keys)));
    const oddSealed = await Promise.all(odd.map((one) => seal(one, server.keys)));
    const heard: string[] = [];
    const stream = shown(await server.request('/api/v1/events', { headers: device }));
    for (const entries of [sealed, oddSealed, sealed, [{ header: third, personal: first }], left])
      heard.push(await shown(await send(entries)));
    for (const path of ['snapshot', `codes/${pass}`, `codes/${left[0]?.header.id}`, 'codes/none', 'push', 'nothing'])
      heard.push(await shown(await server.request(`/api/v1/${path}`, { headers: device })));
    for (const path of ['callbacks', 'callbacks.csv', 'dates/soep@2026-11-24/sign-ups', 'passes', 'access-log', 'me'])
      heard.push(await shown(await server.request(`/api/desk/${path}`, { headers: device })));
    server.changes.stop();
    heard.push(await stream);
    return heard.join('\n');
  }

  test('is in no file, no log, and nothing a device is told; the desk shows it', async () => {
    const heard = await leaveAll();
    const desk = await server.signIn('Lies', 'coordinator');
    const ask = async <Shape>(path: string) =>
      (await (await server.request(`/api/desk/${path}`, { headers: desk })).json()) as Shape;
    const { callbacks, needsReview } = await ask<CallbackList>('callbacks');
    const { signUps } = await ask<SignUpList>('dates/soep@2026-11-24/sign-ups');
    const seen = [...callbacks, ...signUps].map(({ firstName, telephone }) => ({ firstName, telephone }));
    const { firstName, telephone } = holder;
    expect(seen).toEqual([second, third, first, second, { firstName, telephone }]);
    expect(await ask<PassLine[]>('passes')).toMatchObject([holder]);
    expect(needsReview.map((one) => [one.firstName, one.telephone])).toEqual([
      [third.firstName, third.telephone],
      [null, third.telephone],
      [second.firstName, second.telephone],
    ]);
    const accessLog = JSON.stringify(await ask('access-log'));
    for (const word of words)
      for (const text of [heard, server.logged(), accessLog]) expect(holds(text, word)).toBe(false);
    // While it runs, with all of its log beside it, and after it stopped.
    expect(readdirSync(server.folder).some((name) => name.endsWith('-wal'))).toBe(true);
    expect(inDatabase(server.folder)).toEqual([]);
    await server.stop({ keep: true });
    expect(inDatabase(server.folder)).toEqual([]);
    server = await startTestServer({ folder: server.folder });
  });

  test('is in no backup, and in nothing that is there after it was put back; the desk shows it again', async () => {
    await leaveAll();
    const { folder } = await makeBackup(server.folder, server.now());
    expect(readdirSync(folder).length).toBeGreaterThan(1);
    expect(inDatabase(server.folder)).toEqual([]);
    await server.stop({ keep: true });
    const { folder: dataFolder, keysFile } = server;
    await restoreBackup(folder, { dataFolder, keysFile, now: server.now() });
    expect(inDatabase(dataFolder)).toEqual([]);
    server = await startTestServer({ folder: dataFolder });
    const answer = await server.request('/api/desk/callbacks', { headers: await server.signIn('An') });
    expect(await answer.json()).toMatchObject({ callbacks: [second, third] });
    expect(inDatabase(dataFolder)).toEqual([]);
  });

  test('is in no answer and no line of the log when opening it goes wrong', async () => {
    await leaveAll();
    await server.stop({ keep: true });
    const broken = (own: Opener): Opener => ({
      ...own,
      async openText(header, envelope) {
        const text = await own.openText(header, envelope);
        // As a fault of ours would: with what it had in its hands.
        throw new RangeError(`Cannot read ${JSON.stringify(text)} of ${JSON.stringify(people)}`, { cause: people });
      },
    });
    server = await startTestServer({ folder: server.folder, opener: broken });
    const headers = await server.signIn('An');
    const paths = ['callbacks', 'callbacks?show=closed', 'callbacks.csv', 'passes', 'dates/soep@2026-11-24/sign-ups'];
    const answers = await Promise.all(paths.map((path) => server.request(`/api/desk/${path}`, { headers })));
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500]);
    expect(server.logged()).toContain('"fault"');
    const said = [server.logged(), ...(await Promise.all(answers.map(shown)))];
    expect(words.filter((word) => said.some((text) => holds(text, word)))).toEqual([]);
  });
});
