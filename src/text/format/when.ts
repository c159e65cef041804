// Sentences that say when something takes place.
import { addDays } from '../../domain/time/local-date.ts';
import type { LocalDate, LocalTime } from '../../domain/time/time.ts';
import { type CalendarWords, capital } from './calendar.ts';
import { type RepeatMessages, repeatWords } from './repeat.ts';

/** The messages for it, which several catalogs have. */
export interface WhenMessages extends RepeatMessages {
  readonly today: string;
  readonly tomorrow: string;
  readonly from: (of: { readonly hour: string }) => string;
  readonly until: (of: { readonly hour: string }) => string;
  readonly at: (of: { readonly day: string; readonly hour: string }) => string;
  readonly span: (of: { readonly day: string; readonly from: string; readonly until: string }) => string;
}

/** The day as `Vandaag` or `Morgen` when it is near, and by its name otherwise. */
export function nearWords(messages: Pick<WhenMessages, 'today' | 'tomorrow'>, calendar: CalendarWords) {
  const near =
    (later: (date: LocalDate) => string) =>
    (date: LocalDate, today: LocalDate): string => {
      if (date === today) return messages.today;
      return date === addDays(today, 1) ? messages.tomorrow : capital(later(date));
    };
  return {
    /** `Vandaag`, `Morgen`, `Dinsdag 24 november` */
    day: near(calendar.fullDay),
    /** Under the number on a calendar leaf: `Vandaag`, `Morgen`, `Dinsdag` */
    leaf: near(calendar.weekday),
  };
}

/** Fills the messages with days and times; `hour` formats `14.30` as the language does. */
export function whenWords(messages: WhenMessages, calendar: CalendarWords, hour: (time: LocalTime) => string) {
  return {
    ...calendar,
    ...nearWords(messages, calendar),
    /** `14 uur` */
    from: (time: LocalTime): string => messages.from({ hour: hour(time) }),
    /** `tot 14 uur` */
    until: (time: LocalTime): string => messages.until({ hour: hour(time) }),
    /** `Vandaag om 14 uur` */
    at: (day: string, time: LocalTime): string => messages.at({ day, hour: hour(time) }),
    /** `Vandaag van 14 tot 16 uur` */
    span: (day: string, from: LocalTime, until: LocalTime): string =>
      messages.span({ day, from: hour(from), until: hour(until) }),
    /** `Elke dinsdag` */
    repeat: repeatWords(messages, calendar),
  };
}
