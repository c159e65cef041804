// Filters the coming dates by period, neighbourhood and search text.
import type { DeskDate } from '../../../contract/desk.ts';
import type { NeighbourhoodId } from '../../../domain/ids.ts';
import { addDays, localDateOf } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { letters } from '../../words/letters.ts';

export interface ActivityFilter {
  readonly period: 'soon' | 'all';
  readonly neighbourhood: NeighbourhoodId | null;
  /** Words of the title or the location. A search covers all weeks. */
  readonly typed: string;
}

export const nearby: ActivityFilter = { period: 'soon', neighbourhood: null, typed: '' };

export const isSearching = ({ typed }: ActivityFilter): boolean => letters(typed) !== '';

/** Whether every word occurs, in any order: `koor wilg` finds the choir in De Wilg. */
function isFound({ title, location }: DeskDate, typed: string): boolean {
  const searched = letters(`${title} ${location}`);
  return typed.split(/\s+/).every((word) => searched.includes(letters(word)));
}

/** The default period. People rarely ask further ahead, and a year holds hundreds of dates. */
const soonDays = 14;

/** Within the default period, or cancelled while people still have to be informed. */
const isSoon = ({ startsAt, state, taken }: DeskDate, today: LocalDate): boolean =>
  localDateOf(startsAt) < addDays(today, soonDays) || (state === 'cancelled' && taken > 0);

/** Keeps the order. `later` counts the dates that only the period leaves out. */
export function filterDates(
  dates: readonly DeskDate[],
  filter: ActivityFilter,
  today: LocalDate,
): { readonly dates: readonly DeskDate[]; readonly later: number } {
  const { period, neighbourhood, typed } = filter;
  const candidates = dates.filter((date) => neighbourhood === null || date.neighbourhood === neighbourhood);
  if (isSearching(filter)) return { dates: candidates.filter((date) => isFound(date, typed)), later: 0 };
  const near = period === 'all' ? candidates : candidates.filter((date) => isSoon(date, today));
  return { dates: near, later: candidates.length - near.length };
}
