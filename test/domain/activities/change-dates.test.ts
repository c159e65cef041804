import { describe, expect, test } from 'vitest';
import type { Activity, Schedule } from '../../../src/domain/activities/activity.ts';
import { changeDates, type ChangeScope, type DateChange } from '../../../src/domain/activities/change-dates.ts';
import { copyOf, datesOf, seriesOf } from '../../../src/domain/activities/schedule.ts';
import { asId } from '../../../src/domain/ids.ts';
import type { Closure } from '../../../src/domain/time/closure.ts';
import { localTimeOf } from '../../../src/domain/time/local-date.ts';
import type { LocalDate } from '../../../src/domain/time/time.ts';
import { anActivity, aSchedule, day, time } from '../../support/builders.ts';

const open = () => null;
const period = { from: day('2026-11-24'), until: day('2026-12-22'), closureOn: open };
const shownDates = (activity: Activity, closureOn: (on: LocalDate) => Closure | null = open) =>
  datesOf(activity, { ...period, closureOn }).map(({ id, on, startsAt, state }) =>
    [id.slice(-5), on.slice(5), localTimeOf(startsAt), ...(state === 'cancelled' ? ['cancelled'] : [])].join(' '),
  );

/** Changes the date of 8 December, or another one. */
function changed(
  change: DateChange,
  scope: ChangeScope,
  { activity = anActivity(), original = day('2026-12-08'), closureOn = open as (on: LocalDate) => Closure | null } = {},
): Activity {
  const dates = datesOf(activity, { ...period, closureOn });
  const coming = dates.map(({ id, on }) => ({ original: day(id.slice(-10)), on }));
  const chosen = { original, on: original, startsAt: time('12:00'), endsAt: time('14:00') };
  return changeDates(activity, { chosen, scope, change, coming, closureOn });
}

const later: DateChange = {
  kind: 'time',
  on: day('2026-12-08'),
  startsAt: time('12:30'),
  endsAt: time('14:30'),
  reason: 'De keuken is pas om 12 uur vrij',
};
const nextDay: DateChange = { ...later, on: day('2026-12-09'), startsAt: time('12:00'), endsAt: time('14:00') };

describe('another hour', () => {
  test.each<[ChangeScope, readonly string[]]>([
    ['one', ['11-24 11-24 12:00', '12-01 12-01 12:00', '12-08 12-08 12:30', '12-15 12-15 12:00', '12-22 12-22 12:00']],
    [
      'following',
      ['11-24 11-24 12:00', '12-01 12-01 12:00', '12-08 12-08 12:30', '12-15 12-15 12:30', '12-22 12-22 12:30'],
    ],
    ['all', ['11-24 11-24 12:30', '12-01 12-01 12:30', '12-08 12-08 12:30', '12-15 12-15 12:30', '12-22 12-22 12:30']],
  ])('for %s', (scope, expected) => {
    expect(shownDates(changed(later, scope))).toEqual(expected);
  });

  test('is told with its reason', () => {
    const [, , moved] = datesOf(changed(later, 'one'), period);
    expect(moved?.reason).toBe('De keuken is pas om 12 uur vrij');
  });

  test('that is the present one changes nothing', () => {
    const same: DateChange = { ...later, startsAt: time('12:00'), endsAt: time('14:00') };
    expect(changed(same, 'all')).toEqual(anActivity());
  });
});

describe('another day', () => {
  test('moves the date, and its id stays', () => {
    expect(shownDates(changed(nextDay, 'one'))[2]).toBe('12-08 12-09 12:00');
  });

  test('moves the following ones by as many days', () => {
    expect(shownDates(changed(nextDay, 'following'))).toEqual([
      '11-24 11-24 12:00',
      '12-01 12-01 12:00',
      '12-08 12-09 12:00',
      '12-15 12-16 12:00',
    ]);
  });

  test('that was chosen by hand is held on a closed day too', () => {
    const closed = (on: LocalDate): Closure | null => (on === '2026-12-09' ? { kind: 'closed', name: null } : null);
    expect(shownDates(changed(nextDay, 'one'), closed)).toContain('12-08 12-09 12:00');
    expect(shownDates(changed(nextDay, 'following'), closed)).not.toContain('12-08 12-09 12:00');
  });

  test('a later change overrules the earlier one, field by field', () => {
    const moved = changed(nextDay, 'one');
    const place: DateChange = { kind: 'place', location: asId('buurthuis'), room: 'zaal 2', reason: null };
    const [, , both] = datesOf(changed(place, 'one', { activity: moved }), period);
    expect(both).toMatchObject({ on: '2026-12-09', room: 'zaal 2', reason: later.reason });
  });
});

describe('another place, or other places', () => {
  const place: DateChange = { kind: 'place', location: asId('elders'), room: null, reason: 'Werken' };

  test('for one date leaves the activity where it is', () => {
    const activity = changed(place, 'one');
    expect(activity.location).toBe('buurthuis');
    expect(datesOf(activity, period).map(({ location }) => location)).toEqual([
      'buurthuis',
      'buurthuis',
      'elders',
      'buurthuis',
      'buurthuis',
    ]);
  });

  test('for all dates is the place of the activity', () => {
    expect(changed(place, 'all')).toMatchObject({ location: 'elders', room: null });
  });

  test.each<[ChangeScope, number, readonly number[]]>([
    ['one', 12, [12, 12, 20, 12, 12]],
    ['following', 12, [12, 12, 20, 20, 20]],
    ['all', 20, [20, 20, 20, 20, 20]],
  ])('places for %s', (scope, usual, expected) => {
    const activity = changed({ kind: 'places', places: 20 }, scope);
    expect(activity.places).toBe(usual);
    expect(datesOf(activity, period).map(({ places }) => places)).toEqual(expected);
  });
});

describe('a cancellation', () => {
  const cancelled: DateChange = { kind: 'cancelled', reason: 'De kok is ziek' };

  test('of one date leaves the series alone', () => {
    const activity = changed(cancelled, 'one');
    expect(shownDates(activity)[2]).toBe('12-08 12-08 12:00 cancelled');
    expect(activity.schedule.until).toBeNull();
  });

  test('of this and the following ends the series', () => {
    const { schedule } = changed(cancelled, 'following');
    expect(schedule.cancelled).toEqual(['2026-12-08', '2026-12-15', '2026-12-22']);
    expect(schedule.until).toBe('2026-12-22');
  });

  test('without a reason says none', () => {
    expect(changed({ kind: 'cancelled', reason: null }, 'one').schedule.changes).toEqual([]);
  });

  test('of what happens once has no series to end', () => {
    const once = anActivity({ schedule: aSchedule({ repeat: { every: 'once' } }) });
    const { schedule } = changed(cancelled, 'all', { activity: once, original: day('2026-11-24') });
    expect([schedule.cancelled, schedule.until]).toEqual([['2026-11-24'], null]);
  });

  test('is taken back, also on a day on which the house is closed', () => {
    const closed = (on: LocalDate): Closure | null => (on === '2026-12-08' ? { kind: 'closed', name: null } : null);
    const activity = changed(cancelled, 'one');
    const coming = [{ original: day('2026-12-08'), on: day('2026-12-08') }];
    const chosen = { ...coming[0]!, startsAt: time('12:00'), endsAt: time('14:00') };
    const after = changeDates(activity, {
      chosen,
      scope: 'one',
      change: { kind: 'restored' },
      coming,
      closureOn: closed,
    });
    expect(after.schedule).toMatchObject({ cancelled: [], despite: ['2026-12-08'] });
    expect(shownDates(after, closed)).toContain('12-08 12-08 12:00');
  });
});

describe('a scope without dates', () => {
  test('changes nothing', () => {
    const chosen = {
      original: day('2026-12-08'),
      on: day('2026-12-08'),
      startsAt: time('12:00'),
      endsAt: time('14:00'),
    };
    const nothing = { chosen, scope: 'following' as const, change: later, coming: [], closureOn: open };
    expect(changeDates(anActivity(), nothing)).toEqual(anActivity());
  });
});

describe('days that are skipped', () => {
  const closed = (on: LocalDate): Closure | null =>
    on === '2026-12-08' ? { kind: 'holiday', holiday: 'christmas' } : null;
  const series = (matters: Partial<Schedule>) =>
    seriesOf(anActivity({ schedule: aSchedule(matters) }), { ...period, closureOn: closed });

  test('are named with their reason', () => {
    const { dates, skipped } = series({ skipped: [day('2026-12-01')] });
    expect(dates.map(({ on }) => on)).toEqual(['2026-11-24', '2026-12-15', '2026-12-22']);
    expect(skipped).toEqual([
      { original: '2026-12-01', on: '2026-12-01', why: { kind: 'skipped' } },
      { original: '2026-12-08', on: '2026-12-08', why: { kind: 'holiday', holiday: 'christmas' } },
    ]);
  });

  test('are held all the same when somebody says so', () => {
    expect(series({ despite: [day('2026-12-08')] }).skipped).toEqual([]);
  });

  test('are never a day that was chosen for what happens once', () => {
    const once = series({ repeat: { every: 'once' }, firstOn: day('2026-12-08') });
    expect(once.dates.map(({ on }) => on)).toEqual(['2026-12-08']);
  });
});

describe('sign-up of a date', () => {
  test('opens at midnight so many days before, and closes so many hours before', () => {
    const signUp = { needed: true, waitingList: false, opensDaysBefore: 7, closesHoursBefore: 24 };
    const [first] = datesOf(anActivity({ signUp }), period);
    expect(first).toMatchObject({ signUp: 'no-waiting-list' });
    expect(first && first.startsAt - first.closesAt).toBe(24 * 3_600_000);
    expect(first?.opensAt && localTimeOf(first.opensAt)).toBe('00:00');
  });

  test('is not needed where people walk in', () => {
    const signUp = { needed: false, waitingList: true, opensDaysBefore: null, closesHoursBefore: 0 };
    expect(datesOf(anActivity({ signUp }), period)[0]).toMatchObject({ signUp: 'walk-in', opensAt: null });
  });
});

describe('a copy', () => {
  const copied = (matters: Partial<Schedule>) =>
    copyOf(anActivity({ schedule: aSchedule(matters) }), { id: asId('soep-2'), today: day('2026-12-03') });

  test('is a draft of the same rule from today on, without exceptions', () => {
    const copy = copied({ cancelled: [day('2026-12-08')], until: day('2026-12-31') });
    expect(copy).toMatchObject({ id: 'soep-2', state: 'draft' });
    expect(copy.schedule).toMatchObject({ firstOn: '2026-12-08', cancelled: [], changes: [], until: '2026-12-31' });
  });

  test('of what is over has no end, and of what happens once begins today', () => {
    expect(copied({ until: day('2026-11-30') }).schedule.until).toBeNull();
    expect(copied({ repeat: { every: 'once' } }).schedule.firstOn).toBe('2026-12-03');
  });

  test('of what is still to begin begins then', () => {
    expect(copied({ firstOn: day('2026-12-29') }).schedule.firstOn).toBe('2026-12-29');
  });
});
