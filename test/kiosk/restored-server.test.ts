// @vitest-environment happy-dom
// The server was put back from an older backup while the kiosk stood in its hall.
import { describe, expect, test, vi } from 'vitest';
import { days, minutes } from '../../src/domain/time/time.ts';
import { entryId } from '../support/builders.ts';
import { eventually } from '../support/eventually.ts';
import { opened } from '../support/sealing.ts';
import { networkReturns, signUp, started, withAFarServer } from './support/whole-kiosk.ts';

const server = withAFarServer();
const all = (count: number) => Array.from({ length: count }, (_, index) => entryId(index + 1));
const knows = (count: number) => eventually(() => expect(server.known()).toEqual(all(count)));

describe('a server that lost what it had', () => {
  test('gets it again by itself, in the order it was left, as soon as it can be had', async () => {
    const kiosk = await started();
    for (const number of [1, 2, 3]) await kiosk.submitEntry(signUp(number));
    await knows(3);

    server.restore(1);
    networkReturns(server);

    await knows(3);
    await eventually(async () => expect((await kiosk.outbox.queue()).waiting).toBe(0));
    expect(await Promise.all(server.arrived.slice(-3).map((one) => opened(one)))).toEqual([1, 2, 3].map(signUp));
  });

  test('gets it before what was left meanwhile', async () => {
    const kiosk = await started();
    for (const number of [1, 2]) await kiosk.submitEntry(signUp(number));
    await knows(2);
    server.connected = false;
    await kiosk.submitEntry(signUp(3));

    server.restore(0);
    networkReturns(server);

    await knows(3);
  });

  test('gets it from a kiosk that was off meanwhile', async () => {
    const before = await started();
    for (const number of [1, 2]) await before.submitEntry(signUp(number));
    await knows(2);

    server.restore(0);
    await started();

    await knows(2);
  });

  test('the visitor who comes back meanwhile still finds the receipt', async () => {
    const kiosk = await started();
    await kiosk.submitEntry(signUp(1));
    await eventually(async () => expect(await kiosk.receiptOf(signUp(1))).toBeDefined());
    server.restore(0);

    expect(await kiosk.receiptOf(signUp(1))).toBeDefined();
    networkReturns(server);
    await knows(1);
    expect(await kiosk.receiptOf(signUp(1))).toBeDefined();
  });

  test('that lost nothing is greeted, and offered nothing', async () => {
    const kiosk = await started();
    await kiosk.submitEntry(signUp(1));
    await eventually(async () => expect((await kiosk.outbox.queue()).waiting).toBe(0));
    const { length } = server.pushes;

    networkReturns(server);

    await eventually(() => expect(server.pushes.length).toBeGreaterThan(length));
    expect(server.pushes.at(-1)).toMatchObject({ lastReceipt: { id: entryId(1) }, entries: [] });
    expect(server.arrived).toHaveLength(1);
  });
});

describe('a kiosk that is never switched off', () => {
  test('lets go of what is two weeks old all the same', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const kiosk = await started();
    await kiosk.submitEntry(signUp(1));
    await eventually(async () => expect(await kiosk.receiptOf(signUp(1))).toBeDefined());

    vi.setSystemTime(Date.now() + days(15));
    // The disk is a real one here: at each half hour it is tried out, and gets its time for that.
    for (let halves = 0; halves <= 12; halves += 1) {
      await vi.advanceTimersByTimeAsync(minutes(30));
      for (let turns = 0; turns < 50; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    }

    await eventually(async () => expect(await kiosk.receiptOf(signUp(1))).toBeUndefined());
    expect(await kiosk.outbox.lastReceipt()).toBeNull();
    vi.useRealTimers();
  });
});
