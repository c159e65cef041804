import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { SealedEntry } from '../../src/contract/entry.ts';
import { milliseconds } from '../../src/domain/time/time.ts';
import { createCourier } from '../../src/sync/courier.ts';
import type { ApiClient } from '../../src/sync/api-client.ts';
import { asInstant } from '../../src/domain/time/time.ts';
import { memoryOutbox, type MemoryOutbox } from '../support/sync-fakes.ts';
import { coordinator } from './a-colleague.ts';
import { receiptsOf } from './another-kiosk.ts';
import { expect as see } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
const count = 200;

/** A kiosk with one entry, and the courier that every kiosk has. Waits between tries are shortened, nothing else. */
function aKioskWith(entry: SealedEntry, api: ApiClient): { outbox: MemoryOutbox; start: () => void; stop: () => void } {
  const outbox = memoryOutbox([entry]);
  const courier = createCourier({
    outbox,
    api,
    now: () => asInstant(Date.now()),
    after: (delay, then) => {
      const timer = setTimeout(then, milliseconds(delay / 10));
      return () => clearTimeout(timer);
    },
    chance: () => 0.5,
    onState: () => undefined,
    onServerTime: () => undefined,
  });
  return { outbox, start: courier.wake, stop: courier.stop };
}

describe('a server whose plug is pulled in the middle of two hundred pushes', () => {
  test('nothing is lost and nothing is double', async () => {
    const api = await place().elsewhere();
    const entries = await Promise.all(
      Array.from({ length: count }, (_, index) => api.seal(api.aCallback(`Proef ${index}.`))),
    );
    const kiosks = entries.map((entry) => aKioskWith(entry, api));
    const received = () => kiosks.filter(({ outbox }) => outbox.receipts.length > 0);

    for (const [index, { start }] of kiosks.entries()) {
      start();
      // Not all in one moment: the server shall be killed between commits, not before the first.
      if (index % 5 === 4) await wait(1);
      if (received().length >= count / 4) break;
    }
    await see.poll(() => received().length).toBeGreaterThan(0);
    await place().server.kill();
    const before = received().length;
    expect(before).toBeLessThan(count);
    for (const { start } of kiosks) start();
    await place().server.start();
    await see.poll(() => received().length, { timeout: 30_000 }).toBe(count);
    for (const { stop } of kiosks) stop();

    expect(kiosks.every(({ outbox }) => outbox.left().length === 0 && outbox.receipts.length === 1)).toBe(true);
    // Asked again, the server has the same answer for each: those from before the kill too.
    const again = receiptsOf(await api.push(entries, null));
    expect(again).toEqual(kiosks.map(({ outbox }) => outbox.receipts[0]));
    const desk = await place().aDesk(coordinator);
    await see(desk.requestsOf('Proef')).toHaveCount(count);
    for (const index of [0, 99, count - 1]) await see(desk.requestsOf(`Proef ${index}.`)).toHaveCount(1);
  });
});
