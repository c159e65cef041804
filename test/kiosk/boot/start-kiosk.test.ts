// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../src/domain/entries/entry.ts';
import { enrolmentHash } from '../../../src/domain/entries/code.ts';
import { hours, minutes } from '../../../src/domain/time/time.ts';
import { KioskDatabase } from '../../../src/kiosk/store/database.ts';
import { aCode, anEntry, aSignUp, entryId } from '../../support/builders.ts';
import { eventually } from '../../support/eventually.ts';
import { aSnapshot } from '../../support/kiosk.ts';
import { networkReturns, read, signUp, started, withAFarServer } from '../support/whole-kiosk.ts';

const server = withAFarServer();
const waiting = async (kiosk: Awaited<ReturnType<typeof started>>) => (await kiosk.outbox.queue()).waiting;

describe('a visitor leaves something', () => {
  test('and it reaches the server by itself; the receipt is there for the screen', async () => {
    const kiosk = await started();

    expect(await kiosk.submitEntry(signUp(1))).not.toBeNull();

    await eventually(async () => expect(await kiosk.receiptOf(signUp(1))).toBeDefined());
    expect(await read(server)).toEqual([signUp(1)]);
    expect(await waiting(kiosk)).toBe(0);
  });

  test('without a network, and all of it goes in order when that returns', async () => {
    const kiosk = await started();
    server.connected = false;
    for (const number of [1, 2, 3]) expect(await kiosk.submitEntry(signUp(number))).not.toBeNull();
    await eventually(() => expect(kiosk.courier.get()).toEqual({ kind: 'failed', failure: { kind: 'offline' } }));
    expect(await waiting(kiosk)).toBe(3);

    networkReturns(server);

    await eventually(async () => expect(await waiting(kiosk)).toBe(0));
    expect(server.known()).toEqual([entryId(1), entryId(2), entryId(3)]);
  });

  test('and the power fails: it leaves after the next start', async () => {
    const before = await started();
    server.connected = false;
    await before.submitEntry(signUp(1));

    const kiosk = await started();
    expect(kiosk.enrolment.snapshot.get()).toEqual(aSnapshot());
    networkReturns(server);

    await eventually(async () => expect(await kiosk.receiptOf(signUp(1))).toBeDefined());
    expect(server.known()).toEqual([entryId(1)]);
  });

  test.each([400, 404, 405, 413, 451])(
    'while a proxy answers %i in the server’s place: it waits, nothing is set apart, and it leaves when the server is back',
    async (status) => {
      const kiosk = await started();
      server.stranger = () => new Response('<!doctype html>', { status, headers: { 'Content-Type': 'text/html' } });
      await kiosk.submitEntry(signUp(1));
      await vi.waitFor(() => expect(kiosk.courier.get().kind).toBe('failed'));
      expect(await kiosk.outbox.queue()).toMatchObject({ waiting: 1, rejected: 0 });
      expect((await kiosk.outbox.findCode(aCode(1))).waiting).toBeDefined();

      server.stranger = undefined;
      networkReturns(server);

      await vi.waitFor(async () => expect(await kiosk.receiptOf(signUp(1))).toBeDefined());
      expect(server.known()).toEqual([entryId(1)]);
    },
  );

  test('that the server refuses: its ticket says that it is kept here, and it is offered again after an update', async () => {
    server.refuses = entryId(1);
    const before = await started();
    await before.submitEntry(signUp(1));
    await before.submitEntry(signUp(2));
    await vi.waitFor(() => expect(server.known()).toEqual([entryId(2)]));
    await vi.waitFor(async () => expect(await before.outbox.queue()).toMatchObject({ waiting: 0, rejected: 1 }));
    expect((await before.outbox.findCode(aCode(1))).waiting).toBeDefined();

    server.refuses = undefined;
    server.streams = true;
    const kiosk = await started();

    await vi.waitFor(async () => expect(await kiosk.receiptOf(signUp(1))).toBeDefined());
    expect(await kiosk.outbox.queue()).toMatchObject({ waiting: 0, rejected: 0 });
  });

  test('at a kiosk that is not welcome any more, and it waits until a colleague enrols it again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const kiosk = await started();
    server.good = false;
    await kiosk.submitEntry(signUp(1));
    await eventually(() => expect(kiosk.courier.get()).toEqual({ kind: 'failed', failure: { kind: 'not-enrolled' } }));
    expect(kiosk.enrolment.device.get().kind).toBe('enrolled');
    await vi.advanceTimersByTimeAsync(minutes(5));
    vi.useRealTimers();
    await eventually(() => expect(kiosk.enrolment.device.get().kind).toBe('not-enrolled'));
    expect(await waiting(kiosk)).toBe(1);

    server.good = true;
    await kiosk.enrolment.enrol(aCode(1));

    await eventually(async () => expect(await waiting(kiosk)).toBe(0));
    expect(server.known()).toEqual([entryId(1)]);
  });

  test.each([401, 403])('while a portal answers %i: the kiosk stays enrolled for good', async (status) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const kiosk = await started();
    server.stranger = () => new Response('<!doctype html>', { status, headers: { 'Content-Type': 'text/html' } });
    await kiosk.submitEntry(signUp(1));
    await vi.waitFor(() => expect(kiosk.courier.get()).toEqual({ kind: 'failed', failure: { kind: 'offline' } }));
    for (let times = 0; times < 4; times += 1) await vi.advanceTimersByTimeAsync(minutes(5));
    vi.useRealTimers();
    expect(kiosk.enrolment.device.get().kind).toBe('enrolled');

    server.stranger = undefined;
    networkReturns(server);
    await vi.waitFor(async () => expect(await waiting(kiosk)).toBe(0));
  });

  test('that cannot be kept, and is told so', async () => {
    const kiosk = await started();
    // No disk takes a function: the same failure as a disk that takes nothing more.
    const unkeepable: Entry = { ...signUp(1), header: Object.assign({ call: () => {} }, signUp(1).header) };

    expect(await kiosk.submitEntry(unkeepable)).toBeNull();
    expect(await waiting(kiosk)).toBe(0);
  });
});

describe('a kiosk opened by the QR of the desk', () => {
  test('takes the code out of the address at once', async () => {
    location.hash = enrolmentHash(aCode(3));

    const kiosk = await started();

    expect([kiosk.codeGiven, location.hash]).toEqual([aCode(3), '']);
  });
});

describe('a clock that is an hour behind', () => {
  test('does not make promises an hour behind; what is left carries the clock of the kiosk', async () => {
    const kiosk = await started();
    server.early = hours(1);
    await kiosk.submitEntry(signUp(1));
    await eventually(() => expect(kiosk.now() - kiosk.deviceNow()).toBeGreaterThan(minutes(59)));

    expect(kiosk.now() - kiosk.deviceNow()).toBeLessThan(minutes(61));
  });

  test('is still known after the next start, without a network', async () => {
    const before = await started();
    server.early = hours(1);
    await before.submitEntry(signUp(1));
    await eventually(() => expect(before.now() - before.deviceNow()).toBeGreaterThan(minutes(59)));
    server.connected = false;

    const kiosk = await started();

    expect(kiosk.now() - kiosk.deviceNow()).toBeGreaterThan(minutes(59));
  });
});

describe('after a visit the kiosk reads its own tables back', () => {
  test('and finds nothing of what was left sealed, nor does it tell any trouble', async () => {
    const kiosk = await started();
    await kiosk.submitEntry(anEntry(aSignUp({ id: entryId(1) }), { firstName: 'Fatima' }));
    await eventually(() => expect(server.pushes.length).toBeGreaterThan(1));

    expect(await kiosk.isWiped(['Fatima', ''])).toBe(true);
    await kiosk.submitEntry(signUp(2));
    await eventually(() => expect(server.known()).toHaveLength(2));
    expect(server.pushes.at(-1)?.health?.lastTrouble).toBeNull();
  });

  test('and tells the team when something stands there in the open', async () => {
    const kiosk = await started();
    const db = new KioskDatabase();
    await db.settings.put({ name: 'draft', value: 'Fatima' });
    db.close();

    expect(await kiosk.isWiped(['Fatima'])).toBe(false);
    await kiosk.submitEntry(signUp(1));
    await eventually(() => expect(server.pushes.at(-1)?.health?.lastTrouble?.kind).toBe('wipe-left-something'));
  });
});
