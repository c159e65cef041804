// Visits to a poster, in numbers coarse enough that nobody can be followed.
import { addDays } from '../time/local-date.ts';
import type { LocalDate } from '../time/time.ts';

export interface PosterDay {
  readonly on: LocalDate;
  /** Null for fewer than five visits, including none. */
  readonly visits: number | null;
}

const shownDays = 14;
const fewestShown = 5;

/** The first day that is shown. */
export const firstShownDay = (today: LocalDate): LocalDate => addDays(today, -shownDays);

/**
 * Lists the last two weeks, oldest first, up to and including yesterday.
 *
 * Today is left out: its count grows with each visit, so somebody watching both the count and the street would see who
 * scans.
 */
export function daysShown(counted: ReadonlyMap<LocalDate, number>, today: LocalDate): readonly PosterDay[] {
  return Array.from({ length: shownDays }, (_, index) => {
    const on = addDays(firstShownDay(today), index);
    const visits = counted.get(on) ?? 0;
    return { on, visits: visits < fewestShown ? null : visits };
  });
}

/** Sum of exactly the counts that are shown, so that subtracting reveals nothing. Null when there are none. */
export function shownInAll(days: readonly PosterDay[]): number | null {
  const shown = days.flatMap(({ visits }) => (visits === null ? [] : [visits]));
  return shown.length === 0 ? null : shown.reduce((sum, visits) => sum + visits, 0);
}
