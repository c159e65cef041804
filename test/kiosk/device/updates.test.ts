// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minutes } from '../../../src/domain/time/time.ts';
import { createUpdates, type Updates } from '../../../src/kiosk/device/updates.ts';
import { serviceWorkersIn, type ServiceWorkers } from '../support/service-workers.ts';

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

async function started({ controlled }: { readonly controlled: boolean }): Promise<Updates> {
  workers = serviceWorkersIn(navigator, { controlled });
  const updates = createUpdates(() => {
    reloads += 1;
  });
  await vi.advanceTimersByTimeAsync(0);
  return updates;
}

describe('a new version of the kiosk', () => {
  test('waits while somebody stands at the screen, and comes when they have left', async () => {
    const updates = await started({ controlled: true });
    updates.takeOverAtRest();
    updates.hold();

    await workers.fetchNew();
    expect([workers.asked(), reloads]).toEqual([0, 0]);

    updates.takeOverAtRest();
    await vi.advanceTimersByTimeAsync(1000);
    expect([workers.asked(), reloads]).toEqual([1, 1]);
  });

  test('comes at once when nobody is there', async () => {
    const updates = await started({ controlled: true });
    updates.takeOverAtRest();

    await workers.fetchNew();

    expect(reloads).toBe(1);
  });

  test('is taken over once, however many visitors come and go', async () => {
    const updates = await started({ controlled: true });
    updates.takeOverAtRest();
    await workers.fetchNew();

    for (let visitor = 0; visitor < 5; visitor += 1) {
      updates.hold();
      updates.takeOverAtRest();
    }
    await vi.advanceTimersByTimeAsync(1000);

    expect([workers.asked(), reloads]).toEqual([1, 1]);
  });

  test('that is ready just when somebody comes does not reload under their hands', async () => {
    const updates = await started({ controlled: true });
    workers.prompt = false;
    updates.takeOverAtRest();
    await workers.fetchNew();
    expect(workers.asked()).toBe(1);
    updates.hold();

    await workers.takeOver();
    expect(reloads).toBe(0);

    updates.takeOverAtRest();
    expect(reloads).toBe(1);
  });

  test('reaches a kiosk that has been on since its very first start', async () => {
    const updates = await started({ controlled: false });
    updates.takeOverAtRest();
    await workers.installFirst();
    expect(reloads).toBe(0);

    await workers.fetchNew();

    expect([workers.asked(), reloads]).toEqual([1, 1]);
  });
});

describe('the very first version', () => {
  test('may take control before this page listens; the one after it still reloads the page', async () => {
    const updates = await started({ controlled: false });
    updates.takeOverAtRest();

    await workers.fetchNew();

    expect([workers.asked(), reloads]).toEqual([1, 1]);
  });

  test('takes the page along without a reload', async () => {
    const updates = await started({ controlled: false });
    updates.takeOverAtRest();

    await workers.installFirst();

    expect([workers.asked(), reloads]).toEqual([0, 0]);
  });
});

describe('a kiosk that stays on for weeks', () => {
  test('looks for a new version by itself, and when it is told to', async () => {
    const updates = await started({ controlled: true });

    await vi.advanceTimersByTimeAsync(minutes(91));
    expect(workers.updateChecks()).toBe(3);

    updates.check();
    expect(workers.updateChecks()).toBe(4);
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
