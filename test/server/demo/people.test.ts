import { describe, expect, test } from 'vitest';
import { dayPartsIn } from '../../../src/domain/callbacks/day-part.ts';
import { addDays, localDateOf, localTimeOf, weekdayOf, zonedTextOf } from '../../../src/domain/time/local-date.ts';
import { isOpenOn } from '../../../src/domain/time/opening-hours.ts';
import { lateness, promisedDay } from '../../../src/domain/callbacks/promise.ts';
import { isTelephone } from '../../../src/domain/people/telephone.ts';
import { addDuration, days, type Instant } from '../../../src/domain/time/time.ts';
import { readConfiguration } from '../../../src/server/config/configuration.ts';
import { demoActivities } from '../../../src/server/demo/activities.ts';
import { demoCallbacks } from '../../../src/server/demo/callbacks.ts';
import { demoSignUps } from '../../../src/server/demo/sign-ups.ts';
import { at, day, officeHours } from '../../support/builders.ts';

describe('the invented people who signed up', () => {
  const today = day('2026-11-23');
  const signUps = demoSignUps(today);
  const on = (date: string) => signUps.filter((signUp) => signUp.date === date);
  const persons = (date: string) => on(date).reduce((sum, signUp) => sum + signUp.persons, 0);

  test('fill the telephone lesson of today, and two more wait', () => {
    expect(persons(`hulp-met-uw-telefoon@${today}`)).toBe(8 + 2);
    expect(
      on(`hulp-met-uw-telefoon@${today}`)
        .slice(-2)
        .map((signUp) => signUp.persons),
    ).toEqual([1, 1]);
  });

  test('leave the places free that the drawings show', () => {
    expect(20 - persons(`koffie-en-een-babbel@${today}`)).toBe(6);
    expect(16 - persons(`kaarten-en-spelletjes@${today}`)).toBe(11);
    expect(18 - persons(`samen-soep-eten@${addDays(today, 1)}`)).toBe(9);
  });

  test('nowhere else are more than there are places', () => {
    const places = new Map(demoActivities(today).map((activity) => [`${activity.id}@`, activity.places]));
    const dates = new Set(signUps.map(({ date }) => date));
    const over = [...dates].filter((date) => persons(date) > (places.get(date.slice(0, -10)) ?? 0));

    expect(over).toEqual([`hulp-met-uw-telefoon@${today}`]);
    expect(dates.size).toBeGreaterThan(30);
  });

  test('have numbers that nobody has, or none', () => {
    for (const { telephone } of signUps) {
      expect(telephone === null || (isTelephone(telephone) && telephone.startsWith('+324700000'))).toBe(true);
    }
  });
});

describe('the invented people who asked for a call', () => {
  const hours = officeHours();
  const seenFrom = (moment: string) => {
    const now = at(moment);
    return demoCallbacks({ now, hours, openDays: 3 }).map(({ madeDaysAgo }) =>
      lateness(promisedDay(hours, addDuration(now, days(-madeDaysAgo)), 3), day(moment.slice(0, 10))),
    );
  };

  test.each([['2026-11-23 14:32'], ['2026-11-27 09:00'], ['2026-12-28 16:00']])(
    'one is late and two are due today on %s',
    (moment) => {
      expect(seenFrom(moment)).toEqual(['late', 'today', 'today', ...Array.from({ length: 6 }, () => 'later')]);
    },
  );

  test('on a Sunday nothing is due, one is late', () => {
    expect(seenFrom('2026-11-22 11:00')).toEqual(['late', ...Array.from({ length: 8 }, () => 'later')]);
  });

  test('ask about subjects and at kiosks that the configuration knows', () => {
    const configuration = readConfiguration('kiosk-config/willebroek');
    const config = configuration.ok ? configuration.value : undefined;
    const callbacks = demoCallbacks({ now: at('2026-11-23 14:32'), hours, openDays: 3 });

    expect(new Set(callbacks.map(({ subject }) => subject))).toEqual(new Set(config?.subjects.map(({ id }) => id)));
    for (const { kiosk } of callbacks) expect(config?.kiosks.map(({ id }) => id)).toContain(kiosk);
  });

  test('are called after they asked, in opening hours, and want what is offered: on every day of two years', () => {
    const times = ['00:15', '07:50', '09:05', '11:30', '12:40', '15:55', '20:00'];
    const isOpenAt = (moment: Instant): boolean => {
      const [on, time] = [localDateOf(moment), localTimeOf(moment)];
      return isOpenOn(hours, on) && hours.week[weekdayOf(on)].some(({ from, until }) => from <= time && time < until);
    };
    let calls = 0;
    for (let count = 0; count < 731; count += 1) {
      const now = at(`${addDays(day('2026-01-01'), count)} ${times[count % times.length]}`);
      for (const { madeDaysAgo, attempts, claimedAt, dayPart } of demoCallbacks({ now, hours, openDays: 3 })) {
        const madeAt = addDuration(now, days(-madeDaysAgo));
        const moments = attempts.map((attempt) => attempt.at);
        const order = [madeAt, ...moments];
        const isRight =
          dayPartsIn(hours).includes(dayPart) &&
          [...moments, ...(claimedAt === null ? [] : [claimedAt])].every(
            (one) => isOpenAt(one) && madeAt < one && one < now,
          ) &&
          order.every((one, index) => index === 0 || (order[index - 1] ?? 0) < one);
        if (!isRight) throw new Error(`${zonedTextOf(now)}: ${JSON.stringify({ dayPart, attempts, claimedAt })}`);
        calls += moments.length;
      }
    }
    expect(calls).toBeGreaterThan(731);
  });
});
