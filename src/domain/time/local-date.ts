// Calendar days and wall-clock times in Europe/Brussels. Only this file and `time.ts` know the calendar.
import {
  asInstant,
  asLocalDate,
  asLocalTime,
  days,
  hours,
  zone,
  type Instant,
  type LocalDate,
  type LocalTime,
  type Weekday,
} from './time.ts';

const day = days(1);
const hour = hours(1);
/** The last moment with a four-digit year. */
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const dayShape = /^(?:19|[2-9]\d)\d{2}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, in the years 1900 to 9999. */
export function isLocalDate(text: string): boolean {
  if (!dayShape.test(text)) return false;
  const midnight = Date.parse(text);
  // Some engines read 30 February as 2 March, so the day must read back the same.
  return new Date(midnight).getUTCDate() === Number(text.slice(8));
}

/** The calendar day at this many milliseconds of wall-clock time; stops at the last day of 9999. */
const dayAt = (wallMs: number): LocalDate =>
  asLocalDate(new Date(Math.min(wallMs, lastMoment)).toISOString().slice(0, 10));

/** Adds calendar days, or subtracts when `count` is negative; stops at the last day of 9999. */
export const addDays = (date: LocalDate, count: number): LocalDate => dayAt(Date.parse(date) + count * day);

/** The number of calendar days between two dates; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / day);

export function weekdayOf(date: LocalDate): Weekday {
  const sundayFirst = new Date(date).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday;
}

const brussels = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });

/** A cache: formatting costs microseconds, and screens ask for the same hours repeatedly. Emptied when it grows. */
const offsetByHour = new Map<number, number>();
const mostOffsets = 10_000;

/** Milliseconds that Brussels is ahead of UTC. Brussels changes its clocks on whole hours only. */
function offsetAt(epochMs: number): number {
  const key = Math.floor(epochMs / hour);
  const known = offsetByHour.get(key);
  if (known !== undefined) return known;
  // Reads `11/24/2026, GMT+01:00`; older engines write an offset of zero, as before the war, as plain `GMT`.
  const offset = Number(/\+(\d\d):00$/.exec(brussels.format(key * hour))?.[1] ?? 0) * hour;
  if (offsetByHour.size >= mostOffsets) offsetByHour.clear();
  offsetByHour.set(key, offset);
  return offset;
}

/** The calendar day in Brussels at this moment. */
export const localDateOf = (moment: Instant): LocalDate => dayAt(moment + offsetAt(moment));

/** The wall-clock time in Brussels, rounded down to the minute. */
export const localTimeOf = (moment: Instant): LocalTime =>
  asLocalTime(new Date(moment + offsetAt(moment)).toISOString().slice(-13, -8));

/** Formats a moment as local time with its UTC offset, to the second: `2026-11-24T12:00:00+01:00`. */
export function zonedTextOf(moment: Instant): string {
  const offset = offsetAt(moment);
  const wall = new Date(moment + offset).toISOString().slice(0, -5);
  return `${wall}+${String(offset / hour).padStart(2, '0')}:00`;
}

/**
 * The moment at which clocks in Brussels show this day and time.
 *
 * A time that spring skips moves forward by the skipped hour: 02:30 becomes 03:30. Of a time that autumn repeats, the
 * first is taken. The same as Temporal's `compatible`.
 */
export function instantAt(date: LocalDate, time: LocalTime): Instant {
  const wall = Date.parse(`${date}T${time}Z`);
  const offsetBefore = offsetAt(wall - day);
  const early = wall - offsetBefore;
  if (offsetAt(early) === offsetBefore) return asInstant(early);
  const offsetAfter = offsetAt(wall + day);
  const late = wall - offsetAfter;
  return asInstant(offsetAt(late) === offsetAfter ? late : early);
}
