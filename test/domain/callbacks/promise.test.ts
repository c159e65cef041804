import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, localDateOf } from '../../../src/domain/time/local-date.ts';
import { isOpenOn, type OpeningHours } from '../../../src/domain/time/opening-hours.ts';
import { isEverOpen, lateness, promisedDay } from '../../../src/domain/callbacks/promise.ts';
import { asInstant, days, addDuration } from '../../../src/domain/time/time.ts';
import { at, day, officeHours, time } from '../../support/builders.ts';

const morning = [{ from: time('09:00'), until: time('12:00') }];
const never = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };

/** Weeks of any shape with at least one open day. */
const anyHours = fc
  .record({
    open: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).filter((week) => week.includes(true)),
    publicHolidays: fc.boolean(),
    closed: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }),
  })
  .map(({ open, publicHolidays, closed }): OpeningHours => {
    const on = (weekday: number) => (open[weekday - 1] === true ? morning : []);
    return {
      week: { 1: on(1), 2: on(2), 3: on(3), 4: on(4), 5: on(5), 6: on(6), 7: on(7) },
      publicHolidays,
      closedOn: closed.map((count) => addDays(day('2026-11-20'), count)),
    };
  });
const anyMoment = fc.integer({ min: at('2026-11-20 00:00'), max: at('2028-11-20 00:00') }).map(asInstant);
const openDays = fc.integer({ min: 1, max: 10 });

describe('a neighbour asks to be called back', () => {
  test('on Tuesday: two open days later is Thursday', () => {
    expect(promisedDay(officeHours(), at('2026-11-24 10:00'), 2)).toBe('2026-11-26');
  });

  test('on Friday: the weekend does not count', () => {
    expect(promisedDay(officeHours(), at('2026-11-20 10:00'), 1)).toBe('2026-11-23');
  });

  test('before Christmas: holidays and closed days do not count', () => {
    const hours = officeHours({ closedOn: [day('2026-12-24')] });
    expect(promisedDay(hours, at('2026-12-23 16:00'), 2)).toBe('2026-12-29');
  });

  test('just after midnight: the day of asking is the new day', () => {
    expect(promisedDay(officeHours(), at('2026-11-24 23:59'), 1)).toBe('2026-11-25');
    expect(promisedDay(officeHours(), at('2026-11-25 00:00'), 1)).toBe('2026-11-26');
  });

  test('the team is always there on the promised day, and it is never today or before', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, openDays, (hours, madeAt, count) => {
        const promised = promisedDay(hours, madeAt, count);
        expect(isOpenOn(hours, promised)).toBe(true);
        expect(promised > localDateOf(madeAt)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('as many open days as agreed lie between asking and promise, the promised one included', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, openDays, (hours, madeAt, count) => {
        const asked = localDateOf(madeAt);
        const passed = daysBetween(asked, promisedDay(hours, madeAt, count));
        const open = Array.from({ length: passed }, (_, before) => addDays(asked, before + 1)).filter((date) =>
          isOpenOn(hours, date),
        );
        expect(open).toHaveLength(count);
      }),
      { numRuns: 500 },
    );
  });

  test('who asks later is never promised an earlier day', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, openDays, (hours, madeAt, count) => {
        const nextDay = promisedDay(hours, addDuration(madeAt, days(1)), count);
        expect(nextDay >= promisedDay(hours, madeAt, count)).toBe(true);
      }),
    );
  });
});

describe('a team that is never there', () => {
  test('is found out before it can promise', () => {
    expect(isEverOpen(officeHours({ week: never }))).toBe(false);
    expect(isEverOpen(officeHours({ week: { ...never, 7: morning } }))).toBe(true);
  });

  test('would promise a day more than a year away, and not keep the screen waiting', () => {
    expect(promisedDay(officeHours({ week: never }), at('2026-11-24 10:00'), 1)).toBe(addDays(day('2026-11-24'), 400));
  });
});

describe('keeping the promise', () => {
  test.each([
    ['2026-11-23', 'late'],
    ['2026-11-24', 'today'],
    ['2026-11-25', 'later'],
  ])('what was promised for %s is on 24 November %s', (promisedOn, how) => {
    expect(lateness(day(promisedOn), day('2026-11-24'))).toBe(how);
  });
});
