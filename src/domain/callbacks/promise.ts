// The day by which the team promises to call back, and whether that day has passed.
import { addDays, localDateOf } from '../time/local-date.ts';
import { isOpenOn, type OpeningHours } from '../time/opening-hours.ts';
import type { Instant, LocalDate } from '../time/time.ts';

/** Days to search: more than a year, so that ten open days fit even for a team that works one day a week. */
const farthest = 400;

/** Whether the team is open on any weekday. Configuration must refuse hours for which this is false. */
export const isEverOpen = (hours: OpeningHours): boolean => Object.values(hours.week).some((spans) => spans.length > 0);

/**
 * Finds the promised day: the `openDays`-th open day after the local day of the request, which never counts.
 *
 * When there are too few open days within 400 days, it is the 400th day. Hours that pass `isEverOpen` only come to that
 * by closing day after day.
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

/** Whether the promised day has passed, is today, or is still to come. */
export function lateness(promisedOn: LocalDate, today: LocalDate): Lateness {
  if (promisedOn < today) return 'late';
  return promisedOn === today ? 'today' : 'later';
}
