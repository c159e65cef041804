// Days, months and lists as the people of one language write them.
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

/** Makes the words of a locale. A calendar day has no zone: it is read and written as UTC. */
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

/** As `vandaag om 15 uur` in the middle of a sentence. */
export const uncapital = (words: string): string => words.charAt(0).toLocaleLowerCase() + words.slice(1);

export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
