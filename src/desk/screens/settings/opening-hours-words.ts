// Texts of opening hours and closing days.
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { closureOn } from '../../../domain/time/closure.ts';
import { addDays } from '../../../domain/time/local-date.ts';
import type { Span } from '../../../domain/time/opening-hours.ts';
import { asLocalDate, type LocalDate, type Weekday } from '../../../domain/time/time.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

type OpeningHours = KioskConfig['openingHours'];

const text = deskText.settings;
const aMonday = asLocalDate('2026-11-23');

const weekdayNumbers: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Monday first. */
export const weekdays = weekdayNumbers.map((weekday) => ({
  weekday,
  name: deskFormat.calendar.weekday(addDays(aMonday, weekday - 1)),
}));

/** `9.00 tot 12.00`, or `dicht` when there are no hours. */
export const hoursWords = (spans: readonly Span[]): readonly string[] =>
  spans.length === 0
    ? [text.hours.closed]
    : spans.map(({ from, until }) =>
        text.hours.span({ from: deskFormat.timeOfDay(from), until: deskFormat.timeOfDay(until) }),
      );

export interface ClosingDay {
  readonly day: LocalDate;
  /** What the day is called; empty when it has no name. */
  readonly name: string;
  readonly kind: string;
}

const oneYear = 365;

/** From today on, for a year, earliest first. */
export function closingDays(openingHours: OpeningHours, today: LocalDate): readonly ClosingDay[] {
  return Array.from({ length: oneYear }, (_, ahead) => addDays(today, ahead)).flatMap((day) => {
    const closure = closureOn({ openingHours }, day);
    if (closure === null) return [];
    return closure.kind === 'holiday'
      ? [{ day, name: text.holiday[closure.holiday], kind: text.closures.publicHoliday }]
      : [{ day, name: closure.name ?? '', kind: text.closures.ownDay }];
  });
}
