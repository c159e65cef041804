import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/time/local-date.ts';
import { belgianHolidays, isBelgianHoliday } from '../../../src/domain/time/public-holidays.ts';
import { asLocalDate } from '../../../src/domain/time/time.ts';
import { day } from '../../support/builders.ts';

/** Easter by another road than the product's. Source: J.-M. Oudin, 1940, as the US Naval Observatory gives it. */
function easterByOudin(year: number): string {
  const whole = Math.floor;
  const century = whole(year / 100);
  const golden = year % 19;
  const epact = (century - whole(century / 4) - whole((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const moon = epact - whole(epact / 28) * (1 - whole(29 / (epact + 1)) * whole((21 - golden) / 11));
  const weekday = (year + whole(year / 4) + moon + 2 - century + whole(century / 4)) % 7;
  const month = 3 + whole((moon - weekday + 40) / 44);
  return `${year}-0${month}-${String(moon - weekday + 28 - 31 * whole(month / 4)).padStart(2, '0')}`;
}

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

  test('follow Easter in every year that can be written', () => {
    const years = Array.from({ length: 9999 - 1900 }, (_, count) => 1900 + count);
    const wrong = years.filter((year) => {
      const movable = [1, 39, 50].map((count) => addDays(asLocalDate(easterByOudin(year)), count));
      const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'].map((text) => `${year}-${text}`);
      const expected = new Set([...movable, ...fixed]);
      const found = belgianHolidays(year);
      return found.length !== expected.size || found.some((date) => !expected.has(date));
    });
    expect(wrong).toEqual([]);
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
