// What the list of coming dates shows: what is near, or all of it, of one neighbourhood or of all.
import type { DeskDate } from '../contract/desk.ts';
import type { NeighbourhoodId } from '../domain/ids.ts';
import { addDays, localDateOf } from '../domain/local-date.ts';
import type { LocalDate } from '../domain/time.ts';

export interface ActivityFilter {
  readonly period: 'soon' | 'all';
  readonly neighbourhood: NeighbourhoodId | null;
}

export const nearby: ActivityFilter = { period: 'soon', neighbourhood: null };

/** So far ahead people ask for at the desk; a year of them is hundreds. */
const soonDays = 14;

/** Near enough, or people must still be told that it is off: that never waits. */
const isSoon = ({ startsAt, state, taken }: DeskDate, today: LocalDate): boolean =>
  localDateOf(startsAt) < addDays(today, soonDays) || (state === 'cancelled' && taken > 0);

/** In their order; `later` counts those that only the period leaves out. */
export function filterDates(
  dates: readonly DeskDate[],
  { period, neighbourhood }: ActivityFilter,
  today: LocalDate,
): { readonly dates: readonly DeskDate[]; readonly later: number } {
  const here = dates.filter((date) => neighbourhood === null || date.neighbourhood === neighbourhood);
  const near = period === 'all' ? here : here.filter((date) => isSoon(date, today));
  return { dates: near, later: here.length - near.length };
}
