// Computes the dates of an activity from its schedule.
import type { Activity, ActivityDate, Repeat, Schedule } from './activity.ts';
import { asId } from '../ids.ts';
import { addDays, daysBetween, instantAt, weekdayOf } from '../time/local-date.ts';
import type { Instant, LocalDate } from '../time/time.ts';

const dayOfMonth = (date: LocalDate): number => Number(date.slice(8));
const monthOf = (date: LocalDate): string => date.slice(0, 7);

function isNth(date: LocalDate, nth: 1 | 2 | 3 | 4 | -1): boolean {
  return nth === -1 ? monthOf(addDays(date, 7)) !== monthOf(date) : Math.ceil(dayOfMonth(date) / 7) === nth;
}

function fitsRepeat(repeat: Repeat, firstOn: LocalDate, date: LocalDate): boolean {
  switch (repeat.every) {
    case 'once':
      return date === firstOn;
    case 'week':
      return daysBetween(firstOn, date) % (7 * repeat.interval) === 0;
    case 'month':
      return weekdayOf(date) === repeat.weekday && isNth(date, repeat.nth);
  }
}

/** Whether the day belongs to the series, before skipped and cancelled days are taken into account. */
const isInSeries = (schedule: Schedule, date: LocalDate): boolean =>
  date >= schedule.firstOn &&
  (schedule.until === null || date <= schedule.until) &&
  fitsRepeat(schedule.repeat, schedule.firstOn, date);

function dateOn({ id, schedule }: Pick<Activity, 'id' | 'schedule'>, on: LocalDate): ActivityDate {
  const endsOn = schedule.endsAt > schedule.startsAt ? on : addDays(on, 1);
  return {
    id: asId(`${id}@${on}`),
    activity: id,
    on,
    startsAt: instantAt(on, schedule.startsAt),
    endsAt: instantAt(endsOn, schedule.endsAt),
    state: schedule.cancelled.includes(on) ? 'cancelled' : 'planned',
  };
}

/**
 * Lists the dates of an activity that start on the days `from` to `until`, both inclusive, earliest first.
 *
 * Includes cancelled dates with that state, but no skipped ones, even when they are cancelled too. The local time stays
 * the same across clock changes. An end that is not after the start is on the next day. Every second week is counted
 * from the first day, whatever was skipped.
 */
export function datesOf(
  activity: Pick<Activity, 'id' | 'schedule'>,
  from: LocalDate,
  until: LocalDate,
): readonly ActivityDate[] {
  const { schedule } = activity;
  const dates: ActivityDate[] = [];
  for (let on = from, left = daysBetween(from, until); left >= 0; left -= 1, on = addDays(on, 1)) {
    if (isInSeries(schedule, on) && !schedule.skipped.includes(on)) dates.push(dateOn(activity, on));
  }
  return dates;
}

/** Finds the first planned date that starts after the moment. `dates` must be sorted, earliest first. */
export const nextDate = (dates: readonly ActivityDate[], after: Instant): ActivityDate | undefined =>
  dates.find((date) => date.state === 'planned' && date.startsAt > after);

export type ScheduleMistake =
  | { readonly kind: 'ends-before-it-begins'; readonly on: LocalDate }
  /** A day that the schedule names but that is not in its series. */
  | { readonly kind: 'first-day' | 'skipped-day' | 'cancelled-day'; readonly on: LocalDate };

/**
 * Finds what is probably a mistake in a schedule; empty when there is none.
 *
 * A cancelled or skipped day outside the series is most likely a typo, after which people come to a date that does not
 * take place.
 */
export function scheduleMistakes(schedule: Schedule): readonly ScheduleMistake[] {
  const { firstOn, until } = schedule;
  if (until !== null && until < firstOn) return [{ kind: 'ends-before-it-begins', on: until }];
  const strange = (dates: readonly LocalDate[]) => dates.filter((on) => !isInSeries(schedule, on));
  return [
    ...strange([firstOn]).map((on) => ({ kind: 'first-day' as const, on })),
    ...strange(schedule.skipped).map((on) => ({ kind: 'skipped-day' as const, on })),
    ...strange(schedule.cancelled).map((on) => ({ kind: 'cancelled-day' as const, on })),
  ];
}
