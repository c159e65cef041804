// Opening what people typed: only what a kiosk sealed, only for who is signed in, and every look is written down.
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackList, AccessLog, SignUpList } from '../../../src/contract/desk.ts';
import type { EntryId } from '../../../src/domain/ids.ts';
import { minutes } from '../../../src/domain/time/time.ts';
import { rotateKeys } from '../../../src/server/keys/make-keys.ts';
import { anActivity } from '../../support/builders.ts';
import {
  buildPush,
  expectProblem,
  leftCallback,
  leftSignUp,
  monday,
  north,
  seal,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity({ places: 400 })] });
});
afterEach(() => server.stop());

type Headers = Record<string, string>;
const get = (path: string, headers: Headers = {}) => server.request(`/api/desk/${path}`, { headers });
const read = async <Shape>(path: string, headers: Headers): Promise<Shape> =>
  (await (await get(path, headers)).json()) as Shape;
const printed = (entries: unknown, headers: Headers) =>
  server.request('/api/desk/access-log', { method: 'POST', headers, body: JSON.stringify({ entries }) });
const rowOf = (id: EntryId) =>
  server.database.read.selectFrom('entry').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const setRow = (id: EntryId, to: { header?: string; personal?: string }) =>
  server.database.write(({ db }) => db.updateTable('entry').set(to).where('id', '=', id).execute());
const sealedPush = async (entries: readonly unknown[]) =>
  server.request('/api/v1/push', {
    method: 'POST',
    headers: await server.enrol(),
    body: JSON.stringify(buildPush(entries)),
  });

describe('what a kiosk sealed', () => {
  test('is kept sign by sign, and opened at the desk', async () => {
    const entry = leftCallback();
    const sealed = await seal(entry, server.keys);
    // A kiosk may write its header in its own way: what counts is the text.
    const header = ` ${sealed.header.replace('"v":1,', '')}`.replace(/}$/, ', "v":1}');
    const envelope = await server.keys.sealer().seal(header, 'callback-request', entry.personal);
    await sealedPush([{ header, envelope }]);
    const row = await rowOf(entry.header.id);
    expect([row.header, row.personal]).toEqual([header, JSON.stringify(envelope)]);
    const { callbacks } = await read<CallbackList>('callbacks', await server.signIn());
    expect(callbacks).toMatchObject([{ opened: 'yes', firstName: 'Mia', telephone: '+32470123456' }]);
  });

  test('is one plain line at the desk and in a file, whatever is hidden in it', async () => {
    const entry = leftCallback({}, { firstName: `\u202EMia\u200B${'\u0301'.repeat(20)}` });
    const nameless = leftCallback({}, { firstName: '\u3164\u200B' });
    await sealedPush([await seal(entry, server.keys), await seal(nameless, server.keys)]);
    const desk = await server.signIn();
    const { callbacks } = await read<CallbackList>('callbacks', desk);
    expect(callbacks.map(({ firstName }) => firstName)).toEqual([`Mia${'\u0301'.repeat(4)}`, '']);
    const csv = await (await get('callbacks.csv', desk)).text();
    expect(csv).toContain(`;Mia${'\u0301'.repeat(4)};`);
    expect(csv).not.toMatch(/[\u202E\u200B\u3164]/);
  });

  test('stays readable after a rotation, beside what the new keys sealed', async () => {
    const before = leftCallback({}, { firstName: 'Voor' });
    await server.push([before]);
    await rotateKeys(server.keysFile, server.now());
    await server.keys.refresh();
    const after = leftCallback({}, { firstName: 'Na' });
    await server.push([after]);
    const { callbacks } = await read<CallbackList>('callbacks', await server.signIn());
    expect(callbacks.map((line) => line.firstName)).toEqual(['Voor', 'Na']);
    const keyIn = async (id: EntryId) => JSON.parse((await rowOf(id)).personal).copies[0].key as string;
    expect(await keyIn(before.header.id)).not.toBe(await keyIn(after.header.id));
  });

  test('but cannot be taken as an entry lies beside the list, and opens there', async () => {
    const [elsewhere, odd] = [leftCallback({ kiosk: north }), leftCallback({}, { firstName: 'Jef' })];
    const sealed = await seal(odd, server.keys);
    const header = sealed.header.replace('"callback-request"', '"wish"');
    const envelope = await server.keys.sealer().seal(header, 'callback-request', odd.personal);
    const answer = await sealedPush([await seal(elsewhere, server.keys), { header, envelope }]);
    expect(await answer.json()).toMatchObject({
      receipts: [
        { outcome: { refusal: { kind: 'unreadable', at: 'header.kiosk' } } },
        { outcome: { refusal: { kind: 'unreadable' } } },
      ],
    });
    const { needsReview } = await read<CallbackList>('callbacks', await server.signIn());
    expect(needsReview).toMatchObject([
      { id: elsewhere.header.id, opened: 'yes', firstName: 'Mia' },
      { id: odd.header.id, opened: 'yes', firstName: 'Jef' },
    ]);
  });
});

describe('what was changed after it was sealed', () => {
  let headers: Headers;
  beforeEach(async () => {
    headers = await server.signIn();
  });
  const opened = async () =>
    (await read<CallbackList>('callbacks', headers)).callbacks.map((line) => [
      line.opened,
      line.firstName,
      line.telephone,
    ]);
  const closed = (how: string) => [how, '', null];
  const [one, other] = [leftCallback({}, { firstName: 'Eén' }), leftCallback({}, { firstName: 'Ander' })];
  const mine = ['yes', 'Eén', null];

  test('does not open', async () => {
    await server.push([one, other]);
    expect(await opened()).toEqual([mine, ['yes', 'Ander', null]]);
    const [first, second] = [await rowOf(one.header.id), await rowOf(other.header.id)];
    for (const { header, personal } of [
      { header: second.header, personal: second.personal },
      { header: second.header, personal: first.personal },
      { header: second.header.replace('"money"', '"talk"'), personal: second.personal },
      { header: first.header, personal: first.personal },
    ]) {
      await setRow(other.header.id, { header, personal });
      const untouched = header === second.header && personal === second.personal;
      expect(await opened()).toEqual([mine, untouched ? ['yes', 'Ander', null] : closed('tampered')]);
    }
  });

  test('by anybody, in any way, is a line that says so and never a fault', async () => {
    await server.push([one, other]);
    const { personal } = await rowOf(other.header.id);
    const envelope = JSON.parse(personal) as { copies: { key: string; enc: string; sealed: string }[] };
    const [copy] = envelope.copies;
    const odd: readonly unknown[] = [
      null,
      7,
      'x',
      {},
      { ...envelope, purpose: 'ordinary' },
      { ...envelope, purpose: 'none' },
      { ...envelope, copies: [{ ...copy, enc: '' }] },
      { ...envelope, copies: [{ ...copy, enc: '%%%' }] },
      { ...envelope, copies: [{ ...copy, sealed: 'A' }] },
      { ...envelope, copies: [{ ...copy, sealed: copy?.sealed.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')) }] },
      { firstName: 'Ander', telephone: null },
    ];
    for (const text of ['', '{', ...odd.map((value) => JSON.stringify(value))]) {
      await setRow(other.header.id, { personal: text });
      expect(await opened()).toEqual([mine, closed('tampered')]);
    }
    for (const copies of [[], [{ ...copy, key: 'care-elsewhere' }]]) {
      await setRow(other.header.id, { personal: JSON.stringify({ ...envelope, copies }) });
      expect(await opened()).toEqual([mine, closed('no-key')]);
    }
  });
});

describe('each look', () => {
  const accessLog = async (headers: Headers) => (await read<AccessLog>('access-log', headers)).accessLog;

  test('is written with who, whom, when and why', async () => {
    const boss = await server.signIn('Lies', 'coordinator');
    const an = await server.signIn('An');
    const [call, signUp] = [leftCallback(), leftSignUp()];
    await server.push([call, signUp]);
    await get('callbacks', an);
    server.pass(minutes(1));
    await server.request(`/api/desk/callbacks/${call.header.id}/claim`, { method: 'POST', headers: an });
    await get('callbacks.csv', an);
    await printed([call.header.id], an);
    await get('dates/soep@2026-11-24/sign-ups', boss);
    await get('dates/soep@2026-11-24/sign-ups.csv', boss);
    await printed([signUp.header.id, signUp.header.id], boss);
    const found = await accessLog(boss);
    const { staff } = await read<{ staff: { id: string; name: string }[] }>('me', boss);
    const name = (id: string) => staff.find((member) => member.id === id)?.name;
    const codes = { [call.header.id]: call.header.code, [signUp.header.id]: signUp.header.code };
    expect(found.map((access) => [name(access.by), access.entry, access.why])).toEqual([
      ['Lies', signUp.header.id, 'print'],
      ['Lies', signUp.header.id, 'export'],
      ['Lies', signUp.header.id, 'list'],
      ['An', call.header.id, 'print'],
      ['An', call.header.id, 'export'],
      ['An', call.header.id, 'detail'],
      ['An', call.header.id, 'list'],
    ]);
    expect(found.map((access) => access.code)).toEqual(found.map((access) => codes[access.entry]));
    expect([found.at(-1)?.at, found[0]?.at]).toEqual([monday, server.now()]);
  });

  test('at a list that stays open is one look for a quarter of an hour, for each colleague', async () => {
    const boss = await server.signIn('Lies', 'coordinator');
    const an = await server.signIn('An');
    await server.push([leftCallback()]);
    for (const headers of [boss, an, boss, an]) await get('callbacks', headers);
    expect(await accessLog(boss)).toHaveLength(2);
    await server.push([leftCallback()]);
    await get('callbacks', an);
    expect(await accessLog(boss)).toHaveLength(3);
    server.pass(minutes(16));
    await get('callbacks', an);
    expect(await accessLog(boss)).toHaveLength(5);
  });

  test('can be read by a coordinator and by nobody else', async () => {
    const an = await server.signIn('An');
    await expectProblem(await get('access-log', an), 403);
    await expectProblem(await get('access-log'), 401);
    await expectProblem(await get('access-log', await server.enrol()), 401);
    const boss = await server.signIn('Lies', 'coordinator');
    await expectProblem(await get('access-log?before=x', boss), 400);
    for (const entries of [[], ['x'], 'x', null]) await expectProblem(await printed(entries, boss), 400);
    expect((await read<{ me: object }>('me', boss)).me).toMatchObject({ name: 'Lies', role: 'coordinator' });
    expect((await read<{ me: object }>('me', an)).me).toMatchObject({ role: 'desk-worker' });
  });

  test('page by page, newest first, all of them once', async () => {
    const boss = await server.signIn('Lies', 'coordinator');
    await server.push(Array.from({ length: 250 }, () => leftSignUp()));
    await get('dates/soep@2026-11-24/sign-ups', boss);
    const seqs: number[] = [];
    let page = await read<AccessLog>('access-log', boss);
    for (;;) {
      seqs.push(...page.accessLog.map((access) => access.seq));
      if (page.before === null) break;
      page = await read<AccessLog>(`access-log?before=${page.before}`, boss);
    }
    expect(seqs).toHaveLength(250);
    expect(seqs).toEqual([...new Set(seqs)].toSorted((one, next) => next - one));
  });
});

describe('a long list', () => {
  test('of 300 is opened while others are answered', async () => {
    await server.push(Array.from({ length: 300 }, () => leftSignUp()));
    const headers = await server.signIn();
    let over = false;
    let turns = 0;
    const list = read<SignUpList>('dates/soep@2026-11-24/sign-ups', headers).finally(() => (over = true));
    while (!over) {
      await turn();
      turns += 1;
    }
    const { signUps } = await list;
    expect(signUps.filter((line) => line.opened === 'yes' && line.firstName === 'Mia')).toHaveLength(300);
    expect(turns).toBeGreaterThan(100);
  });
});
