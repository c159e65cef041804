// @vitest-environment happy-dom
// The whole kiosk behind the screens, put together as in the hall; only the server is small.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPush } from '../../src/contract/push.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { asInstant, hours, minutes, type Duration } from '../../src/domain/time.ts';
import { startKiosk, type Kiosk } from '../../src/kiosk/kiosk.ts';
import { aCode, anEntry, aSignUp, entryId } from '../support/builders.ts';
import { aDevice, aSnapshot } from '../support/kiosk.ts';

let connected: boolean;
let good: boolean;
let ahead: Duration;
let arrived: Entry[];

const json = (status: number, body: unknown): Response => Response.json(body, { status, headers: { ETag: '"7"' } });
const serverNow = () => asInstant(Date.now() + ahead);

function answer(path: string, init: RequestInit): Response | Promise<Response> {
  if (!connected) throw new TypeError('Failed to fetch');
  if (path === '/api/v1/enrol') return good ? json(200, aDevice) : json(403, {});
  if (!good) return json(401, {});
  if (path === '/api/v1/snapshot') return json(200, aSnapshot());
  if (path === '/api/v1/events') return new Promise((_, fail) => init.signal?.addEventListener('abort', fail));
  const push = readPush(typeof init.body === 'string' ? JSON.parse(init.body) : undefined);
  if (!push.ok) return json(400, push.refusal);
  const entries = push.value.entries.flatMap((one) => (one.read ? [one.entry] : []));
  arrived.push(...entries);
  const receipts = entries.map(({ header }) => ({
    id: header.id,
    code: header.kind === 'withdrawal' ? null : header.code,
    outcome: { kind: 'confirmed', series: null },
    receivedAt: serverNow(),
  }));
  return json(200, { receipts, serverTime: serverNow() });
}

beforeEach(() => {
  connected = true;
  good = true;
  ahead = minutes(0);
  arrived = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => answer(path, init));
});
afterEach(async () => {
  connected = false;
  await Dexie.delete('buurtkiosk');
  vi.unstubAllGlobals();
});

const started = (): Promise<Kiosk> => startKiosk(() => {});
const signUp = (number: number) => anEntry(aSignUp({ id: entryId(number), code: aCode(number) }));
const ids = () => arrived.map(({ header }) => header.id);
const networkReturns = (): void => {
  connected = true;
  dispatchEvent(new Event('online'));
};

describe('a visitor leaves something', () => {
  test('and it reaches the server by itself; the receipt is there for the screen', async () => {
    const kiosk = await started();

    expect(await kiosk.leave(signUp(1))).toBe(true);

    await vi.waitFor(async () => expect(await kiosk.receiptOf(signUp(1))).toBeDefined());
    expect(arrived).toEqual([signUp(1)]);
    expect(await kiosk.outbox.count()).toBe(0);
  });

  test('without a network, and all of it goes in order when that returns', async () => {
    const kiosk = await started();
    connected = false;
    for (const number of [1, 2, 3]) expect(await kiosk.leave(signUp(number))).toBe(true);
    await vi.waitFor(() => expect(kiosk.courier.get()).toEqual({ kind: 'failed', failure: { kind: 'offline' } }));
    expect(await kiosk.outbox.count()).toBe(3);

    networkReturns();

    await vi.waitFor(async () => expect(await kiosk.outbox.count()).toBe(0));
    expect(ids()).toEqual([entryId(1), entryId(2), entryId(3)]);
  });

  test('and the power fails: it leaves after the next start', async () => {
    const before = await started();
    connected = false;
    await before.leave(signUp(1));

    const kiosk = await started();
    expect(kiosk.keeper.snapshot.get()).toEqual(aSnapshot());
    networkReturns();

    await vi.waitFor(async () => expect(await kiosk.receiptOf(signUp(1))).toBeDefined());
    expect(new Set(ids())).toEqual(new Set([entryId(1)]));
  });

  test('at a kiosk that is not welcome any more, and it waits until a colleague enrols it again', async () => {
    const kiosk = await started();
    good = false;
    await kiosk.leave(signUp(1));
    await vi.waitFor(() => expect(kiosk.keeper.device.get().kind).toBe('not-enrolled'));
    expect(await kiosk.outbox.count()).toBe(1);

    good = true;
    await kiosk.keeper.enrol(aCode(1));

    await vi.waitFor(async () => expect(await kiosk.outbox.count()).toBe(0));
    expect(ids()).toEqual([entryId(1)]);
  });

  test('that cannot be kept, and is told so', async () => {
    const kiosk = await started();
    // No disk takes a function: the same failure as a disk that takes nothing more.
    const unkeepable: Entry = { ...signUp(1), personal: Object.assign({ firstName: 'Mia' }, { call: () => {} }) };

    expect(await kiosk.leave(unkeepable)).toBe(false);
    expect(await kiosk.outbox.count()).toBe(0);
  });
});

describe('a clock that is an hour behind', () => {
  test('does not make promises an hour behind; what is left carries the clock of the kiosk', async () => {
    const kiosk = await started();
    ahead = hours(1);
    await kiosk.leave(signUp(1));
    await vi.waitFor(() => expect(kiosk.now() - kiosk.deviceNow()).toBeGreaterThan(minutes(59)));

    expect(kiosk.now() - kiosk.deviceNow()).toBeLessThan(minutes(61));
  });

  test('is still known after the next start, without a network', async () => {
    const before = await started();
    ahead = hours(1);
    await before.leave(signUp(1));
    await vi.waitFor(() => expect(before.now() - before.deviceNow()).toBeGreaterThan(minutes(59)));
    connected = false;

    const kiosk = await started();

    expect(kiosk.now() - kiosk.deviceNow()).toBeGreaterThan(minutes(59));
  });
});
