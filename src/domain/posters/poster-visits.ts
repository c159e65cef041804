// How often a poster was opened, told so that nobody can be followed.
import { addDays } from '../time/local-date.ts';
import type { LocalDate } from '../time/time.ts';

export interface PosterDay {
  readonly on: LocalDate;
  /** Null: fewer than five, or none. */
  readonly visits: number | null;
}

const shownDays = 14;
const fewestShown = 5;

/** The first day that is shown. */
export const firstShownDay = (today: LocalDate): LocalDate => addDays(today, -shownDays);

/**
 * The last two weeks, oldest first, until yesterday.
 *
 * Today is left out: it grows with each visit, and who watches it and the window would see who passes by.
 */
export function daysShown(counted: ReadonlyMap<LocalDate, number>, today: LocalDate): readonly PosterDay[] {
  return Array.from({ length: shownDays }, (_, index) => {
    const on = addDays(firstShownDay(today), index);
    const visits = counted.get(on) ?? 0;
    return { on, visits: visits < fewestShown ? null : visits };
  });
}

/** The sum of the days that are shown, and of no other: nothing is left to subtract. Null when there are none. */
export function shownInAll(days: readonly PosterDay[]): number | null {
  const shown = days.flatMap(({ visits }) => (visits === null ? [] : [visits]));
  return shown.length === 0 ? null : shown.reduce((sum, visits) => sum + visits, 0);
}
