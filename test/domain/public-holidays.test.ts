import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../src/domain/local-date.ts';
import { belgianHolidays, isBelgianHoliday } from '../../src/domain/public-holidays.ts';
import { asLocalDate } from '../../src/domain/time.ts';
import { day } from '../support/builders.ts';

describe('the legal holidays of a year', () => {
  test('are these ten in 2026', () => {
    expect(belgianHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  test('are nine days in 2008, when Ascension was on Labour Day', () => {
    expect(belgianHolidays(2008)).toHaveLength(9);
    expect(isBelgianHoliday(day('2008-05-01'))).toBe(true);
  });

  // Source: dates of Western Easter as churches publish them; 2000, 2008, 2011 and 2038 are the early and late ones.
  test.each([
    '1954-04-18',
    '1961-04-02',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2035-03-25',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2285-03-22',
  ])('Easter %s has its Monday, Ascension and Whit Monday', (easter) => {
    expect([1, 39, 50].filter((count) => !isBelgianHoliday(addDays(day(easter), count)))).toEqual([]);
    expect(isBelgianHoliday(day(easter))).toBe(false);
  });

  test('Easter Monday is a Monday between 23 March and 26 April, and the others follow it, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 9998 }), (year) => {
        const movable = belgianHolidays(year).filter(
          (date) => weekdayOf(date) === 1 && date.slice(5) >= '03-23' && date.slice(5) <= '04-26',
        );
        expect(movable).toHaveLength(1);
        const whitMonday = Temporal.PlainDate.from(movable[0] ?? '').add({ days: 49 });
        expect(belgianHolidays(year)).toContain(whitMonday.toString());
        expect(belgianHolidays(year)).toContain(whitMonday.subtract({ days: 11 }).toString());
      }),
    );
  });

  test('are in order, and each is a holiday on its own day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 9998 }), (year) => {
        const holidays = belgianHolidays(year);
        expect(holidays).toEqual(holidays.toSorted());
        expect(holidays.every(isBelgianHoliday)).toBe(true);
      }),
    );
  });

  test('an ordinary day is no holiday', () => {
    expect(['2026-11-24', '2026-12-26', '2026-07-11'].filter((text) => isBelgianHoliday(asLocalDate(text)))).toEqual(
      [],
    );
  });
});
