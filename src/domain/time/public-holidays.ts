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

/**
 * Lists the legal holidays of a year from 1900 to 9999, earliest first.
 *
 * Ten days; nine in the rare year when Ascension falls on 1 May (2008). A holiday on a Sunday is not moved.
 *
 * Source: royal decree of 18 April 1974, article 1.
 */
export function belgianHolidays(year: number): readonly LocalDate[] {
  const easter = easterOf(year);
  const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];
  const movable = { easterMonday: addDays(easter, 1), ascension: addDays(easter, 39), whitMonday: addDays(easter, 50) };
  const all = [...fixed.map((day) => asLocalDate(`${year}-${day}`)), ...Object.values(movable)];
  return [...new Set(all)].sort();
}

export const isBelgianHoliday = (date: LocalDate): boolean => belgianHolidays(Number(date.slice(0, 4))).includes(date);
