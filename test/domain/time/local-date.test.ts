import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  instantAt,
  isLocalDate,
  localDateOf,
  localTimeOf,
  weekdayOf,
  zonedTextOf,
} from '../../../src/domain/time/local-date.ts';
import {
  asInstant,
  asLocalDate,
  asLocalTime,
  hours,
  addDuration,
  minutes,
  zone,
} from '../../../src/domain/time/time.ts';
import { at, day, time } from '../../support/builders.ts';

/** Any day that the product can live in, as text. */
const anyDay = fc
  .integer({ min: 0, max: 65_000 })
  .map((count) => Temporal.PlainDate.from('1950-01-01').add({ days: count }).toString());
const anyTime = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);

/** The last Sundays of March and October 2020 to 2040, and the days around them. */
const clockChange = fc
  .tuple(fc.integer({ min: 2020, max: 2040 }), fc.constantFrom(3, 10), fc.integer({ min: -1, max: 1 }))
  .map(([year, month, around]) => {
    const last = Temporal.PlainDate.from({ year, month, day: 31 });
    return last.subtract({ days: (last.dayOfWeek % 7) - around }).toString();
  });

const oracle = (date: string, wall: string): number =>
  Temporal.PlainDateTime.from(`${date}T${wall}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;

describe('naming a calendar day', () => {
  test.each(['2026-11-24', '1900-01-01', '9999-12-31', '2028-02-29', '2000-02-29'])('%s exists', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '1899-12-31',
    '0999-01-01',
    '10000-01-01',
    '2026-1-1',
    '24-11-2026',
    '2026-11-24T00:00',
    ' 2026-11-24',
    '',
    'soon',
  ])('"%s" is no day', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  test('of all days that can be written, exactly those of the calendar exist', () => {
    const written = fc.tuple(
      fc.integer({ min: 1895, max: 2110 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(written, ([year, month, dayOfMonth]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
        const real = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= new Date(year, month, 0).getDate();
        expect(isLocalDate(text)).toBe(real && year >= 1900);
      }),
    );
  });
});

describe('counting days', () => {
  test('the day after the last of the year is New Year', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
  });

  test('a week runs on across a clock change', () => {
    expect(addDays(day('2026-10-20'), 7)).toBe('2026-10-27');
    expect(daysBetween(day('2026-10-20'), day('2026-10-27'))).toBe(7);
  });

  test('days are counted as the calendar counts them, forth and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (text, count) => {
        const there = addDays(asLocalDate(text), count);
        expect(there).toBe(Temporal.PlainDate.from(text).add({ days: count }).toString());
        expect(daysBetween(asLocalDate(text), there)).toBe(count);
        expect(weekdayOf(there)).toBe(Temporal.PlainDate.from(there).dayOfWeek);
      }),
    );
  });

  test('counting stops at the last day that can be written', () => {
    expect(addDays(day('9999-12-31'), 1)).toBe('9999-12-31');
    expect(localDateOf(asInstant(253_402_300_799_999))).toBe('9999-12-31');
  });

  test('the week begins on Monday and ends on Sunday', () => {
    expect(weekdayOf(day('2026-11-23'))).toBe(1);
    expect(weekdayOf(day('2026-11-29'))).toBe(7);
  });
});

describe('looking at the clock on the wall', () => {
  test('in winter it is an hour later than in Greenwich, in summer two', () => {
    expect(localTimeOf(asInstant(Date.UTC(2026, 0, 15, 9, 30)))).toBe('10:30');
    expect(localTimeOf(asInstant(Date.UTC(2026, 6, 15, 9, 30)))).toBe('11:30');
  });

  test('just before midnight in Brussels it is still today, whatever Greenwich says', () => {
    expect(localDateOf(asInstant(Date.UTC(2026, 6, 15, 21, 59)))).toBe('2026-07-15');
    expect(localDateOf(asInstant(Date.UTC(2026, 6, 15, 22, 0)))).toBe('2026-07-16');
  });

  test('a minute that has begun is shown, not the one to come', () => {
    expect(localTimeOf(addDuration(at('2026-11-24 09:30'), minutes(0.99)))).toBe('09:30');
  });

  test('before the war there were winters on the time of Greenwich', () => {
    expect(localTimeOf(asInstant(Date.UTC(1935, 0, 15, 9, 30)))).toBe('09:30');
  });

  test('day and time are those of the world, at any moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2120, 0, 1) }), (epochMs) => {
        const world = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
        expect(localDateOf(asInstant(epochMs))).toBe(world.toPlainDate().toString());
        expect(localTimeOf(asInstant(epochMs))).toBe(world.toPlainTime().toString({ smallestUnit: 'minute' }));
      }),
    );
  });

  test('day, time and distance to UTC together are those of the world', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2120, 0, 1) }), (epochMs) => {
        const world = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
        const written = world.toString({ smallestUnit: 'second', timeZoneName: 'never' });
        expect(zonedTextOf(asInstant(epochMs))).toBe(written);
      }),
    );
  });

  test('a screen that ran for years still tells the right time', () => {
    const start = Date.UTC(2026, 0, 1, 11);
    const moments = Array.from({ length: 10_500 }, (_, hour) => asInstant(start + hour * hours(1)));
    const twiceOnTheWall = moments.filter((moment) => instantAt(localDateOf(moment), localTimeOf(moment)) !== moment);
    expect(twiceOnTheWall).toEqual([Date.UTC(2026, 9, 25, 1)]);
  });
});

describe('an appointment on the wall clock', () => {
  test('half past two that spring skips is half past three', () => {
    expect(localTimeOf(at('2026-03-29 02:30'))).toBe('03:30');
  });

  test('half past two that autumn repeats is the first of the two', () => {
    expect(at('2026-10-25 02:30')).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  test('is the moment that the world says, on any day', () => {
    fc.assert(
      fc.property(anyDay, anyTime, (date, wall) => {
        expect(instantAt(asLocalDate(date), asLocalTime(wall))).toBe(oracle(date, wall));
      }),
    );
  });

  test('is the moment that the world says, around every clock change', () => {
    fc.assert(
      fc.property(clockChange, anyTime, (date, wall) => {
        expect(instantAt(asLocalDate(date), asLocalTime(wall))).toBe(oracle(date, wall));
      }),
      { numRuns: 500 },
    );
  });

  test('every minute of both clock changes of 2026 and 2027 is the moment that the world says', () => {
    const days = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'];
    const minutesOfNight = Array.from({ length: 300 }, (_, minute) =>
      Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString({ smallestUnit: 'minute' }),
    );
    for (const date of days) {
      const ours = minutesOfNight.map((wall) => instantAt(day(date), time(wall)));
      expect(ours).toEqual(minutesOfNight.map((wall) => oracle(date, wall)));
    }
  });
});
