// @vitest-environment happy-dom
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { healthMessage } from '../../../src/contract/health.ts';
import { hours } from '../../../src/domain/time/time.ts';
import { createHealthReporter } from '../../../src/kiosk/device/health.ts';
import { eventually } from '../../support/eventually.ts';
import { handTurnedClock, mondayMorning } from '../../support/kiosk.ts';
import { ownMark } from '../../support/own-mark.ts';
import { memorySettings } from '../support/enrolment-fakes.ts';
import { networkReturns, signUp, started, withAFarServer } from '../support/whole-kiosk.ts';

type Deps = Parameters<typeof createHealthReporter>[0];
const healthy = (matters: Partial<Deps> = {}) =>
  createHealthReporter({
    outbox: { queue: async () => ({ waiting: 0, rejected: 0, oldestAt: null }) },
    settings: memorySettings(),
    storage: { estimate: async () => ({ quota: 1000, usage: 400 }), persisted: async () => true },
    version: '0.1.0',
    camera: () => null,
    now: () => mondayMorning,
    ...matters,
  });
const broken = async (): Promise<never> => {
  throw new Error('This browser does not say.');
};

describe('a kiosk that is well', () => {
  test('says which build it runs, that nothing waits and what room is left', async () => {
    expect(await healthy().tell()).toEqual({
      version: '0.1.0',
      waiting: 0,
      rejected: 0,
      oldestAt: null,
      persisted: true,
      roomLeft: 600,
      lastTrouble: null,
      camera: null,
    });
  });
});

describe('a queue that cannot be counted', () => {
  test('is not told as one in which nothing is left: what it holds may be promised', async () => {
    expect(await healthy({ outbox: { queue: broken } }).tell()).toMatchObject({ waiting: 1, oldestAt: null });
  });

  test('is told as it was, when something waited then', async () => {
    let can = true;
    const queue = async () => (can ? { waiting: 3, rejected: 1, oldestAt: mondayMorning } : broken());
    const health = healthy({ outbox: { queue } });
    await health.tell();
    can = false;

    expect(await health.tell()).toMatchObject({ waiting: 3, rejected: 1, oldestAt: mondayMorning });
  });
});

describe('storage of which the browser says', () => {
  test.each<[string, Deps['storage'], { persisted: boolean | null; roomLeft: number | null }]>([
    ['nothing at all', undefined, { persisted: null, roomLeft: null }],
    ['nothing, as it has no words for it', {}, { persisted: null, roomLeft: null }],
    ['nothing, as it fails', { estimate: broken, persisted: broken }, { persisted: null, roomLeft: null }],
    [
      'how much is used and not of how much',
      { estimate: async () => ({ usage: 4 }), persisted: async () => false },
      { persisted: false, roomLeft: null },
    ],
    [
      'that more is used than there is',
      { estimate: async () => ({ quota: 1, usage: 4 }), persisted: async () => true },
      { persisted: true, roomLeft: 0 },
    ],
  ])('%s is told as it is', async (_, storage, said) => {
    const health = await healthy({ storage }).tell();

    expect(health).toMatchObject(said);
    expect(v.is(healthMessage, health)).toBe(true);
  });
});

describe('something went wrong', () => {
  test('and the last of it is told, with its moment', async () => {
    const clock = handTurnedClock();
    const health = healthy({ now: clock.now });
    health.trouble('store');
    clock.pass(hours(1));
    health.trouble('page-broke');

    expect((await health.tell()).lastTrouble).toEqual({ kind: 'page-broke', at: clock.now() });
  });

  test('and is still known after the next start', async () => {
    const settings = memorySettings();
    healthy({ settings }).trouble('keys-not-ours');

    expect((await healthy({ settings }).tell()).lastTrouble).toEqual({ kind: 'keys-not-ours', at: mondayMorning });
  });

  test.each(['cannot-keep', 'store'] as const)(
    'and it is the disk (%s): told, and nothing is written on it',
    async (kind) => {
      const settings = memorySettings();
      const health = healthy({ settings });
      health.trouble(kind);

      expect((await health.tell()).lastTrouble?.kind).toBe(kind);
      expect(await settings.trouble()).toBeNull();
    },
  );

  test('also where it cannot be kept it is told while the kiosk is on', async () => {
    const settings = { ...memorySettings(), trouble: broken, saveTrouble: broken };
    const health = healthy({ settings });
    expect((await health.tell()).lastTrouble).toBeNull();

    health.trouble('cannot-keep');

    expect((await health.tell()).lastTrouble?.kind).toBe('cannot-keep');
  });
});

describe('at each contact', () => {
  const server = withAFarServer();
  const shown = () => server.pushes.map(({ health }) => health);

  test('the greeting says how the kiosk is, before anybody came', async () => {
    await started();

    await eventually(() => expect(shown()[0]).toMatchObject({ version: 'test', waiting: 0, oldestAt: null }));
  });

  test('what waits is counted, and the oldest of it is told', async () => {
    const kiosk = await started();
    server.connected = false;
    for (const number of [1, 2, 3]) await kiosk.submitEntry(signUp(number));

    networkReturns(server);

    await eventually(() =>
      expect(shown().some((one) => one?.waiting === 3 && one.oldestAt === signUp(1).header.madeAt)).toBe(true),
    );
  });

  test('a mistake on the page is told, and nothing of what it said', async () => {
    const kiosk = await started();
    dispatchEvent(new ErrorEvent('error', { message: 'Fatima is not a function' }));

    await kiosk.submitEntry(signUp(1));

    await eventually(() => expect(shown().at(-1)?.lastTrouble?.kind).toBe('page-broke'));
    expect(JSON.stringify(shown())).not.toContain('Fatima');
  });

  test('an answer that nobody can read is trouble', async () => {
    const kiosk = await started();
    const whole = globalThis.fetch;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) =>
      path === '/api/v1/push' ? Response.json({ receipts: 'all' }, { headers: ownMark }) : whole(path, init),
    );
    await kiosk.submitEntry(signUp(1));
    await eventually(() => expect(kiosk.courier.get()).toMatchObject({ failure: { kind: 'unreadable' } }));
    vi.stubGlobal('fetch', whole);

    networkReturns(server);

    await eventually(() => expect(shown().at(-1)?.lastTrouble?.kind).toBe('answer-unreadable'));
  });
});
