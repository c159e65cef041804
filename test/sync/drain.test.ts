import { describe, expect, test } from 'vitest';
import { mostEntries } from '../../src/contract/push.ts';
import { asInstant, seconds } from '../../src/domain/time/time.ts';
import { refuse } from '../../src/domain/result.ts';
import { clockOffset } from '../../src/sync/clock-offset.ts';
import { drain } from '../../src/sync/drain.ts';
import type { ApiClient } from '../../src/sync/api-client.ts';
import { lineTo, memoryOutbox, MemoryServer, numberedEntry } from '../support/sync-fakes.ts';

const entries = (count: number) => Array.from({ length: count }, (_, index) => numberedEntry(index + 1));
const clock = { now: () => asInstant(1_790_000_000_000), onServerTime: (): void => {} };

describe('bringing the queue to the server', () => {
  test('an empty queue asks the server nothing', async () => {
    const api = lineTo(new MemoryServer());
    expect(await drain({ outbox: memoryOutbox(), api, ...clock })).toEqual({ kind: 'empty', receipted: 0 });
    expect(api.tries).toEqual([]);
  });

  test('everything that waits leaves in the order it was left', async () => {
    const server = new MemoryServer();
    const outbox = memoryOutbox(entries(5));
    await drain({ outbox, api: lineTo(server), ...clock });
    expect([...server.taken.keys()]).toEqual(entries(5).map((one) => one.header.id));
    expect(outbox.left()).toEqual([]);
    expect(outbox.receipts).toHaveLength(5);
  });

  test('a very long queue travels in as few pushes as the contract allows', async () => {
    const api = lineTo(new MemoryServer());
    await drain({ outbox: memoryOutbox(entries(mostEntries + 1)), api, ...clock });
    expect(api.tries).toEqual([mostEntries, 1]);
  });

  test('an entry stays when the network fails, and leaves only with its receipt', async () => {
    const outbox = memoryOutbox(entries(2));
    const outcome = await drain({ outbox, api: lineTo(new MemoryServer(), [{ kind: 'offline' }]), ...clock });
    expect(outcome).toEqual({ kind: 'stopped', receipted: 0, failure: { kind: 'offline' } });
    expect(outbox.left()).toHaveLength(2);
  });

  test('a lost answer is asked for again, and the server took each entry once', async () => {
    const server = new MemoryServer();
    const outbox = memoryOutbox(entries(3));
    const api = lineTo(server, ['answer-lost']);
    await drain({ outbox, api, ...clock });
    expect(outbox.left()).toHaveLength(3);
    await drain({ outbox, api, ...clock });
    expect(outbox.left()).toEqual([]);
    expect(server.taken.size).toBe(3);
    expect([...server.arrivals.values()]).toEqual([2, 2, 2]);
  });

  test('one entry that the server will never take is set apart and the others go on', async () => {
    const server = new MemoryServer();
    const bad = numberedEntry(4).header.id;
    const outbox = memoryOutbox(entries(9));
    const api: ApiClient = {
      push: async (batch) =>
        batch.some((one) => one.header.id === bad)
          ? refuse({ kind: 'refused', problem: 'too-large' })
          : { ok: true, value: server.take(batch) },
    };
    expect(await drain({ outbox, api, ...clock })).toEqual({ kind: 'empty', receipted: 8 });
    expect(outbox.rejected.map(({ entry, why }) => [entry.header.id, why])).toEqual([[bad, 'refused too-large']]);
    expect(server.taken.size).toBe(8);
  });

  test('a batch too large for a proxy on the way goes in parts, and nothing is set apart for it', async () => {
    const server = new MemoryServer();
    const outbox = memoryOutbox(entries(9));
    let most = 2;
    const api: ApiClient = {
      push: async (batch) =>
        batch.length > most ? refuse({ kind: 'offline', tooLarge: true }) : { ok: true, value: server.take(batch) },
    };
    expect(await drain({ outbox, api, ...clock })).toEqual({ kind: 'empty', receipted: 9 });

    most = 0;
    outbox.add(numberedEntry(10));
    outbox.add(numberedEntry(11));
    expect(await drain({ outbox, api, ...clock })).toMatchObject({ kind: 'stopped', failure: { kind: 'offline' } });
    expect(outbox.left()).toHaveLength(2);
    expect(outbox.rejected).toEqual([]);
  });

  describe('what was set apart', () => {
    const bad = numberedEntry(2).header.id;
    const lineThatRefuses = (server: MemoryServer, refuses: () => boolean): ApiClient & { asked: number } => {
      const api = {
        asked: 0,
        push: async (batch: Parameters<ApiClient['push']>[0]) => {
          api.asked += 1;
          return refuses() && batch.some((one) => one.header.id === bad)
            ? refuse({ kind: 'refused', problem: 'unreadable' } as const)
            : { ok: true as const, value: server.take(batch) };
        },
      };
      return api;
    };

    test('is offered once more when asked for, also when nothing else waits, and the server takes it', async () => {
      const server = new MemoryServer();
      const outbox = memoryOutbox(entries(3));
      let refuses = true;
      const api = lineThatRefuses(server, () => refuses);
      await drain({ outbox, api, ...clock });
      expect(outbox.rejected).toHaveLength(1);
      refuses = false;

      await drain({ outbox, api, ...clock }, true);
      expect(outbox.rejected).toHaveLength(1);
      await drain({ outbox, api, ...clock }, false, true);

      expect(outbox.rejected).toEqual([]);
      expect(outbox.left()).toEqual([]);
      expect(server.taken.has(bad)).toBe(true);
    });

    test('is set apart again when it is refused again, and offered no more in the same run', async () => {
      const outbox = memoryOutbox(entries(3));
      const api = lineThatRefuses(new MemoryServer(), () => true);
      await drain({ outbox, api, ...clock });
      api.asked = 0;

      expect(await drain({ outbox, api, ...clock }, false, true)).toEqual({ kind: 'empty', receipted: 0 });

      expect(outbox.rejected).toHaveLength(1);
      expect(api.asked).toBe(2);
    });

    test('stays where it is while there is no connection', async () => {
      const outbox = memoryOutbox(entries(3));
      await drain({ outbox, api: lineThatRefuses(new MemoryServer(), () => true), ...clock });

      await drain({ outbox, api: lineTo(new MemoryServer(), [{ kind: 'offline' }]), ...clock }, false, true);

      expect(outbox.rejected).toHaveLength(1);
    });
  });

  test.each([
    ['too few', (receipts: readonly unknown[]) => receipts.slice(1)],
    ['in another order', (receipts: readonly unknown[]) => receipts.toReversed()],
  ])('receipts that are %s are not trusted: nothing leaves', async (_, spoil) => {
    const server = new MemoryServer();
    const outbox = memoryOutbox(entries(3));
    const api: ApiClient = {
      push: async (batch) => {
        const answer = server.take(batch);
        return { ok: true, value: { ...answer, receipts: spoil(answer.receipts) as typeof answer.receipts } };
      },
    };
    expect(await drain({ outbox, api, ...clock })).toMatchObject({ failure: { kind: 'unreadable' } });
    expect(outbox.left()).toHaveLength(3);
  });

  test('each answer tells the server time, halfway between question and answer', () => {
    expect(clockOffset(asInstant(1000), asInstant(3000), asInstant(62_000))).toBe(seconds(60));
  });
});
