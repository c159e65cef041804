// Whoever was told that a seat is not certain, and gets none, is called.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackLine, CallbackList } from '../../../src/contract/desk.ts';
import type { Entry } from '../../../src/domain/entries/entry.ts';
import { asId } from '../../../src/domain/ids.ts';
import { anActivity } from '../../support/builders.ts';
import { leftSignUp, leftWithdrawal, north, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let device: { Authorization: string };
let lies: { Cookie: string };

beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity({ places: 2 })] });
  device = await server.enrol();
  lies = await server.signIn();
  await server.push([leftSignUp({ persons: 2 })], device);
});
afterEach(() => server.stop());

const send = (body: string) => server.request('/api/v1/push', { method: 'POST', headers: device, body });
/** The visitor went away before the answer came. */
const unheard = async (...entries: readonly Entry[]) => send(await server.body(entries, { isHeard: false }));
const heard = async (...entries: readonly Entry[]) => send(await server.body(entries));
const desk = async (path: string) => (await server.request(`/api/desk/${path}`, { headers: lies })).json();
const calls = async (): Promise<readonly CallbackLine[]> => {
  const list: CallbackList = await desk('callbacks');
  return list.callbacks;
};

describe('a sign-up that ended on the waiting list', () => {
  test('while nobody stood there any more: somebody calls, by the promised day', async () => {
    const mia = leftSignUp({ persons: 1 });
    await unheard(mia);
    expect(await calls()).toMatchObject([
      {
        id: mia.header.id,
        subject: 'no-seat',
        seat: { title: 'Soep op dinsdag', on: '2026-11-24', persons: 1, state: 'waiting' },
        reach: 'telephone',
        telephone: '+32470123456',
        firstName: 'Mia',
        // On the day itself at the latest, though calls are promised for two days later.
        promisedOn: '2026-11-24',
        state: { step: 'waiting' },
      },
    ]);
  });

  test('and was read on the screen: nobody calls', async () => {
    await heard(leftSignUp());
    expect(await calls()).toEqual([]);
  });

  test('and was read by nobody after all, though the visitor stood there first: somebody calls, once', async () => {
    const mia = leftSignUp();
    const answered = await (await heard(mia)).json();
    const again = await (await unheard(mia)).json();
    await unheard(mia, mia);
    expect(again.receipts).toEqual(answered.receipts);
    expect((await calls()).map(({ id }) => id)).toEqual([mia.header.id]);
  });

  test('is worked on like any request, and is not made again when it is closed', async () => {
    const mia = leftSignUp();
    await unheard(mia);
    const post = (deed: string, body?: object) =>
      server.request(`/api/desk/callbacks/${mia.header.id}/${deed}`, {
        method: 'POST',
        headers: { ...lies, 'Content-Type': 'application/json', Origin: 'http://localhost' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    expect((await post('claim')).status).toBe(200);
    expect((await post('attempts', { result: 'spoken' })).status).toBe(200);
    expect((await post('close', { outcome: 'helped' })).status).toBe(200);
    await unheard(mia);
    expect(await calls()).toEqual([]);
    const csv = await (await server.request('/api/desk/callbacks.csv', { headers: lies })).text();
    expect(csv).not.toContain('Mia');
  });

  test('without a number comes to the desk', async () => {
    const mia = { ...leftSignUp(), personal: { firstName: 'Mia' } };
    await unheard(mia);
    expect(await calls()).toMatchObject([{ reach: 'visit', telephone: null }]);
  });

  test('given up by the visitor needs no call', async () => {
    const mia = leftSignUp();
    await unheard(mia);
    await heard(leftWithdrawal(mia.header.code));
    expect(await calls()).toEqual([]);
    const { callbacks }: CallbackList = await desk('callbacks?show=closed');
    expect(callbacks).toMatchObject([
      { id: mia.header.id, state: { step: 'withdrawn' }, seat: { state: 'withdrawn' } },
    ]);
  });

  test('given up in the same breath needs no call either', async () => {
    const mia = leftSignUp();
    await unheard(mia, leftWithdrawal(mia.header.code));
    expect(await calls()).toEqual([]);
  });

  test('given up before anybody knew that it was not heard needs no call', async () => {
    const mia = leftSignUp();
    await heard(mia);
    await heard(leftWithdrawal(mia.header.code));
    await unheard(mia);
    expect(await calls()).toEqual([]);
  });

  test('and got a seat since says so to who calls', async () => {
    const mia = leftSignUp();
    const jef = leftSignUp({ persons: 2 });
    await server.stop();
    server = await startTestServer({ activities: [anActivity({ places: 2 })] });
    device = await server.enrol();
    lies = await server.signIn();
    await heard(jef);
    await unheard(mia);
    await heard(leftWithdrawal(jef.header.code));
    expect(await calls()).toMatchObject([{ id: mia.header.id, seat: { state: 'confirmed' } }]);
  });
});

describe('an entry that came under another kiosk’s name at first', () => {
  test('is looked at, and never a call that nobody can read', async () => {
    const mia = leftSignUp({ kiosk: north });
    await unheard(mia);
    const other = await server.enrol(north);
    const body = await server.body([mia], { isHeard: false });
    await server.request('/api/v1/push', { method: 'POST', headers: other, body });
    expect(await desk('callbacks')).toMatchObject({ callbacks: [], needsReview: [{ id: mia.header.id }] });
  });
});

describe('a sign-up that was refused', () => {
  const gone = () => leftSignUp({ date: asId('soep@2026-12-25') });
  const list = async (): Promise<CallbackList> => desk('callbacks');

  test('for a day far away is a call by the promised day', async () => {
    await unheard(leftSignUp({ date: asId('soep@2026-12-01'), persons: 3 }));
    expect(await calls()).toMatchObject([{ promisedOn: '2026-11-26' }]);
  });

  test('while nobody stood there any more is a call, and not a second thing to look at', async () => {
    const mia = gone();
    await unheard(mia);
    expect(await list()).toMatchObject({
      callbacks: [{ id: mia.header.id, seat: { state: 'refused' } }],
      needsReview: [],
    });
  });

  test('and was read on the screen is looked at, and becomes a call when it was not read after all', async () => {
    const mia = gone();
    await heard(mia);
    expect(await list()).toMatchObject({ callbacks: [], needsReview: [{ id: mia.header.id }] });
    await unheard(mia);
    expect(await list()).toMatchObject({ callbacks: [{ id: mia.header.id }], needsReview: [] });
  });
});

describe('a series of which some dates are full', () => {
  test('is a call when nobody read it', async () => {
    const series = leftSignUp({ date: asId('soep@2026-12-01'), attendance: 'series' });
    await heard(leftSignUp({ date: asId('soep@2026-12-08'), persons: 2 }));
    await unheard(series);
    expect(await calls()).toMatchObject([
      { id: series.header.id, seat: { on: '2026-12-01', attendance: 'series', state: 'confirmed' } },
    ]);
  });
});
