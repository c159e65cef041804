// Computes the dates of an activity from its schedule.
import type {
  Activity,
  ActivityDate,
  Place,
  Repeat,
  Schedule,
  ScheduleChange,
  SignUpMode,
  SignUpPolicy,
} from './activity.ts';
import { originalDayOf } from './activity-date-id.ts';
import { asId } from '../ids.ts';
import { addDays, daysBetween, instantAt, weekdayOf } from '../time/local-date.ts';
import type { Closure, ClosureOn } from '../time/closure.ts';
import {
  asInstant,
  asLocalTime,
  hours as durationOfHours,
  type Instant,
  type LocalDate,
  type Weekday,
} from '../time/time.ts';

const midnight = asLocalTime('00:00');

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

/** The fields of the changes that are in force on an original day; a later change overrules an earlier one. */
function changesOn({ changes }: Schedule, original: LocalDate): Omit<ScheduleChange, 'from' | 'until'> {
  const inForce = { dayShift: null, hours: null, place: null, places: null, reason: null };
  return changes
    .filter(({ from, until }) => from <= original && (until === null || original <= until))
    .reduce<Omit<ScheduleChange, 'from' | 'until'>>(
      (before, { dayShift, hours, place, places, reason }) => ({
        dayShift: dayShift ?? before.dayShift,
        hours: hours ?? before.hours,
        place: place ?? before.place,
        places: places ?? before.places,
        reason: reason ?? before.reason,
      }),
      inForce,
    );
}

/** Whether this one date was given its day by hand. */
const isMovedByHand = ({ changes }: Schedule, original: LocalDate): boolean =>
  changes.some(({ from, until, dayShift }) => from === original && until === original && dayShift !== null);

/** A date as its schedule has it. */
export interface ScheduledDate extends ActivityDate {
  readonly places: number;
}

type Scheduled = Pick<Activity, 'id' | 'schedule' | 'location' | 'room' | 'places' | 'signUp'>;

const modeOf = ({ needed, waitingList }: SignUpPolicy): SignUpMode => {
  if (!needed) return 'walk-in';
  return waitingList ? 'waiting-list' : 'no-waiting-list';
};

function dateOn(activity: Scheduled, original: LocalDate): ScheduledDate {
  const { id, schedule, signUp } = activity;
  const change = changesOn(schedule, original);
  const on = addDays(original, change.dayShift ?? 0);
  const hours = change.hours ?? schedule;
  const startsAt = instantAt(on, hours.startsAt);
  const { location, room } = change.place ?? activity;
  return {
    id: asId(`${id}@${original}`),
    activity: id,
    on,
    startsAt,
    endsAt: instantAt(hours.endsAt > hours.startsAt ? on : addDays(on, 1), hours.endsAt),
    state: schedule.cancelled.includes(original) ? 'cancelled' : 'planned',
    location,
    room,
    reason: change.reason,
    signUp: modeOf(signUp),
    opensAt: signUp.opensDaysBefore === null ? null : instantAt(addDays(on, -signUp.opensDaysBefore), midnight),
    closesAt: asInstant(startsAt - durationOfHours(signUp.closesHoursBefore)),
    places: change.places ?? activity.places,
  };
}

export type SkippedReason = Closure | { readonly kind: 'skipped' };
/** A day of the series on which nothing takes place. */
export interface SkippedDay {
  readonly original: LocalDate;
  readonly on: LocalDate;
  readonly why: SkippedReason;
}

function skippedReason({ schedule }: Scheduled, date: ScheduledDate, closureOn: ClosureOn): SkippedReason | null {
  const original = originalDayOf(date.id);
  if (schedule.skipped.includes(original)) return { kind: 'skipped' };
  // Somebody chose this very day.
  if (schedule.repeat.every === 'once' || schedule.despite.includes(original)) return null;
  return isMovedByHand(schedule, original) ? null : closureOn(date.on);
}

/** The dates of the series that take place on these days, and those that are skipped; both earliest first. */
export function seriesOf(
  activity: Scheduled,
  { from, until, closureOn }: { readonly from: LocalDate; readonly until: LocalDate; readonly closureOn: ClosureOn },
): { readonly dates: readonly ScheduledDate[]; readonly skipped: readonly SkippedDay[] } {
  const { schedule } = activity;
  const reach = Math.max(0, ...schedule.changes.map(({ dayShift }) => Math.abs(dayShift ?? 0)));
  const dates: ScheduledDate[] = [];
  const skipped: SkippedDay[] = [];
  const last = addDays(until, reach);
  for (let original = addDays(from, -reach); original <= last; original = addDays(original, 1)) {
    if (!isInSeries(schedule, original)) continue;
    const date = dateOn(activity, original);
    if (date.on < from || date.on > until) continue;
    const why = skippedReason(activity, date, closureOn);
    if (why === null) dates.push(date);
    else skipped.push({ original, on: date.on, why });
  }
  return { dates: dates.sort((one, other) => one.startsAt - other.startsAt), skipped };
}

/**
 * Lists the dates of an activity that take place on the days `from` to `until`, both inclusive, earliest first.
 *
 * Includes cancelled dates with that state, but no skipped ones, even when they are cancelled too. The local time stays
 * the same across clock changes. An end that is not after the start is on the next day. Every second week is counted
 * from the first day, whatever was skipped. Closed days are skipped, except for what happens once, for a date that was
 * moved by hand, and for days in `despite`.
 */
export const datesOf = (
  activity: Scheduled,
  days: { readonly from: LocalDate; readonly until: LocalDate; readonly closureOn: ClosureOn },
): readonly ScheduledDate[] => seriesOf(activity, days).dates;

const nextWeekday = (weekday: Weekday, shift: number): Weekday => {
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
  return weekdays[(((weekday - 1 + shift) % 7) + 7) % 7] ?? weekday;
};

/** The rule of a series as people say it from this original day on: after the changes that have no end. */
function usualFrom(schedule: Schedule, original: LocalDate): Schedule {
  const lasting = { ...schedule, changes: schedule.changes.filter(({ until }) => until === null) };
  const { dayShift, hours } = changesOn(lasting, original);
  const shift = dayShift ?? 0;
  const { firstOn, repeat } = schedule;
  const shifted: Repeat =
    repeat.every === 'month' ? { ...repeat, weekday: nextWeekday(repeat.weekday, shift) } : repeat;
  return { ...schedule, ...hours, firstOn: addDays(firstOn, shift), repeat: shifted };
}

/** The activity as it is on one date, which may be elsewhere and on another weekday than it used to be. */
export const activityOn = (activity: Activity, { id, location, room }: Place & Pick<ActivityDate, 'id'>): Activity => ({
  ...activity,
  location,
  room,
  schedule: usualFrom(activity.schedule, originalDayOf(id)),
});

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

/** A draft of the same activity with another id: the same rule from today on, without exceptions. */
export function copyOf(
  activity: Activity,
  { id, today }: { readonly id: Activity['id']; readonly today: LocalDate },
): Activity {
  const { schedule } = activity;
  let firstOn = schedule.firstOn;
  const endless: Schedule = { ...schedule, until: null };
  // The days of a series are at most five weeks apart; what happens once begins today.
  for (let day = today, left = 40; firstOn < today && left > 0; left -= 1, day = addDays(day, 1))
    if (schedule.repeat.every === 'once' || isInSeries(endless, day)) firstOn = day;
  const until = schedule.until !== null && schedule.until >= firstOn ? schedule.until : null;
  const fresh: Schedule = { ...schedule, firstOn, until, skipped: [], cancelled: [], despite: [], changes: [] };
  return { ...activity, id, state: 'draft', schedule: fresh };
}
