import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Repeat, Schedule } from '../../../src/domain/activities/activity.ts';
import { activityOn, datesOf } from '../../../src/domain/activities/schedule.ts';
import { asId } from '../../../src/domain/ids.ts';
import { weekdayOf } from '../../../src/domain/time/local-date.ts';
import type { LocalDate, Weekday } from '../../../src/domain/time/time.ts';
import { anActivity, aSchedule, at, day, neverClosed, time } from '../../support/builders.ts';

const datesIn = (matters: Partial<Schedule>, from: string, until: string) =>
  datesOf(anActivity({ schedule: aSchedule(matters) }), { from: day(from), until: day(until), closureOn: neverClosed });
const daysIn = (matters: Partial<Schedule>, from: string, until: string): readonly LocalDate[] =>
  datesIn(matters, from, until).map(({ on }) => on);

const weekly: Repeat = { every: 'week', interval: 1 };
const twoWeekly: Repeat = { every: 'week', interval: 2 };
const monthly = (nth: 1 | 2 | 3 | 4 | -1, weekday: Weekday): Repeat => ({ every: 'month', nth, weekday });

describe('an activity that takes place once', () => {
  test('is on its day', () => {
    expect(datesIn({ repeat: { every: 'once' } }, '2026-11-01', '2026-12-31')).toMatchObject([
      {
        id: 'soep@2026-11-24',
        activity: 'soep',
        on: '2026-11-24',
        startsAt: at('2026-11-24 12:00'),
        endsAt: at('2026-11-24 14:00'),
        state: 'planned',
      },
    ]);
  });

  test('is not in a period that it does not touch', () => {
    expect(daysIn({ repeat: { every: 'once' } }, '2026-11-25', '2026-12-31')).toEqual([]);
    expect(daysIn({ repeat: { every: 'once' } }, '2026-11-01', '2026-11-23')).toEqual([]);
  });

  test('is there when the period is only its day', () => {
    expect(daysIn({ repeat: { every: 'once' } }, '2026-11-24', '2026-11-24')).toEqual(['2026-11-24']);
  });

  test('is in no period that ends before it begins', () => {
    expect(daysIn({}, '2026-12-31', '2026-11-01')).toEqual([]);
  });
});

describe('an activity every week', () => {
  test('is on each of its weekdays, from the first day on', () => {
    expect(daysIn({}, '2026-11-01', '2026-12-15')).toEqual(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15']);
  });

  test('is still on its last day, and no longer', () => {
    expect(daysIn({ until: day('2026-12-08') }, '2026-11-01', '2027-01-31')).toEqual([
      '2026-11-24',
      '2026-12-01',
      '2026-12-08',
    ]);
    expect(daysIn({ until: day('2026-12-07') }, '2026-11-01', '2027-01-31')).toEqual(['2026-11-24', '2026-12-01']);
  });
});

describe('an activity every two weeks', () => {
  test('counts from its first day, wherever the period begins', () => {
    expect(daysIn({ repeat: twoWeekly }, '2026-12-01', '2027-01-06')).toEqual([
      '2026-12-08',
      '2026-12-22',
      '2027-01-05',
    ]);
  });

  test('keeps its weeks when a date is skipped', () => {
    const skipped = [day('2026-12-22')];
    expect(daysIn({ repeat: twoWeekly, skipped }, '2026-12-01', '2027-01-06')).toEqual(['2026-12-08', '2027-01-05']);
  });
});

describe('an activity every month', () => {
  test('is on the first Wednesday, also when that is the seventh or the first', () => {
    const repeat = monthly(1, 3);
    expect(daysIn({ repeat, firstOn: day('2026-07-01') }, '2026-07-01', '2026-10-31')).toEqual([
      '2026-07-01',
      '2026-08-05',
      '2026-09-02',
      '2026-10-07',
    ]);
  });

  test('is on the last Thursday, be it the fourth or the fifth', () => {
    const repeat = monthly(-1, 4);
    expect(daysIn({ repeat, firstOn: day('2026-11-26') }, '2026-11-01', '2027-02-28')).toEqual([
      '2026-11-26',
      '2026-12-31',
      '2027-01-28',
      '2027-02-25',
    ]);
  });

  test('is not before the first day', () => {
    expect(daysIn({ repeat: monthly(1, 3), firstOn: day('2026-07-02') }, '2026-07-01', '2026-08-31')).toEqual([
      '2026-08-05',
    ]);
  });

  test('is on the days that the calendar of the world gives', () => {
    const nth = fc.constantFrom(1, 2, 3, 4, -1);
    const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
    const month = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(nth, weekday, month, (which, on, count) => {
        const first = Temporal.PlainDate.from('2000-01-01').add({ months: count });
        const days = Array.from({ length: first.daysInMonth }, (_, place) => first.with({ day: place + 1 }));
        const expected = days.filter((date) => date.dayOfWeek === on).at(which === -1 ? -1 : which - 1);
        const repeat = monthly(which, on);
        const found = daysIn({ repeat, firstOn: day('2000-01-01') }, first.toString(), days.at(-1)?.toString() ?? '');
        expect(found).toEqual([expected?.toString()]);
      }),
    );
  });
});

describe('one date falls away', () => {
  const all = datesIn({}, '2026-11-01', '2027-01-31');

  test('a cancelled date stays in sight as cancelled, and the rest of the series is as it was', () => {
    const cancelled = [day('2026-12-08')];
    const dates = datesIn({ cancelled }, '2026-11-01', '2027-01-31');
    expect(dates.filter(({ state }) => state === 'cancelled').map(({ on }) => on)).toEqual(cancelled);
    expect(dates.filter(({ on }) => on !== '2026-12-08')).toEqual(all.filter(({ on }) => on !== '2026-12-08'));
  });

  test('a skipped date is not there, and the rest of the series is as it was', () => {
    const dates = datesIn({ skipped: [day('2026-12-08')] }, '2026-11-01', '2027-01-31');
    expect(dates).toEqual(all.filter(({ on }) => on !== '2026-12-08'));
    expect(dates).toHaveLength(all.length - 1);
  });

  test('a date that is both skipped and cancelled is not there', () => {
    const both = [day('2026-12-08')];
    expect(daysIn({ skipped: both, cancelled: both }, '2026-12-01', '2026-12-15')).toEqual([
      '2026-12-01',
      '2026-12-15',
    ]);
  });

  test('the first date may fall away too', () => {
    expect(daysIn({ skipped: [day('2026-11-24')] }, '2026-11-01', '2026-12-01')).toEqual(['2026-12-01']);
  });
});

describe('looking at a shorter period', () => {
  test('shows the same dates, with the same names', () => {
    const offset = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.constantFrom(weekly, twoWeekly, monthly(-1, 2)), offset, offset, (repeat, one, other) => {
        const [from, until] = [one, other].map((count) =>
          Temporal.PlainDate.from('2026-10-01').add({ days: count }).toString(),
        );
        const cancelled = [day('2027-01-05')];
        const all = datesIn({ repeat, cancelled }, '2026-01-01', '2027-12-31');
        expect(datesIn({ repeat, cancelled }, from ?? '', until ?? '')).toEqual(
          all.filter(({ on }) => on >= day(from ?? '') && on <= day(until ?? '')),
        );
      }),
    );
  });
});

describe('a series that was moved for good', () => {
  const change = { until: null, place: null, places: null, reason: null };
  const moved = anActivity({
    schedule: aSchedule({
      changes: [
        { ...change, from: day('2026-12-08'), dayShift: 1, hours: { startsAt: time('13:00'), endsAt: time('15:00') } },
        { ...change, from: day('2026-12-15'), until: day('2026-12-15'), dayShift: 3, hours: null },
      ],
    }),
  });
  const usual = (on: string) => {
    const place = { id: asId<'activity-date'>(`soep@${on}`), location: asId<'location'>('zuid'), room: null };
    const { location, schedule } = activityOn(moved, place);
    return [location, weekdayOf(schedule.firstOn), schedule.startsAt];
  };

  test('is said to be on its new weekday and at its new hours, from the change on', () => {
    expect(usual('2026-12-01')).toEqual(['zuid', 2, '12:00']);
    expect(usual('2026-12-08')).toEqual(['zuid', 3, '13:00']);
  });

  test('is still said so on a date that is an exception', () => {
    expect(usual('2026-12-15')).toEqual(['zuid', 3, '13:00']);
  });

  test('every month is on another weekday too', () => {
    const repeat: Repeat = { every: 'month', nth: 1, weekday: 7 };
    const schedule = { ...moved.schedule, repeat, firstOn: day('2026-12-06') };
    const place = { id: asId<'activity-date'>('soep@2027-01-03'), location: asId<'location'>('zuid'), room: null };
    expect(activityOn({ ...moved, schedule }, place).schedule.repeat).toMatchObject({ weekday: 1 });
  });
});
