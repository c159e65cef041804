// Texts of the access log: counts and days.
import { daysBetween } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.accessLog;

/** `more`: the list does not contain the oldest entries. */
export const summaryWords = (many: number, more: boolean): string =>
  more ? text.summaryLatest({ count: many }) : text.summary(deskFormat.countedAtStart(many));

/** `vandaag`, `gisteren`, else `vrijdag 20 november`. */
export function dayWords(on: LocalDate, today: LocalDate): string {
  const ago = daysBetween(on, today);
  if (ago === 0) return text.day.today;
  return ago === 1 ? text.day.yesterday : deskFormat.calendar.fullDay(on);
}
