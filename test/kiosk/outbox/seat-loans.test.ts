// Seats that were lent to this kiosk: given away once, counted on the disk, taken back when nobody got them.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry, EntryHeader, SignUpHeader } from '../../../src/domain/entries/entry.ts';
import { hours, addDuration } from '../../../src/domain/time/time.ts';
import { createSeatLoans, type SeatLoans } from '../../../src/kiosk/outbox/seat-loans.ts';
import { KioskDatabase } from '../../../src/kiosk/store/database.ts';
import { createSeatLoanStore } from '../../../src/kiosk/store/seat-loan-store.ts';
import { createAwaitedReceipts } from '../../../src/kiosk/outbox/awaited-receipts.ts';
import { aCallbackHeader, anEntry, aSignUp, entryId } from '../../support/builders.ts';
import { aDateOf, aSnapshot, handTurnedClock, mondayMorning, soup } from '../../support/kiosk.ts';

let db: KioskDatabase;
let count = 0;
let now = mondayMorning;
let loan = { loaned: 2, used: 0, until: addDuration(mondayMorning, hours(12)) };

const seatLoans = (): SeatLoans =>
  createSeatLoans({
    seats: createSeatLoanStore(db),
    snapshot: () => aSnapshot({ dates: [aDateOf(soup, '2026-11-24', { loan })] }),
    now: () => now,
  });
const wish = (matters: Partial<SignUpHeader> = {}) => anEntry(aSignUp(matters));
const isLoaned = async <Header extends EntryHeader>(entry: Entry<Header>): Promise<boolean> => {
  const { header }: { header: EntryHeader } = await seatLoans().give(entry);
  return header.kind === 'sign-up' && header.seat === 'loaned';
};

beforeEach(() => {
  db = new KioskDatabase(`lent-${(count += 1)}`);
  now = mondayMorning;
  loan = { loaned: 2, used: 0, until: addDuration(mondayMorning, hours(12)) };
});
afterEach(() => db.close());

describe('a kiosk that was lent two seats', () => {
  test('gives two, and not a third, also after a restart', async () => {
    expect([await isLoaned(wish()), await isLoaned(wish()), await isLoaned(wish())]).toEqual([true, true, false]);
    db.close();
    db = new KioskDatabase(`lent-${count}`);
    expect(await isLoaned(wish())).toBe(false);
  });

  test('gives two at one tap', async () => {
    expect(await isLoaned(wish({ persons: 2 }))).toBe(true);
  });

  test('of two taps at the same moment for the last seat one gets it', async () => {
    await isLoaned(wish());
    const both = await Promise.all([isLoaned(wish()), isLoaned(wish())]);
    expect(both.toSorted()).toEqual([false, true]);
  });

  test('gives on when it is lent more', async () => {
    await isLoaned(wish({ persons: 2 }));
    loan = { ...loan, loaned: 4, used: 2 };
    expect([await isLoaned(wish({ persons: 2 })), await isLoaned(wish())]).toEqual([true, false]);
  });

  test('gives nothing for a series, a call, a date that is not there, or after its time', async () => {
    expect(await isLoaned(anEntry(aCallbackHeader()))).toBe(false);
    expect(await isLoaned(wish({ date: entryDate }))).toBe(false);
    expect(await isLoaned(wish({ attendance: 'series' }))).toBe(false);
    loan = { ...loan, loaned: 4, used: 2 };
    now = loan.until;
    expect(await isLoaned(wish())).toBe(false);
  });

  test('gives all of it back with a wish that is larger, and then nothing more', async () => {
    const { header } = await seatLoans().give(wish({ persons: 3 }));
    expect(header.seat).toBe('returned');
    expect(await isLoaned(wish())).toBe(false);
    expect((await seatLoans().give(wish())).header).not.toHaveProperty('seat');
    loan = { ...loan, loaned: 4, used: 2 };
    expect(await isLoaned(wish({ persons: 2 }))).toBe(true);
  });

  test('gives again what could not be kept', async () => {
    const first = await seatLoans().give(wish({ persons: 2 }));
    await seatLoans().takeBack(first);
    await seatLoans().takeBack(wish());
    expect(await isLoaned(wish({ persons: 2 }))).toBe(true);
  });

  test('on a disk that does not take it, promises nothing', async () => {
    db.close();
    expect(await isLoaned(wish())).toBe(false);
  });

  test('lets counts of past dates go', async () => {
    await isLoaned(wish());
    now = addDuration(mondayMorning, hours(72));
    loan = { ...loan, until: addDuration(now, hours(1)) };
    await isLoaned(wish());
    expect(JSON.stringify(await db.settings.toArray())).not.toContain('2026-11-24');
  });
});

const entryDate = aSignUp({ date: aDateOf(soup, '2026-12-24').id }).date;

describe('whoever waits for an answer', () => {
  test('is there for ten seconds, or until they look away', () => {
    const clock = handTurnedClock();
    const awaitedReceipts = createAwaitedReceipts(clock.now);
    awaitedReceipts.await(entryId(1));
    awaitedReceipts.await(entryId(2));
    awaitedReceipts.stopAwaiting(entryId(2));
    expect([1, 2, 3].map((one) => awaitedReceipts.isAwaited(entryId(one)))).toEqual([true, false, false]);
    clock.pass(hours(1));
    expect(awaitedReceipts.isAwaited(entryId(1))).toBe(false);
  });
});
