import { describe, expect, test } from 'vitest';
import { mostEntries } from '../../src/contract/push.ts';
import { asInstant, seconds } from '../../src/domain/time.ts';
import { refuse } from '../../src/domain/result.ts';
import { clockOffset } from '../../src/sync/clock-offset.ts';
import { drain } from '../../src/sync/drain.ts';
import type { Link } from '../../src/sync/link.ts';
import { lineTo, memoryOutbox, MemoryServer, numberedEntry } from '../support/sync-fakes.ts';

const entries = (count: number) => Array.from({ length: count }, (_, index) => numberedEntry(index + 1));
const clock = { now: () => asInstant(1_790_000_000_000), onServerTime: (): void => {} };

describe('bringing the queue to the server', () => {
  test('an empty queue asks the server nothing', async () => {
    const link = lineTo(new MemoryServer());
    expect(await drain({ outbox: memoryOutbox(), link, ...clock })).toEqual({ kind: 'empty', settled: 0 });
    expect(link.tries).toEqual([]);
  });

  test('everything that waits leaves in the order it was left', async () => {
    const server = new MemoryServer();
    const outbox = memoryOutbox(entries(5));
    await drain({ outbox, link: lineTo(server), ...clock });
    expect([...server.taken.keys()]).toEqual(entries(5).map((one) => one.header.id));
    expect(outbox.left()).toEqual([]);
    expect(outbox.receipts).toHaveLength(5);
  });

  test('a very long queue travels in as few pushes as the contract allows', async () => {
    const link = lineTo(new MemoryServer());
    await drain({ outbox: memoryOutbox(entries(mostEntries + 1)), link, ...clock });
    expect(link.tries).toEqual([mostEntries, 1]);
  });

  test('an entry stays when the network fails, and leaves only with its receipt', async () => {
    const outbox = memoryOutbox(entries(2));
    const outcome = await drain({ outbox, link: lineTo(new MemoryServer(), [{ kind: 'offline' }]), ...clock });
    expect(outcome).toEqual({ kind: 'stopped', settled: 0, failure: { kind: 'offline' } });
    expect(outbox.left()).toHaveLength(2);
  });

  test('a lost answer is asked for again, and the server took each entry once', async () => {
    const server = new MemoryServer();
    const outbox = memoryOutbox(entries(3));
    const link = lineTo(server, ['answer-lost']);
    await drain({ outbox, link, ...clock });
    expect(outbox.left()).toHaveLength(3);
    await drain({ outbox, link, ...clock });
    expect(outbox.left()).toEqual([]);
    expect(server.taken.size).toBe(3);
    expect([...server.arrivals.values()]).toEqual([2, 2, 2]);
  });

  test('one entry that the server will never take is set apart and the others go on', async () => {
    const server = new MemoryServer();
    const bad = numberedEntry(4).header.id;
    const outbox = memoryOutbox(entries(9));
    const link: Link = {
      push: async (batch) =>
        batch.some((one) => one.header.id === bad)
          ? refuse({ kind: 'refused', problem: 'too-large' })
          : { ok: true, value: server.take(batch) },
    };
    expect(await drain({ outbox, link, ...clock })).toEqual({ kind: 'empty', settled: 8 });
    expect(outbox.apart.map(({ entry, why }) => [entry.header.id, why])).toEqual([[bad, 'refused too-large']]);
    expect(server.taken.size).toBe(8);
  });

  test('a batch too large for a proxy on the way goes in parts, and nothing is set apart for it', async () => {
    const server = new MemoryServer();
    const outbox = memoryOutbox(entries(9));
    let most = 2;
    const link: Link = {
      push: async (batch) =>
        batch.length > most ? refuse({ kind: 'offline', tooLarge: true }) : { ok: true, value: server.take(batch) },
    };
    expect(await drain({ outbox, link, ...clock })).toEqual({ kind: 'empty', settled: 9 });

    most = 0;
    outbox.add(numberedEntry(10));
    outbox.add(numberedEntry(11));
    expect(await drain({ outbox, link, ...clock })).toMatchObject({ kind: 'stopped', failure: { kind: 'offline' } });
    expect(outbox.left()).toHaveLength(2);
    expect(outbox.apart).toEqual([]);
  });

  describe('what was set apart', () => {
    const bad = numberedEntry(2).header.id;
    const lineThatRefuses = (server: MemoryServer, refuses: () => boolean): Link & { asked: number } => {
      const link = {
        asked: 0,
        push: async (batch: Parameters<Link['push']>[0]) => {
          link.asked += 1;
          return refuses() && batch.some((one) => one.header.id === bad)
            ? refuse({ kind: 'refused', problem: 'unreadable' } as const)
            : { ok: true as const, value: server.take(batch) };
        },
      };
      return link;
    };

    test('is offered once more when asked for, also when nothing else waits, and the server takes it', async () => {
      const server = new MemoryServer();
      const outbox = memoryOutbox(entries(3));
      let refuses = true;
      const link = lineThatRefuses(server, () => refuses);
      await drain({ outbox, link, ...clock });
      expect(outbox.apart).toHaveLength(1);
      refuses = false;

      await drain({ outbox, link, ...clock }, true);
      expect(outbox.apart).toHaveLength(1);
      await drain({ outbox, link, ...clock }, false, true);

      expect(outbox.apart).toEqual([]);
      expect(outbox.left()).toEqual([]);
      expect(server.taken.has(bad)).toBe(true);
    });

    test('is set apart again when it is refused again, and offered no more in the same run', async () => {
      const outbox = memoryOutbox(entries(3));
      const link = lineThatRefuses(new MemoryServer(), () => true);
      await drain({ outbox, link, ...clock });
      link.asked = 0;

      expect(await drain({ outbox, link, ...clock }, false, true)).toEqual({ kind: 'empty', settled: 0 });

      expect(outbox.apart).toHaveLength(1);
      expect(link.asked).toBe(2);
    });

    test('stays where it is while there is no connection', async () => {
      const outbox = memoryOutbox(entries(3));
      await drain({ outbox, link: lineThatRefuses(new MemoryServer(), () => true), ...clock });

      await drain({ outbox, link: lineTo(new MemoryServer(), [{ kind: 'offline' }]), ...clock }, false, true);

      expect(outbox.apart).toHaveLength(1);
    });
  });

  test.each([
    ['too few', (receipts: readonly unknown[]) => receipts.slice(1)],
    ['in another order', (receipts: readonly unknown[]) => receipts.toReversed()],
  ])('receipts that are %s are not trusted: nothing leaves', async (_, spoil) => {
    const server = new MemoryServer();
    const outbox = memoryOutbox(entries(3));
    const link: Link = {
      push: async (batch) => {
        const answer = server.take(batch);
        return { ok: true, value: { ...answer, receipts: spoil(answer.receipts) as typeof answer.receipts } };
      },
    };
    expect(await drain({ outbox, link, ...clock })).toMatchObject({ failure: { kind: 'unreadable' } });
    expect(outbox.left()).toHaveLength(3);
  });

  test('each answer tells the server time, halfway between question and answer', () => {
    expect(clockOffset(asInstant(1000), asInstant(3000), asInstant(62_000))).toBe(seconds(60));
  });
});
