// The server was put back from an older backup: what it lost comes again from the kiosks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { done } from '../../src/domain/result.ts';
import { asInstant } from '../../src/domain/time/time.ts';
import { createCourier } from '../../src/sync/courier.ts';
import { drain } from '../../src/sync/drain.ts';
import type { Outbox } from '../../src/sync/outbox.ts';
import {
  handTurnedTimer,
  lineTo,
  memoryOutbox,
  MemoryServer,
  numberedEntry,
  receipted,
} from '../support/sync-fakes.ts';

const clock = { now: () => asInstant(1_790_000_000_000), onServerTime: (): void => {} };
const entries = (count: number) => Array.from({ length: count }, (_, index) => numberedEntry(index + 1));
const ids = (list: readonly { header: { id: string } }[]) => list.map(({ header }) => header.id);

describe('a server that was restored from an older backup', () => {
  test('is offered everything again, in the order it was left, before what is new', async () => {
    const outbox = memoryOutbox(entries(3));
    await drain({ outbox, api: lineTo(new MemoryServer()), ...clock });
    outbox.add(numberedEntry(4));

    const restored = new MemoryServer();
    await drain({ outbox, api: lineTo(restored), ...clock });

    expect([...restored.taken.keys()]).toEqual(ids(entries(4)));
    expect(outbox.left()).toEqual([]);
  });

  test('is greeted when it can be had again, so that it need not wait for the next visitor', async () => {
    const outbox = memoryOutbox(entries(2));
    await drain({ outbox, api: lineTo(new MemoryServer()), ...clock });

    const restored = new MemoryServer();
    await drain({ outbox, api: lineTo(restored), ...clock });
    expect(restored.taken.size).toBe(0);
    await drain({ outbox, api: lineTo(restored), ...clock }, true);
    expect(restored.taken.size).toBe(2);
  });

  test('a server that knows the last receipt is greeted once and offered nothing', async () => {
    const server = new MemoryServer();
    const outbox = memoryOutbox(entries(2));
    await drain({ outbox, api: lineTo(server), ...clock });

    const api = lineTo(server);
    await drain({ outbox, api, ...clock }, true);

    expect(api.tries).toEqual([0]);
    expect([...server.arrivals.values()]).toEqual([1, 1]);
  });

  test('is put back twice, at last to a backup of another time: the kiosk says what that server says', async () => {
    const outbox = memoryOutbox(entries(2));
    const first = new MemoryServer();
    await drain({ outbox, api: lineTo(first), ...clock });
    const second = new MemoryServer(asInstant(first.clock + 1));
    await drain({ outbox, api: lineTo(second), ...clock }, true);
    expect(outbox.receipts.slice(-2)).toEqual([...second.taken.values()]);

    await drain({ outbox, api: lineTo(first), ...clock }, true);

    expect(outbox.receipts.slice(-2)).toEqual([...first.taken.values()]);
    expect([...first.arrivals.values()]).toEqual([2, 2]);
  });

  test('a greeting that does not arrive is said again', async () => {
    const timer = handTurnedTimer();
    const server = new MemoryServer();
    const api = lineTo(server, [{ kind: 'offline' }, { kind: 'refused', problem: 'unreadable' }]);
    const courier = createCourier({
      outbox: memoryOutbox(),
      api,
      after: timer.after,
      chance: () => 0,
      onState: () => {},
      ...clock,
    });
    courier.greet();
    await receipted();
    await timer.turn();
    await timer.turn();
    expect(api.tries).toEqual([0, 0, 0]);
    await timer.turn();
    expect(api.tries).toHaveLength(3);
  });

  test('a greeting that is asked for while the queue just ran empty is not lost', async () => {
    const stored = memoryOutbox(entries(2));
    await drain({ outbox: stored, api: lineTo(new MemoryServer()), ...clock });
    const restored = new MemoryServer();
    let asked = 0;
    const outbox: Outbox = {
      ...stored,
      waiting: (most) => {
        asked += 1;
        if (asked === 1) courier.greet();
        return stored.waiting(most);
      },
    };
    const timer = handTurnedTimer();
    const courier = createCourier({
      outbox,
      api: lineTo(restored),
      after: timer.after,
      chance: () => 0,
      onState: () => {},
      ...clock,
    });
    courier.wake();
    await receipted();
    await receipted();
    expect(ids(entries(2))).toEqual([...restored.taken.keys()]);
  });

  test('whatever it lost, in the end it has each entry once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(8), fc.nat(8), fc.nat(8), async (before, lost, after) => {
        const outbox = memoryOutbox(entries(before));
        const backup = new MemoryServer();
        await drain({ outbox, api: lineTo(backup), ...clock });
        const server = new MemoryServer();
        for (const [id, receipt] of backup.taken) server.taken.set(id, receipt);
        for (const entry of entries(before + lost).slice(before)) outbox.add(entry);
        await drain({ outbox, api: lineTo(server), ...clock });

        for (const entry of entries(before + lost + after).slice(before + lost)) outbox.add(entry);
        await drain({ outbox, api: lineTo(backup), ...clock }, true);

        expect([...backup.taken.keys()]).toEqual(ids(entries(before + lost + after)));
        expect(outbox.left()).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a server that says it misses a receipt nobody told it of', () => {
  test('is not asked for ever: the courier comes back later, and nothing is lost', async () => {
    const outbox = memoryOutbox(entries(2));
    const api = { push: async () => done({ receipts: [], serverTime: clock.now(), knowsLast: false }) };

    expect(await drain({ outbox, api, ...clock }, true)).toEqual({
      kind: 'stopped',
      receipted: 0,
      failure: { kind: 'unreadable' },
    });
    expect(outbox.left()).toHaveLength(2);
  });
});
