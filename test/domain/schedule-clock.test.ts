// Dates and the clock on the wall: midnight, and the two nights a year when the clock changes.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Repeat, Schedule } from '../../src/domain/activities/activity.ts';
import { localDateOf, localTimeOf } from '../../src/domain/time/local-date.ts';
import { datesOf } from '../../src/domain/activities/schedule.ts';
import { asLocalDate, between, hours } from '../../src/domain/time/time.ts';
import { anActivity, aSchedule, at, day, time, neverClosed } from '../support/builders.ts';

const datesIn = (matters: Partial<Schedule>, from: string, until: string) =>
  datesOf(anActivity({ schedule: aSchedule(matters) }), { from: day(from), until: day(until), closureOn: neverClosed });

describe('the clock changes', () => {
  test.each([
    ['2026-03-22', '2026-03-29', '13:00', '12:00'],
    ['2026-10-18', '2026-10-25', '12:00', '13:00'],
    ['2027-03-21', '2027-03-28', '13:00', '12:00'],
    ['2027-10-24', '2027-10-31', '12:00', '13:00'],
  ])('from %s to %s two in the afternoon stays two, while Greenwich goes from %s to %s', (before, after, was, is) => {
    const dates = datesIn({ firstOn: day(before), startsAt: time('14:00'), endsAt: time('16:00') }, before, after);
    expect(dates.map(({ startsAt }) => localTimeOf(startsAt))).toEqual(['14:00', '14:00']);
    expect(dates.map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual([
      `${before}T${was}:00.000Z`,
      `${after}T${is}:00.000Z`,
    ]);
  });

  test('all through 2026 and 2027 every date is on its day and at its time on the wall', () => {
    const repeat = fc.oneof(
      fc.constantFrom<Repeat>({ every: 'week', interval: 1 }, { every: 'week', interval: 2 }),
      fc
        .tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom(1, 2, 3, 4, 5, 6, 7))
        .map(([nth, weekday]): Repeat => ({ every: 'month', nth, weekday })),
    );
    const firstOn = fc
      .integer({ min: 0, max: 60 })
      .map((count) => asLocalDate(Temporal.PlainDate.from('2026-01-01').add({ days: count }).toString()));
    fc.assert(
      fc.property(repeat, firstOn, fc.integer({ min: 4, max: 22 }), (every, first, hour) => {
        const startsAt = time(`${String(hour).padStart(2, '0')}:00`);
        const endsAt = time(`${String(hour).padStart(2, '0')}:45`);
        const dates = datesIn({ repeat: every, firstOn: first, startsAt, endsAt }, '2026-01-01', '2027-12-31');
        expect(dates.length).toBeGreaterThan(20);
        for (const date of dates) {
          expect([localDateOf(date.startsAt), localTimeOf(date.startsAt)]).toEqual([date.on, startsAt]);
          expect([localDateOf(date.endsAt), localTimeOf(date.endsAt)]).toEqual([date.on, endsAt]);
        }
        expect(dates.map(({ startsAt: moment }) => moment)).toEqual(
          dates.map(({ startsAt: moment }) => moment).toSorted((one, other) => one - other),
        );
      }),
    );
  });

  test('in the night that autumn gives an hour, a dance until three lasts an hour longer', () => {
    const night = { firstOn: day('2026-10-24'), startsAt: time('22:00'), endsAt: time('03:00') };
    const [dance] = datesIn({ ...night, repeat: { every: 'once' } }, '2026-10-24', '2026-10-24');
    expect(dance && between(dance.startsAt, dance.endsAt)).toBe(hours(6));
  });
});

describe('an activity that ends after midnight', () => {
  test('belongs to the day it starts', () => {
    const [dance] = datesIn({ startsAt: time('20:00'), endsAt: time('00:30') }, '2026-11-24', '2026-11-24');
    expect(dance?.on).toBe('2026-11-24');
    expect(dance?.endsAt).toBe(at('2026-11-25 00:30'));
  });

  test('that ends at the time it starts lasts a day', () => {
    const [vigil] = datesIn({ startsAt: time('12:00'), endsAt: time('12:00') }, '2026-11-24', '2026-11-24');
    expect(vigil?.endsAt).toBe(at('2026-11-25 12:00'));
  });
});
