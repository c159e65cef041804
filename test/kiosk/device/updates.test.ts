// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minutes, seconds } from '../../../src/domain/time/time.ts';
import { createUpdates, type Updates } from '../../../src/kiosk/device/updates.ts';
import { serviceWorkersIn, type AtLoad, type ServiceWorkers } from '../support/service-workers.ts';

let reloads: number;
let workers: ServiceWorkers;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  Object.assign(globalThis, { __WB_DISABLE_DEV_LOGS: true });
  reloads = 0;
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(navigator, 'serviceWorker');
});

async function started(atLoad: AtLoad, refusedRegistrations = 0): Promise<Updates> {
  workers = serviceWorkersIn(navigator, atLoad);
  workers.refuseRegistrations = refusedRegistrations;
  const updates = createUpdates(() => {
    reloads += 1;
  });
  await vi.advanceTimersByTimeAsync(0);
  return updates;
}

describe('a new version of the kiosk', () => {
  test('waits while somebody stands at the screen, and comes when they have left', async () => {
    const updates = await started('controlled');
    updates.takeOverAtRest();
    updates.hold();

    await workers.fetchNew();
    expect([workers.asked(), reloads]).toEqual([0, 0]);

    updates.takeOverAtRest();
    await vi.advanceTimersByTimeAsync(seconds(5));
    expect([workers.asked(), reloads]).toEqual([1, 1]);
  });

  test('comes at once when nobody is there', async () => {
    const updates = await started('controlled');
    updates.takeOverAtRest();

    await workers.fetchNew();

    expect(reloads).toBe(1);
  });

  test('is asked only after two quiet seconds, in which a visit that ended may fetch', async () => {
    const updates = await started('controlled');
    await workers.fetchNew();

    updates.takeOverAtRest();
    await vi.advanceTimersByTimeAsync(seconds(1));
    updates.hold();
    updates.takeOverAtRest();
    await vi.advanceTimersByTimeAsync(seconds(1.9));
    expect(workers.asked()).toBe(0);

    await vi.advanceTimersByTimeAsync(seconds(0.2));
    expect(workers.asked()).toBe(1);
  });

  test('is taken over once, however many visitors come and go', async () => {
    const updates = await started('controlled');
    updates.takeOverAtRest();
    await workers.fetchNew();

    for (let visitor = 0; visitor < 5; visitor += 1) {
      updates.hold();
      updates.takeOverAtRest();
    }
    await vi.advanceTimersByTimeAsync(seconds(5));

    expect([workers.asked(), reloads]).toEqual([1, 1]);
  });

  test('that is ready just when somebody comes does not reload under their hands', async () => {
    const updates = await started('controlled');
    workers.prompt = false;
    updates.takeOverAtRest();
    await workers.fetchNew();
    expect(workers.asked()).toBe(1);
    updates.hold();

    await workers.takeOver();
    expect(reloads).toBe(0);

    updates.takeOverAtRest();
    await vi.advanceTimersByTimeAsync(seconds(5));
    expect(reloads).toBe(1);
  });

  test('reaches a kiosk that has been on since its very first start', async () => {
    const updates = await started('none');
    updates.takeOverAtRest();
    await workers.installFirst();
    expect(reloads).toBe(0);

    await workers.fetchNew();

    expect([workers.asked(), reloads]).toEqual([1, 1]);
  });
});

describe('the very first version', () => {
  test('takes the page along without a reload', async () => {
    const updates = await started('none');
    updates.takeOverAtRest();

    await workers.installFirst();

    expect([workers.asked(), reloads]).toEqual([0, 0]);
  });

  test('that a page was loaded past is followed by a newer one with a reload', async () => {
    const updates = await started('past');
    updates.takeOverAtRest();

    await workers.fetchNew();

    expect([workers.asked(), reloads]).toEqual([1, 1]);
  });

  test('is registered at the next check when the first registration failed', async () => {
    const updates = await started('none', 2);
    updates.check();
    await vi.advanceTimersByTimeAsync(minutes(30));
    updates.takeOverAtRest();

    await workers.installFirst();
    await workers.fetchNew();

    expect([workers.asked(), reloads]).toEqual([1, 1]);
  });
});

describe('a kiosk that stays on for weeks', () => {
  test('looks for a new version by itself, and when it is told to', async () => {
    const updates = await started('controlled');

    await vi.advanceTimersByTimeAsync(minutes(91));
    expect(workers.updateChecks()).toBe(3);

    updates.check();
    expect(workers.updateChecks()).toBe(4);
  });

  test('takes over a version although the line broke off the ones before it', async () => {
    const updates = await started('controlled');
    updates.takeOverAtRest();
    await workers.failToFetch();
    await workers.failToFetch();

    await workers.fetchNew();

    expect([workers.asked(), reloads]).toEqual([1, 1]);
  });

  test('takes over a version that began to wait unheard, when the visitor leaves or at the next check', async () => {
    const updates = await started('controlled');
    workers.waitUnheard();
    updates.takeOverAtRest();
    await vi.advanceTimersByTimeAsync(seconds(5));
    expect([workers.asked(), reloads]).toEqual([1, 1]);

    workers.waitUnheard();
    updates.check();
    await vi.advanceTimersByTimeAsync(seconds(5));
    expect([workers.asked(), reloads]).toEqual([2, 2]);
  });
});

describe('a browser without service workers', () => {
  test('shows the kiosk all the same', () => {
    const updates = createUpdates(() => {
      reloads += 1;
    });

    updates.hold();
    updates.takeOverAtRest();
    updates.check();

    expect(reloads).toBe(0);
  });
});
