// What the list of coming dates shows: what is near, or all of it, of one neighbourhood or of all.
import type { DeskDate } from '../../../contract/desk.ts';
import type { NeighbourhoodId } from '../../../domain/ids.ts';
import { addDays, localDateOf } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { letters } from '../../words/letters.ts';

export interface ActivityFilter {
  readonly period: 'soon' | 'all';
  readonly neighbourhood: NeighbourhoodId | null;
  /** Words of the title or the place. Who looks for something looks through all weeks. */
  readonly typed: string;
}

export const nearby: ActivityFilter = { period: 'soon', neighbourhood: null, typed: '' };

export const isSearching = ({ typed }: ActivityFilter): boolean => letters(typed) !== '';

/** Each word somewhere in it, in any order: `koor wilg` finds the choir in De Wilg. */
function isFound({ title, location }: DeskDate, typed: string): boolean {
  const reported = letters(`${title} ${location}`);
  return typed.split(/\s+/).every((word) => reported.includes(letters(word)));
}

/** So far ahead people ask for at the desk; a year of them is hundreds. */
const soonDays = 14;

/** Near enough, or people must still be told that it is off: that never waits. */
const isSoon = ({ startsAt, state, taken }: DeskDate, today: LocalDate): boolean =>
  localDateOf(startsAt) < addDays(today, soonDays) || (state === 'cancelled' && taken > 0);

/** In their order; `later` counts those that only the period leaves out. */
export function filterDates(
  dates: readonly DeskDate[],
  filter: ActivityFilter,
  today: LocalDate,
): { readonly dates: readonly DeskDate[]; readonly later: number } {
  const { period, neighbourhood, typed } = filter;
  const context = dates.filter((date) => neighbourhood === null || date.neighbourhood === neighbourhood);
  if (isSearching(filter)) return { dates: context.filter((date) => isFound(date, typed)), later: 0 };
  const near = period === 'all' ? context : context.filter((date) => isSoon(date, today));
  return { dates: near, later: context.length - near.length };
}
