// The day by which somebody calls back, and whether that day has come.
import { addDays, localDateOf } from '../time/local-date.ts';
import { isOpenOn, type OpeningHours } from '../time/opening-hours.ts';
import type { Instant, LocalDate } from '../time/time.ts';

/** More than a year: ten open days fit in, also for a team that works one day a week. */
const farthest = 400;

/** Tells whether any day of the week is open; configuration without one must be refused before a promise is asked. */
export const isEverOpen = (hours: OpeningHours): boolean => Object.values(hours.week).some((spans) => spans.length > 0);

/**
 * Finds the day that is promised: the `openDays`-th open day after the day of asking.
 *
 * The day of asking is the local one and never counts. Where hours leave no such day within 400 days, which
 * configuration that passed `isEverOpen` only does by closing day after day, it is the 400th day.
 */
export function promisedDay(hours: OpeningHours, madeAt: Instant, openDays: number): LocalDate {
  let day = localDateOf(madeAt);
  let toGo = openDays;
  for (let tried = 0; tried < farthest && toGo > 0; tried += 1) {
    day = addDays(day, 1);
    if (isOpenOn(hours, day)) toGo -= 1;
  }
  return day;
}

export type Lateness = 'late' | 'today' | 'later';

/** Tells whether the promised day has passed, is today, or is still to come. */
export function lateness(promisedOn: LocalDate, today: LocalDate): Lateness {
  if (promisedOn < today) return 'late';
  return promisedOn === today ? 'today' : 'later';
}
