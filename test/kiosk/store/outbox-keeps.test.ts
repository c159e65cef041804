// What has its receipt stays for two weeks, sealed: a server that is put back from a backup gets it again.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SealedEntry } from '../../../src/contract/entry.ts';
import { days, hours } from '../../../src/domain/time/time.ts';
import { KioskDatabase } from '../../../src/kiosk/store/database.ts';
import { createOutbox, type KioskOutbox } from '../../../src/kiosk/store/outbox.ts';
import { aCode, anEntry, aReceipt, aSignUp, at, entryId } from '../../support/builders.ts';
import { handTurnedClock, type HandClock } from '../../support/kiosk.ts';
import { sealed } from '../../support/sealing.ts';

let databases = 0;
let db: KioskDatabase;
let outbox: KioskOutbox;
let clock: HandClock;

beforeEach(() => {
  databases += 1;
  db = new KioskDatabase(`outbox-keeps-${databases}`);
  clock = handTurnedClock();
  outbox = createOutbox(db, clock.now);
});

const signUp = (number: number): Promise<SealedEntry> =>
  sealed(anEntry(aSignUp({ id: entryId(number), code: aCode(number), madeAt: clock.now() })));
const receipt = (number: number) => aReceipt({ id: entryId(number), code: aCode(number) });
const lastOf = (number: number) => ({ id: entryId(number), receivedAt: receipt(number).receivedAt });
const waiting = async () => (await outbox.waiting(100)).map(({ entry }) => entry.header.id);
const settings = async () => (await db.entries.toArray()).map(({ entry }) => entry.header.id);

async function submitEntry(...numbers: readonly number[]): Promise<void> {
  for (const number of numbers) await outbox.submitEntry(await signUp(number));
}
/** The receipts of these come, all in one push. */
async function receiptsFor(...numbers: readonly number[]): Promise<void> {
  await outbox.recordReceipts(await outbox.waiting(numbers.length), numbers.map(receipt));
}
async function arrived(...numbers: readonly number[]): Promise<void> {
  await submitEntry(...numbers);
  await receiptsFor(...numbers);
}

describe('an entry with its receipt', () => {
  test('that the visitor read to be without a seat is known as told, also when it is offered again', async () => {
    await submitEntry(1, 2);
    const [one, two] = await outbox.waiting(2);
    if (one === undefined || two === undefined) throw new Error('Both were left.');
    await outbox.recordReceipts([one, { ...two, shown: true }], [1, 2].map(receipt));
    await outbox.offerAgain();

    expect((await outbox.waiting(2)).map(({ shown }) => shown)).toEqual([undefined, true]);
  });

  test('is still kept, and the newest is known as the last', async () => {
    await arrived(1, 2);
    await submitEntry(3);

    expect(await settings()).toEqual([entryId(1), entryId(2), entryId(3)]);
    expect(await outbox.lastReceipt()).toEqual(lastOf(2));
  });

  test('is the last one also after a restart', async () => {
    await arrived(1, 2);
    db.close();
    outbox = createOutbox(new KioskDatabase(db.name), clock.now);

    expect(await outbox.lastReceipt()).toEqual(lastOf(2));
    expect(await waiting()).toEqual([]);
  });

  test('got a second receipt after a restore: the last one is of then', async () => {
    await arrived(1);
    await outbox.offerAgain();
    await outbox.recordReceipts(await outbox.waiting(1), [{ ...receipt(1), receivedAt: clock.now() }]);

    expect(await outbox.lastReceipt()).toEqual({ id: entryId(1), receivedAt: clock.now() });
  });

  test('there is none on a kiosk that had no receipt yet', async () => {
    await submitEntry(1);

    expect(await outbox.lastReceipt()).toBeNull();
  });

  test('set apart afterwards leaves the last receipt to the one before', async () => {
    await arrived(1);
    await submitEntry(2, 3);
    const [bad] = await outbox.waiting(1);
    if (bad) await outbox.reject(bad, 'refused 400');
    await receiptsFor(3);

    expect(await outbox.lastReceipt()).toEqual(lastOf(3));
    expect(await settings()).toEqual([entryId(1), entryId(3)]);
  });
});

describe('a server that was put back', () => {
  test('is offered everything again, in the order it was left; the receipts of before stay for the screens', async () => {
    await arrived(1, 2);
    await submitEntry(3);

    await outbox.offerAgain();

    expect(await waiting()).toEqual([entryId(1), entryId(2), entryId(3)]);
    expect(await outbox.lastReceipt()).toBeNull();
    expect(await outbox.receiptOf(entryId(1))).toEqual(receipt(1));
  });

  test('may say something else this time: the newest receipt counts', async () => {
    await arrived(1);
    await outbox.offerAgain();
    const changed = { ...receipt(1), outcome: { kind: 'waiting', position: 1, series: null } as const };

    await outbox.recordReceipts(await outbox.waiting(1), [changed]);

    expect(await outbox.receiptOf(entryId(1))).toEqual(changed);
  });
});

describe('two weeks later', () => {
  test('old receipts and their entries are forgotten, newer ones are not', async () => {
    await arrived(1);
    clock.pass(hours(1));
    await arrived(2);

    clock.pass(days(14));
    await outbox.deleteOld();

    expect(await settings()).toEqual([entryId(2)]);
    expect(await outbox.receiptOf(entryId(1))).toBeUndefined();
    expect(await outbox.receiptOf(entryId(2))).toEqual(receipt(2));
  });

  test('an hour before, everything is still there', async () => {
    await arrived(1);

    clock.pass(hours(14 * 24 - 1));
    await outbox.deleteOld();

    expect(await settings()).toEqual([entryId(1)]);
  });

  test('what never arrived is not forgotten, however old', async () => {
    await arrived(1);
    await submitEntry(2);

    clock.pass(days(60));
    await outbox.deleteOld();

    expect(await waiting()).toEqual([entryId(2)]);
  });

  test('what was offered again and has no new receipt yet is not forgotten', async () => {
    await arrived(1, 2);
    await outbox.offerAgain();

    clock.pass(days(15));
    await outbox.deleteOld();

    expect(await waiting()).toEqual([entryId(1), entryId(2)]);
  });

  test('two weeks count from the newest receipt: what was offered again stays that long', async () => {
    await arrived(1, 2);
    clock.pass(days(13));
    await outbox.offerAgain();
    await receiptsFor(1, 2);

    clock.pass(days(2));
    await outbox.deleteOld();

    expect(await settings()).toEqual([entryId(1), entryId(2)]);
  });

  test('when all is forgotten there is no last receipt, and new entries still go', async () => {
    await arrived(1);
    clock.pass(days(15));
    await outbox.deleteOld();
    await submitEntry(2);

    expect(await outbox.lastReceipt()).toBeNull();
    expect(await waiting()).toEqual([entryId(2)]);
  });
});

describe('how the queue stands', () => {
  test('counts what waits and what was set apart, and says when the oldest was left', async () => {
    await arrived(1);
    clock.set(at('2026-11-23 11:00'));
    await submitEntry(2, 3);
    clock.set(at('2026-11-23 12:00'));
    await submitEntry(4);
    const [first] = await outbox.waiting(1);
    if (first) await outbox.reject(first, 'refused 400');

    expect(await outbox.queue()).toEqual({ waiting: 2, rejected: 1, oldestAt: at('2026-11-23 11:00') });
  });

  test('has no oldest when nothing waits', async () => {
    await arrived(1);

    expect(await outbox.queue()).toEqual({ waiting: 0, rejected: 0, oldestAt: null });
  });
});
