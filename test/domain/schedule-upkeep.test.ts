// What is made of a schedule: the next time, its mistakes, its names.
import { describe, expect, test } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import { datesOf, nextDate, scheduleMistakes } from '../../src/domain/activities/schedule.ts';
import { anActivity, aDate, aSchedule, at, day, neverClosed } from '../support/builders.ts';

describe('the next time', () => {
  const today = aDate();
  const nextWeek = aDate({ on: day('2026-12-01') });
  const later = aDate({ on: day('2026-12-08') });

  test('is the first date that has not begun', () => {
    expect(nextDate([today, nextWeek], at('2026-11-24 11:59'))).toBe(today);
    expect(nextDate([today, nextWeek], at('2026-11-24 12:00'))).toBe(nextWeek);
  });

  test('is never a cancelled date', () => {
    const calledOff = aDate({ ...nextWeek, state: 'cancelled' });
    expect(nextDate([today, calledOff, later], at('2026-11-24 12:00'))).toBe(later);
  });

  test('is not there when all is over', () => {
    expect(nextDate([today], at('2026-11-25 12:00'))).toBeUndefined();
  });
});

describe('somebody writes down a schedule', () => {
  test('a schedule that fits together has no mistakes', () => {
    const schedule = aSchedule({
      skipped: [day('2026-12-22')],
      cancelled: [day('2026-12-29')],
      until: day('2027-06-29'),
    });
    expect(scheduleMistakes(schedule)).toEqual([]);
  });

  test('a first day that is no first Wednesday is pointed out', () => {
    expect(scheduleMistakes(aSchedule({ repeat: { every: 'month', nth: 1, weekday: 3 } }))).toEqual([
      { kind: 'first-day', on: '2026-11-24' },
    ]);
  });

  test('skipping or cancelling a day without an activity is pointed out', () => {
    const schedule = aSchedule({ skipped: [day('2026-12-23')], cancelled: [day('2026-11-17'), day('2026-12-01')] });
    expect(scheduleMistakes(schedule)).toEqual([
      { kind: 'skipped-day', on: '2026-12-23' },
      { kind: 'cancelled-day', on: '2026-11-17' },
    ]);
  });

  test('a series of a single day is no mistake', () => {
    expect(scheduleMistakes(aSchedule({ until: day('2026-11-24') }))).toEqual([]);
  });

  test('an end before the beginning is pointed out', () => {
    expect(scheduleMistakes(aSchedule({ until: day('2026-11-23') }))).toEqual([
      { kind: 'ends-before-it-begins', on: '2026-11-23' },
    ]);
  });
});

describe('two activities on one day', () => {
  test('have dates with different names', () => {
    const onTuesday = { from: day('2026-11-24'), until: day('2026-11-24'), closureOn: neverClosed };
    const soup = datesOf(anActivity({ id: asId('soep') }), onTuesday);
    const walk = datesOf(anActivity({ id: asId('wandelen') }), onTuesday);
    expect([...soup, ...walk].map(({ id }) => id)).toEqual(['soep@2026-11-24', 'wandelen@2026-11-24']);
  });
});
