import { describe, expect, test } from 'vitest';
import { give, heldOf, isOver, lend, type SeatLoan, shareOf } from '../../../src/domain/activities/seat-loan.ts';
import { days, hours, addDuration, minutes } from '../../../src/domain/time/time.ts';
import { at, someSeats } from '../../support/builders.ts';

const now = at('2026-11-23 09:00');
const startsAt = at('2026-11-27 14:00');
const moment = { kiosks: 2, startsAt, now };
const aLoan = (matters: Partial<SeatLoan> = {}): SeatLoan => ({
  loaned: 2,
  used: 0,
  until: addDuration(now, hours(12)),
  ...matters,
});

describe('how many seats a kiosk holds', () => {
  test.each([
    [12, 2, 2],
    [12, 3, 1],
    [5, 1, 1],
    [5, 2, 0],
    [2, 1, 0],
    [100, 1, 2],
    [12, 0, 0],
  ])('of %i free places %i kiosks hold %i each', (places, kiosks, held) => {
    expect(shareOf(someSeats({ places }), kiosks)).toBe(held);
  });

  test('is nothing while somebody waits in line', () => {
    expect(shareOf(someSeats({ places: 12, waiting: 1 }), 1)).toBe(0);
  });

  test('all kiosks together never hold more than a third of what is free', () => {
    for (let places = 0; places <= 40; places += 1)
      for (let kiosks = 1; kiosks <= 12; kiosks += 1)
        expect(shareOf(someSeats({ places }), kiosks) * kiosks).toBeLessThanOrEqual(places / 3);
  });
});

describe('lending', () => {
  test('lasts twelve hours, and no longer than until an hour before the activity begins', () => {
    expect(lend(someSeats(), undefined, moment)).toEqual({ loaned: 2, used: 0, until: addDuration(now, hours(12)) });
    const soon = addDuration(now, hours(1));
    expect(lend(someSeats(), undefined, { ...moment, startsAt: addDuration(soon, hours(1)) })?.until).toBe(soon);
    expect(lend(someSeats(), undefined, { ...moment, startsAt: soon })).toBeNull();
  });

  test('asked again soon, nothing changes', () => {
    expect(lend(someSeats({ loaned: 2 }), aLoan(), moment)).toBeNull();
  });

  test('after half of the time it is renewed', () => {
    const half = addDuration(now, hours(6));
    expect(lend(someSeats({ loaned: 2 }), aLoan(), { ...moment, now: half })).toEqual(
      aLoan({ until: addDuration(half, hours(12)) }),
    );
  });

  test('what was given away is lent anew, and the count only grows', () => {
    expect(lend(someSeats({ taken: 1, loaned: 1 }), aLoan({ used: 1 }), { ...moment, kiosks: 1 })).toEqual(
      aLoan({ loaned: 3, used: 1 }),
    );
  });

  test('a kiosk that gave away more than is known here begins at what it gave', () => {
    expect(lend(someSeats({ taken: 5 }), aLoan({ loaned: 2, used: 2 }), { ...moment, kiosks: 1 })?.loaned).toBe(4);
  });

  test('never takes back: with fewer free places it is only not renewed', () => {
    const half = addDuration(now, hours(6));
    expect(lend(someSeats({ taken: 8, loaned: 2 }), aLoan(), { ...moment, now: half })).toBeNull();
  });

  test('there is nothing to lend when all is taken or lent', () => {
    expect(lend(someSeats({ places: 6, taken: 0, loaned: 6 }), undefined, { ...moment, kiosks: 1 })).toBeNull();
  });
});

describe('the end of a loan', () => {
  const ended = aLoan({ until: now });

  test('of a kiosk that is heard with nothing left to send comes ten minutes later', () => {
    expect(isOver(ended, { at: addDuration(now, minutes(9)), emptied: true })).toBe(false);
    expect(isOver(ended, { at: addDuration(now, minutes(10)), emptied: true })).toBe(true);
  });

  test('of a silent kiosk comes after three days', () => {
    expect(isOver(ended, { at: addDuration(now, hours(71)), emptied: false })).toBe(false);
    expect(isOver(ended, { at: addDuration(now, days(3)), emptied: false })).toBe(true);
  });

  test('never comes while it runs', () => {
    expect(isOver(aLoan(), { at: now, emptied: true })).toBe(false);
  });
});

describe('what a kiosk gives out of its loan, network or not', () => {
  const date = { waiting: 0, loan: aLoan() };
  const alone = { persons: 1, alone: true, used: 0, now };

  test('is what it holds, less what it gave away itself', () => {
    expect(give(date, alone)).toEqual({ seat: 'loaned', used: 1 });
    expect(give(date, { ...alone, persons: 2 })).toEqual({ seat: 'loaned', used: 2 });
    expect(give(date, { ...alone, used: 1 })).toEqual({ seat: 'loaned', used: 2 });
    expect(give(date, { ...alone, used: 2 })).toBeNull();
  });

  test('counts what another device gave away that was this kiosk before', () => {
    expect(give({ waiting: 0, loan: aLoan({ used: 2 }) }, alone)).toBeNull();
    expect(give({ waiting: 0, loan: aLoan({ used: 1 }) }, alone)).toEqual({ seat: 'loaned', used: 2 });
  });

  test('goes back whole where it does not do: more are wished, it is a series, somebody waits, or its time is over', () => {
    const back = { seat: 'returned', used: 2 };
    expect(give(date, { ...alone, persons: 3 })).toEqual(back);
    expect(give(date, { ...alone, persons: 2, used: 1 })).toEqual(back);
    expect(give(date, { ...alone, alone: false })).toEqual(back);
    expect(give({ ...date, waiting: 1 }, alone)).toEqual(back);
    expect(give(date, { ...alone, now: aLoan().until })).toEqual(back);
  });

  test('is nothing without a loan', () => {
    expect(give({ ...date, loan: null }, alone)).toBeNull();
  });

  test('a count that went wrong holds nothing', () => {
    expect(heldOf({ loaned: 1, used: 3 })).toBe(0);
  });
});
