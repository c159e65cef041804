import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { activityMessage } from '../../../src/contract/activity.ts';
import { activityKinds } from '../../../src/domain/activities/activity.ts';
import { addDays } from '../../../src/domain/time/local-date.ts';
import { datesOf, scheduleMistakes } from '../../../src/domain/activities/schedule.ts';
import { readConfiguration } from '../../../src/server/config/configuration.ts';
import { demoActivities } from '../../../src/server/demo/activities.ts';
import { day, neverClosed } from '../../support/builders.ts';

/** Some days on which calendars like to go wrong, the day of the drawings first. */
const todays = ['2026-11-23', '2026-12-29', '2027-01-31', '2027-02-15', '2028-02-29', '2027-03-28', '2027-10-17'].map(
  day,
);

describe.each(todays)('a demo on %s', (today) => {
  const activities = demoActivities(today);
  const dates = activities.flatMap((activity) =>
    datesOf(activity, { from: today, until: addDays(today, 13), closureOn: neverClosed }),
  );

  test('has forty activities that a kiosk can read, with names of their own', () => {
    expect(activities).toHaveLength(40);
    expect(new Set(activities.map(({ id }) => id)).size).toBe(40);
    for (const activity of activities) expect(v.parse(activityMessage, activity)).toEqual(activity);
  });

  test('has titles that fit a poster and schedules without slips', () => {
    for (const { title, schedule } of activities) {
      expect(title.length).toBeLessThanOrEqual(28);
      expect(scheduleMistakes(schedule)).toEqual([]);
    }
  });

  test('has two to six dates on each of the coming fourteen days', () => {
    for (let early = 0; early < 14; early += 1) {
      const many = dates.filter(({ on }) => on === addDays(today, early)).length;
      expect(many, `in ${early} days`).toBeGreaterThanOrEqual(2);
      expect(many, `in ${early} days`).toBeLessThanOrEqual(6);
    }
  });

  test('has exactly one cancelled date this week, in a series that goes on', () => {
    const cancelled = dates.filter(({ state }) => state === 'cancelled');

    expect(cancelled.map(({ id }) => id)).toEqual([`samen-wandelen@${today}`]);
    expect(dates).toContainEqual(
      expect.objectContaining({ activity: 'samen-wandelen', on: addDays(today, 7), state: 'planned' }),
    );
  });

  test('covers every kind in places that the configuration knows', () => {
    const configuration = readConfiguration('kiosk-config/willebroek');
    const config = configuration.ok ? configuration.value : undefined;

    expect(new Set(activities.map(({ kind }) => kind))).toEqual(new Set(activityKinds));
    expect(new Set(activities.map(({ neighbourhood }) => neighbourhood))).toEqual(
      new Set(config?.neighbourhoods.map(({ id }) => id)),
    );
    for (const { location, neighbourhood } of activities) {
      expect(config?.locations.find(({ id }) => id === location)?.neighbourhood).toBe(neighbourhood);
    }
  });
});
