// Opening hours: when the team calls back.
import { weekdayOf } from './local-date.ts';
import { isBelgianHoliday } from './public-holidays.ts';
import { asLocalTime, type LocalDate, type LocalTime, type Weekday } from './time.ts';

/** On one day; `until` is exclusive. */
export interface Span {
  readonly from: LocalTime;
  readonly until: LocalTime;
}

export interface OpeningHours {
  /** No spans: closed on that weekday. */
  readonly week: Readonly<Record<Weekday, readonly Span[]>>;
  /** Whether the team is closed on the legal holidays of Belgium. */
  readonly publicHolidays: boolean;
  readonly closedOn: readonly LocalDate[];
}

/** Opening hours as written in `kiosk-config/`; each span as `09:00-12:00`. */
export interface WrittenOpeningHours {
  readonly monday: readonly string[];
  readonly tuesday: readonly string[];
  readonly wednesday: readonly string[];
  readonly thursday: readonly string[];
  readonly friday: readonly string[];
  readonly saturday: readonly string[];
  readonly sunday: readonly string[];
  readonly publicHolidays: boolean;
  readonly closedOn: readonly LocalDate[];
}

const spansOf = (written: readonly string[]): readonly Span[] =>
  written.map((span) => ({ from: asLocalTime(span.slice(0, 5)), until: asLocalTime(span.slice(6)) }));

/** Parses written hours, which the contract has already validated. */
export const readOpeningHours = (config: WrittenOpeningHours): OpeningHours => ({
  week: {
    1: spansOf(config.monday),
    2: spansOf(config.tuesday),
    3: spansOf(config.wednesday),
    4: spansOf(config.thursday),
    5: spansOf(config.friday),
    6: spansOf(config.saturday),
    7: spansOf(config.sunday),
  },
  publicHolidays: config.publicHolidays,
  closedOn: config.closedOn,
});

/** Whether the team works on this day, however briefly. */
export const isOpenOn = (hours: OpeningHours, date: LocalDate): boolean =>
  hours.week[weekdayOf(date)].length > 0 &&
  !hours.closedOn.includes(date) &&
  !(hours.publicHolidays && isBelgianHoliday(date));
