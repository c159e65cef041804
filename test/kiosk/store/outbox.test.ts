import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SealedEntry } from '../../../src/contract/entry.ts';
import { KioskDatabase } from '../../../src/kiosk/store/database.ts';
import { createOutbox, type KioskOutbox } from '../../../src/kiosk/store/outbox.ts';
import { aCallbackHeader, aCode, anEntry, aReceipt, aSignUp, aWithdrawal, entryId } from '../../support/builders.ts';
import { handTurnedClock, type HandClock } from '../../support/kiosk.ts';
import { sealed } from '../../support/sealing.ts';

let databases = 0;
let db: KioskDatabase;
let outbox: KioskOutbox;
let clock: HandClock;

beforeEach(() => {
  databases += 1;
  db = new KioskDatabase(`outbox-${databases}`);
  clock = handTurnedClock();
  outbox = createOutbox(db, clock.now);
});

const sealedSignUps = await Promise.all(
  Array.from({ length: 16 }, (_, number) => sealed(anEntry(aSignUp({ id: entryId(number), code: aCode(number) })))),
);
function signUp(number: number): SealedEntry {
  const entry = sealedSignUps[number];
  if (entry === undefined) throw new Error(`There is no sign-up ${number} in these tests.`);
  return entry;
}
const receipt = (number: number) => aReceipt({ id: entryId(number), code: aCode(number) });
const left = async () => (await outbox.waiting(100)).map(({ entry }) => entry.header.id);

/** Leaves entries with these numbers and lets their receipts come, all in one push. */
async function arrived(...numbers: readonly number[]): Promise<void> {
  for (const number of numbers) await outbox.submitEntry(signUp(number));
  await outbox.recordReceipts(await outbox.waiting(numbers.length), numbers.map(receipt));
}

describe('what visitors leave', () => {
  test('waits in the order of leaving', async () => {
    for (const number of [3, 1, 2]) await outbox.submitEntry(signUp(number));

    expect(await left()).toEqual([entryId(3), entryId(1), entryId(2)]);
  });

  test('is handed out oldest first, no more than asked for', async () => {
    for (const number of [1, 2, 3]) await outbox.submitEntry(signUp(number));

    expect((await outbox.waiting(2)).map(({ entry }) => entry)).toEqual([signUp(1), signUp(2)]);
    expect((await outbox.queue()).waiting).toBe(3);
  });

  test('is still there when the kiosk starts again', async () => {
    await outbox.submitEntry(signUp(1));
    db.close();

    outbox = createOutbox(new KioskDatabase(db.name), clock.now);

    expect(await left()).toEqual([entryId(1)]);
  });

  test('is on the disk before the screen may say so', () => {
    expect(db._options.chromeTransactionDurability).toBe('strict');
  });

  test('of two visitors with the same answers is two entries', async () => {
    for (const number of [1, 2]) await outbox.submitEntry(await sealed(anEntry(aSignUp({ id: entryId(number) }))));

    expect((await outbox.queue()).waiting).toBe(2);
  });
});

describe('receipts come', () => {
  test('their entries wait no more, and the receipts stay', async () => {
    await arrived(1, 2);

    expect(await left()).toEqual([]);
    expect(await outbox.receiptOf(entryId(1))).toEqual(receipt(1));
    expect(await outbox.receiptOf(entryId(2))).toEqual(receipt(2));
  });

  test('whoever left something meanwhile still waits', async () => {
    await outbox.submitEntry(signUp(1));
    await outbox.submitEntry(signUp(2));
    const onTheWay = await outbox.waiting(1);
    await outbox.submitEntry(signUp(3));

    await outbox.recordReceipts(onTheWay, [receipt(1)]);

    expect(await left()).toEqual([entryId(2), entryId(3)]);
    expect(await outbox.receiptOf(entryId(3))).toBeUndefined();
  });

  test('an entry does not go when its receipt cannot be kept', async () => {
    await outbox.submitEntry(signUp(1));
    const onTheWay = await outbox.waiting(1);
    db.receipts.hook('creating', () => {
      throw new Error('The disk is full.');
    });

    await expect(outbox.recordReceipts(onTheWay, [receipt(1)])).rejects.toThrow();

    expect(await left()).toEqual([entryId(1)]);
  });

  test('nothing settled changes nothing', async () => {
    await outbox.submitEntry(signUp(1));

    await outbox.recordReceipts([], []);

    expect(await left()).toEqual([entryId(1)]);
    expect(await db.receipts.count()).toBe(0);
  });

  test('a place is never given twice, so an old answer takes nothing new away', async () => {
    await outbox.submitEntry(signUp(1));
    const answeredLate = await outbox.waiting(1);
    await outbox.recordReceipts(answeredLate, [receipt(1)]);
    await outbox.submitEntry(signUp(2));

    await outbox.recordReceipts(answeredLate, [receipt(1)]);

    expect(await left()).toEqual([entryId(2)]);
  });
});

describe('an entry that no server would take', () => {
  test('goes out of the way of the others and is kept, with the reason', async () => {
    await outbox.submitEntry(signUp(1));
    await outbox.submitEntry(signUp(2));
    const [first] = await outbox.waiting(1);

    if (first) await outbox.reject(first, 'refused 422');

    expect(await left()).toEqual([entryId(2)]);
    expect(await db.rejected.toArray()).toEqual([{ position: first?.position, entry: signUp(1), why: 'refused 422' }]);
  });

  test('is offered again behind the others, as it was, and its code says meanwhile that it waits here', async () => {
    await outbox.submitEntry(signUp(1));
    await outbox.submitEntry(signUp(2));
    const [first] = await outbox.waiting(1);
    if (first) await outbox.reject({ ...first, shown: true }, 'refused unreadable');
    expect(await outbox.findCode(aCode(1))).toEqual({ waiting: signUp(1), receipt: undefined });

    await outbox.offerRejected();

    expect(await left()).toEqual([entryId(2), entryId(1)]);
    expect((await outbox.waiting(2)).at(-1)).toMatchObject({ entry: signUp(1), shown: true });
    expect(await db.rejected.count()).toBe(0);
    expect(await outbox.findCode(aCode(1))).toEqual({ waiting: signUp(1), receipt: undefined });
  });
});

describe('somebody types a code', () => {
  test('a sign-up that still waits here is found', async () => {
    await outbox.submitEntry(signUp(1));
    await outbox.submitEntry(await sealed(anEntry(aCallbackHeader({ id: entryId(2), code: aCode(2) }))));

    expect(await outbox.findCode(aCode(1))).toEqual({ waiting: signUp(1), receipt: undefined });
    expect((await outbox.findCode(aCode(2))).waiting?.header.kind).toBe('callback-request');
  });

  test('among many pushes the receipt is found', async () => {
    for (const first of [1, 4, 7, 10]) await arrived(first, first + 1, first + 2);

    expect(await outbox.findCode(aCode(2))).toEqual({ waiting: undefined, receipt: receipt(2) });
    expect(await outbox.receiptOf(entryId(12))).toEqual(receipt(12));
  });

  test('a withdrawal that waits does not answer to the code it withdraws', async () => {
    await outbox.submitEntry(await sealed(anEntry(aWithdrawal({ ticket: aCode(1) }), {})));

    expect((await outbox.findCode(aCode(1))).waiting).toBeUndefined();
  });

  test('a code that was never here is not found', async () => {
    await arrived(1);
    await outbox.submitEntry(signUp(2));

    expect(await outbox.findCode(aCode(31))).toEqual({ waiting: undefined, receipt: undefined });
    expect(await outbox.receiptOf(entryId(31))).toBeUndefined();
  });
});
