// Days on which the house is closed, and why.
import type { OpeningHours } from './opening-hours.ts';
import { type BelgianHoliday, belgianHolidayOn } from './public-holidays.ts';
import type { LocalDate } from './time.ts';

export type Closure =
  | { readonly kind: 'holiday'; readonly holiday: BelgianHoliday }
  /** A closing day of the configuration; `name` is what the team calls it. */
  | { readonly kind: 'closed'; readonly name: string | null };

/** Tells why the house is closed on a day; null when it is not. */
export type ClosureOn = (day: LocalDate) => Closure | null;

/** A weekday without opening hours is not a closure: an activity may well be on a Sunday. */
export function closureOn(
  { openingHours }: { readonly openingHours: Pick<OpeningHours, 'closedOn' | 'publicHolidays'> },
  day: LocalDate,
): Closure | null {
  if (openingHours.closedOn.includes(day)) return { kind: 'closed', name: null };
  const holiday = openingHours.publicHolidays ? belgianHolidayOn(day) : null;
  return holiday === null ? null : { kind: 'holiday', holiday };
}
