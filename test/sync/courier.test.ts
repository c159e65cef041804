import { describe, expect, test } from 'vitest';
import { asInstant, minutes, seconds } from '../../src/domain/time/time.ts';
import { createCourier, type CourierState } from '../../src/sync/courier.ts';
import type { Outbox } from '../../src/sync/outbox.ts';
import { longestWait, waitBeforeRetry } from '../../src/sync/retry.ts';
import {
  handTurnedTimer,
  lineTo,
  memoryOutbox,
  MemoryServer,
  numberedEntry,
  receipted,
  type Weather,
} from '../support/sync-fakes.ts';

function aCourier(weather: readonly Weather[] = [], outbox: Outbox = memoryOutbox([numberedEntry(1)])) {
  const timer = handTurnedTimer();
  const states: CourierState[] = [];
  const server = new MemoryServer();
  const api = lineTo(server, weather);
  const courier = createCourier({
    outbox,
    api,
    after: timer.after,
    chance: () => 0,
    onState: (state) => states.push(state),
    now: () => asInstant(1_790_000_000_000),
    onServerTime: () => {},
  });
  return { courier, timer, states, server, api };
}

describe('a courier that is woken', () => {
  test('brings what waits at once', async () => {
    const { courier, server, states } = aCourier();
    courier.wake();
    await receipted();
    expect(server.taken.size).toBe(1);
    expect(states.map((state) => state.kind)).toEqual(['running', 'idle']);
  });

  test('tries again by itself when the network failed, and says why it waits', async () => {
    const { courier, timer, server, states } = aCourier([{ kind: 'offline' }, { kind: 'unreadable' }]);
    courier.wake();
    await receipted();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'offline' } });
    await timer.turn();
    await timer.turn();
    expect(server.taken.size).toBe(1);
    expect(timer.waits).toEqual([seconds(0.5), seconds(1)]);
  });

  test('comes back when a busy server says to come back', async () => {
    const { courier, timer } = aCourier([{ kind: 'busy', retryAfter: seconds(42) }]);
    courier.wake();
    await receipted();
    expect(timer.waits).toEqual([seconds(42)]);
  });

  test('keeps its own pace when a busy server does not say when', async () => {
    const { courier, timer } = aCourier([{ kind: 'busy', retryAfter: null }]);
    courier.wake();
    await receipted();
    expect(timer.waits).toEqual([seconds(0.5)]);
  });

  test('makes one journey when woken twice, and one more for what was left meanwhile', async () => {
    const outbox = memoryOutbox([numberedEntry(1)]);
    const { courier, server, api } = aCourier([], outbox);
    courier.wake();
    outbox.add(numberedEntry(2));
    courier.wake();
    await receipted();
    await receipted();
    expect(server.taken.size).toBe(2);
    expect([...server.arrivals.values()]).toEqual([1, 1]);
    expect(api.tries.length).toBeLessThanOrEqual(2);
  });

  test('goes at once when the network returns, without waiting out its pause', async () => {
    const { courier, timer, server } = aCourier([{ kind: 'offline' }]);
    courier.wake();
    await receipted();
    courier.wake();
    await receipted();
    expect(server.taken.size).toBe(1);
    await timer.turn();
    expect([...server.arrivals.values()]).toEqual([1]);
  });

  test('goes on trying when its own storage does not answer', async () => {
    const broken: Outbox = { ...memoryOutbox(), waiting: () => Promise.reject(new Error('disk full')) };
    const { courier, timer, states } = aCourier([], broken);
    courier.wake();
    await receipted();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'store' } });
    expect(timer.waits).toHaveLength(1);
  });

  test('stays away once stopped, also in the middle of a journey', async () => {
    const { courier, timer, states, server } = aCourier([{ kind: 'offline' }]);
    courier.wake();
    courier.stop();
    await receipted();
    courier.wake();
    await receipted();
    await timer.turn();
    expect(server.taken.size).toBe(0);
    expect(states.map((state) => state.kind)).toEqual(['running']);
  });
});

describe('waiting before another try', () => {
  test('grows from half a second to one minute at the least, and never past two minutes', () => {
    expect([1, 2, 3, 8, 50].map((failures) => waitBeforeRetry(failures, 0))).toEqual([
      seconds(0.5),
      seconds(1),
      seconds(2),
      minutes(1),
      minutes(1),
    ]);
    expect(waitBeforeRetry(50, 0.999_999)).toBeLessThanOrEqual(longestWait);
  });

  test('differs between kiosks that failed together', () => {
    expect(waitBeforeRetry(3, 0.1)).not.toBe(waitBeforeRetry(3, 0.9));
  });
});

describe('a courier with something set apart', () => {
  const reject = () => {
    const outbox = memoryOutbox([numberedEntry(1)]);
    outbox.rejected.push({ entry: numberedEntry(2), why: 'refused unreadable' });
    return outbox;
  };

  test('offers it again over a new line, and not at each greeting', async () => {
    const outbox = reject();
    const { courier, server } = aCourier([], outbox);
    courier.greet();
    await receipted();
    expect(outbox.rejected).toHaveLength(1);
    courier.greet(true);
    await receipted();
    expect(outbox.rejected).toEqual([]);
    expect(server.taken.size).toBe(2);
  });

  test('offers it again after a push that succeeds after a failure', async () => {
    const outbox = reject();
    const { courier, timer, server } = aCourier([{ kind: 'offline' }], outbox);
    courier.wake();
    await receipted();
    expect(outbox.rejected).toHaveLength(1);
    await timer.turn();
    expect(outbox.rejected).toEqual([]);
    expect(server.taken.size).toBe(2);
  });

  test('still owes it when the new line broke before anything was said', async () => {
    const outbox = reject();
    const { courier, timer } = aCourier([{ kind: 'offline' }], outbox);
    courier.greet(true);
    await receipted();
    await timer.turn();
    expect(outbox.rejected).toEqual([]);
  });
});
