// The ten legal holidays of Belgium.
import { addDays } from './local-date.ts';
import { asLocalDate, type LocalDate } from './time.ts';

/** Easter Sunday in the Gregorian calendar. Source: the anonymous algorithm of Nature, 1876, as in Meeus (1991). */
function easterOf(year: number): LocalDate {
  const moonYear = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const fullMoon = (19 * moonYear + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - fullMoon - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((moonYear + 11 * fullMoon + 22 * toSunday) / 451);
  return addDays(asLocalDate(`${year}-03-22`), fullMoon + toSunday - 7 * lateMoon);
}

export const belgianHolidayNames = [
  'new-year',
  'easter-monday',
  'labour-day',
  'ascension',
  'whit-monday',
  'national-day',
  'assumption',
  'all-saints',
  'armistice',
  'christmas',
] as const;
export type BelgianHoliday = (typeof belgianHolidayNames)[number];

function holidayDays(year: number): Readonly<Record<BelgianHoliday, LocalDate>> {
  const easter = easterOf(year);
  const fixed = (day: string) => asLocalDate(`${year}-${day}`);
  return {
    'new-year': fixed('01-01'),
    'easter-monday': addDays(easter, 1),
    'labour-day': fixed('05-01'),
    ascension: addDays(easter, 39),
    'whit-monday': addDays(easter, 50),
    'national-day': fixed('07-21'),
    assumption: fixed('08-15'),
    'all-saints': fixed('11-01'),
    armistice: fixed('11-11'),
    christmas: fixed('12-25'),
  };
}

/**
 * Lists the legal holidays of a year from 1900 to 9999, earliest first.
 *
 * Ten days; nine in the rare year when Ascension falls on 1 May (2008). A holiday on a Sunday is not moved.
 *
 * Source: royal decree of 18 April 1974, article 1.
 */
export const belgianHolidays = (year: number): readonly LocalDate[] =>
  [...new Set(Object.values(holidayDays(year)))].sort();

/** The holiday that falls on this day; null when it is none. */
export function belgianHolidayOn(day: LocalDate): BelgianHoliday | null {
  const days = holidayDays(Number(day.slice(0, 4)));
  return belgianHolidayNames.find((name) => days[name] === day) ?? null;
}

export const isBelgianHoliday = (day: LocalDate): boolean => belgianHolidayOn(day) !== null;
