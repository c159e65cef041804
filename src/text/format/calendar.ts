// Days, months and lists in one language.
import type { LocalDate } from '../../domain/time/time.ts';

export interface CalendarWords {
  /** `dinsdag` */
  readonly weekday: (date: LocalDate) => string;
  /** `24 november` */
  readonly dayAndMonth: (date: LocalDate) => string;
  /** `dinsdag 24 november` */
  readonly fullDay: (date: LocalDate) => string;
  /** `november` */
  readonly month: (date: LocalDate) => string;
  /** `24` */
  readonly dayNumber: (date: LocalDate) => string;
}

/** Formatters of a locale. A calendar day has no time zone, so it is formatted as UTC. */
export function calendarWords(locale: string): CalendarWords {
  const writer = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', numberingSystem: 'latn' });
    return (date: LocalDate): string => format.format(Date.parse(date));
  };
  return {
    weekday: writer({ weekday: 'long' }),
    dayAndMonth: writer({ day: 'numeric', month: 'long' }),
    fullDay: writer({ weekday: 'long', day: 'numeric', month: 'long' }),
    month: writer({ month: 'long' }),
    dayNumber: writer({ day: 'numeric' }),
  };
}

/** Lowers the first letter for use inside a sentence: `vandaag om 15 uur`. */
export const lowerFirst = (words: string): string => words.charAt(0).toLocaleLowerCase() + words.slice(1);

export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
