// @vitest-environment happy-dom
// Tables that never answer: nobody waits for them at the screen, and the kiosk goes on when they do.
import { screen } from '@testing-library/dom';
import { IDBObjectStore, IDBRequest } from 'fake-indexeddb';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minutes, seconds, type Duration } from '../../src/domain/time/time.ts';
import { App } from '../../src/kiosk/app.tsx';
import type { Kiosk } from '../../src/kiosk/context/kiosk.ts';
import { createStorageCheck } from '../../src/kiosk/device/storage-check.ts';
import { KioskDatabase } from '../../src/kiosk/store/database.ts';
import { eventually } from '../support/eventually.ts';
import { nl } from '../support/kiosk-text.ts';
import { handTurnedTimers } from './support/enrolment-fakes.ts';
import { type SilentFactory, silentTables } from './support/silent-tables.ts';
import { networkReturns, read, signUp, started, withAFarServer } from './support/whole-kiosk.ts';

const server = withAFarServer();
let disk: SilentFactory;
beforeEach(() => {
  disk = silentTables();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  render(null, document.body);
});

/** The clock is turned by hand; the disk has its turns meanwhile. */
async function pass(time: Duration): Promise<void> {
  for (let passed = 0; passed < time; passed += seconds(1)) {
    await vi.advanceTimersByTimeAsync(seconds(1));
    for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}
/** What fetches, seals or signs takes time of its own; no clock is turned for it. */
const soon = (see: () => void): Promise<void> =>
  eventually(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    see();
  });
const show = (kiosk: Kiosk): void => render(<App kiosk={kiosk} text={nl} />, document.body);
const title = (): string => screen.getByRole('heading', { level: 1 }).textContent;

async function aKioskThatWasOn(): Promise<void> {
  server.connected = true;
  const before = await started();
  await soon(() => expect(before.enrolment.snapshot.get()).toBeDefined());
  server.connected = false;
  expect(await before.submitEntry(signUp(1))).not.toBeNull();
}

describe('a kiosk of which the tables say nothing when it starts', () => {
  test('tells whoever stands there within a quarter of a minute, instead of loading for ever', async () => {
    await aKioskThatWasOn();
    disk.silent = true;
    let kiosk: Kiosk | undefined;
    void started().then((one) => (kiosk = one));
    await pass(seconds(9));
    expect(kiosk).toBeUndefined();

    await pass(seconds(6));

    if (kiosk === undefined) throw new Error('It still waits.');
    show(kiosk);
    expect(title()).toBe(nl.nothingKept.title);
    expect(document.body.textContent).toContain('papier');
    await pass(minutes(5));
    expect(title()).toBe(nl.nothingKept.title);
  });

  test('begins again by itself when they answer; what waited there arrives, and the team hears of it', async () => {
    await aKioskThatWasOn();
    disk.silent = true;
    void started();
    await pass(minutes(3));
    expect(server.reloads()).toBe(0);

    disk.comeToItself();
    await pass(minutes(1));
    await soon(() => expect(server.reloads()).toBeGreaterThan(0));

    await started();
    networkReturns(server);
    await soon(() => expect(server.known()).toEqual([signUp(1).header.id]));
    expect(server.pushes.at(-1)?.health?.lastTrouble?.kind).toBe('store');
    expect((await read(server))[0]?.personal).toMatchObject({ firstName: 'Mia' });
  });

  test('shows the agenda where the server lets it in without a code, and sends people to paper', async () => {
    disk.silent = true;
    let kiosk: Kiosk | undefined;
    void started().then((one) => (kiosk = one));
    await pass(seconds(12));
    await soon(() => expect(kiosk?.enrolment.snapshot.get()).toBeDefined());

    const submitting = kiosk?.submitEntry(signUp(1));
    await pass(minutes(1));

    expect(kiosk?.storageCheck.works.get()).toBe(false);
    expect(await submitting).toBeNull();
    await soon(() => expect(server.pushes.at(-1)?.health?.lastTrouble?.kind).toBe('cannot-keep'));
    expect(server.arrived).toEqual([]);
  });
});

describe('a kiosk of which the tables fall silent while it is on', () => {
  const fallSilent = () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => new IDBRequest());

  test('tells the team, and sends the next visitor to paper before they type', async () => {
    await aKioskThatWasOn();
    const kiosk = await started();
    networkReturns(server);
    await soon(() => expect(kiosk.enrolment.online.get()).toBe(true));
    const put = fallSilent();

    void kiosk.storageCheck.check();
    await pass(seconds(21));

    expect(kiosk.storageCheck.works.get()).toBe(false);
    await soon(() => expect(server.pushes.at(-1)?.health?.lastTrouble?.kind).toBe('cannot-keep'));
    put.mockRestore();
  });

  test('is asked no more while it does not answer, for each trial takes its room', async () => {
    const timers = handTurnedTimers();
    const db = new KioskDatabase();
    const storageCheck = createStorageCheck({ db, after: timers.after, onTrouble: () => {} });
    await storageCheck.check();
    const put = fallSilent();

    const looked = storageCheck.check();
    await soon(() => expect(put).toHaveBeenCalledTimes(1));
    await timers.pass(minutes(10));

    expect(await looked).toBe(false);
    expect(put).toHaveBeenCalledTimes(1);
  });
});
