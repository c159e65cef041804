// Builds demo activities from a short notation: fills in defaults, and counts days from today.
import type { Activity, Repeat, Schedule } from '../../domain/activities/activity.ts';
import { asId } from '../../domain/ids.ts';
import { addDays, weekdayOf } from '../../domain/time/local-date.ts';
import { asLocalTime, type LocalDate } from '../../domain/time/time.ts';

/** Makes a schedule for a given day as today. */
export type When = (today: LocalDate) => Schedule;

export interface Written extends Pick<
  Activity,
  'title' | 'summary' | 'kind' | 'picture' | 'neighbourhood' | 'location' | 'places'
> {
  readonly id: string;
  readonly when: When;
}

type Ordinary = Omit<Activity, 'id' | 'schedule' | keyof Written>;
export type DemoActivity = Written & Partial<Ordinary>;

const ordinary: Ordinary = {
  state: 'published',
  translations: {},
  photo: null,
  signUp: { needed: true, waitingList: true, opensDaysBefore: null, closesHoursBefore: 0 },
  room: null,
  priceCents: 0,
  priceNote: null,
  stepFree: true,
  accessNote: null,
  languages: ['nl'],
  languageNote: null,
};

export function onDay({ id, when, ...written }: DemoActivity, today: LocalDate): Activity {
  return { ...ordinary, ...written, id: asId(id), schedule: when(today) };
}

/** Days counted from today. */
interface Exceptions {
  readonly until?: number;
  readonly skipped?: readonly number[];
  readonly cancelled?: readonly number[];
}

interface Series extends Exceptions {
  readonly firstOn: LocalDate;
  readonly hours: string;
  readonly repeat: Repeat;
}

function schedule(today: LocalDate, { firstOn, hours, repeat, until, skipped, cancelled }: Series): Schedule {
  const inDays = (count: number) => addDays(today, count);
  return {
    firstOn,
    startsAt: asLocalTime(hours.slice(0, 5)),
    endsAt: asLocalTime(hours.slice(6)),
    repeat,
    until: until === undefined ? null : inDays(until),
    skipped: skipped?.map(inDays) ?? [],
    cancelled: cancelled?.map(inDays) ?? [],
    despite: [],
    changes: [],
  };
}

/** Once, this many days from today, at hours such as `15:00-17:00`. */
export const once =
  (day: number, hours: string): When =>
  (today) =>
    schedule(today, { firstOn: addDays(today, day), hours, repeat: { every: 'once' } });

/** Weekly since eight weeks ago; the next date is `day` days from today. */
export const weekly =
  (day: number, hours: string, exceptions: Exceptions = {}): When =>
  (today) =>
    schedule(today, {
      firstOn: addDays(today, day - 56),
      hours,
      repeat: { every: 'week', interval: 1 },
      ...exceptions,
    });

/** Every two weeks since eight weeks ago; the next date is `day` days from today. */
export const twoWeekly =
  (day: number, hours: string): When =>
  (today) =>
    schedule(today, { firstOn: addDays(today, day - 56), hours, repeat: { every: 'week', interval: 2 } });

/** Monthly, in the week of the month and on the weekday of the date `day` days from today. */
export const monthly =
  (day: number, hours: string): When =>
  (today) => {
    const firstOn = addDays(today, day);
    return schedule(today, {
      firstOn,
      hours,
      repeat: { every: 'month', nth: nthOf(firstOn), weekday: weekdayOf(firstOn) },
    });
  };

function nthOf(date: LocalDate): 1 | 2 | 3 | 4 | -1 {
  const dayOfMonth = Number(date.slice(8));
  if (dayOfMonth <= 7) return 1;
  if (dayOfMonth <= 14) return 2;
  if (dayOfMonth <= 21) return 3;
  return dayOfMonth <= 28 ? 4 : -1;
}
