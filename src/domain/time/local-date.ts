// Calendar days and wall-clock times in Europe/Brussels; with time.ts the only place that knows calendars.
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
/** The last moment that a four-figure year can name. */
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const dayShape = /^(?:19|[2-9]\d)\d{2}-\d{2}-\d{2}$/;

/** Tells whether the text is a day that exists, in the years 1900 to 9999. */
export function isLocalDate(text: string): boolean {
  if (!dayShape.test(text)) return false;
  const midnight = Date.parse(text);
  // Engines may read 30 February as 2 March: only a day that reads back the same exists.
  return new Date(midnight).getUTCDate() === Number(text.slice(8));
}

/** The calendar day at this many milliseconds on a clock without zones; stops at the last day of 9999. */
const dayAt = (wallMs: number): LocalDate =>
  asLocalDate(new Date(Math.min(wallMs, lastMoment)).toISOString().slice(0, 10));

/** Counts calendar days on, or back when negative; stops at the last day of 9999. */
export const addDays = (date: LocalDate, count: number): LocalDate => dayAt(Date.parse(date) + count * day);

/** Counts calendar days from one to the other; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / day);

export function weekdayOf(date: LocalDate): Weekday {
  const sundayFirst = new Date(date).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday;
}

const brussels = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });

/** Formatting costs microseconds and screens ask the same hours again and again. Emptied when it grows. */
const offsetByHour = new Map<number, number>();
const mostOffsets = 10_000;

/** Milliseconds that the wall clock is ahead of UTC. Brussels changes its clocks on whole hours only. */
function offsetAt(epochMs: number): number {
  const key = Math.floor(epochMs / hour);
  const known = offsetByHour.get(key);
  if (known !== undefined) return known;
  // Reads as `11/24/2026, GMT+01:00`; Greenwich's own time, as before the war, is plain `GMT` in older engines.
  const offset = Number(/\+(\d\d):00$/.exec(brussels.format(key * hour))?.[1] ?? 0) * hour;
  if (offsetByHour.size >= mostOffsets) offsetByHour.clear();
  offsetByHour.set(key, offset);
  return offset;
}

/** Tells which day it is in Brussels at this moment. */
export const localDateOf = (moment: Instant): LocalDate => dayAt(moment + offsetAt(moment));

/** Tells what the clock on the wall shows in Brussels, to the minute begun. */
export const localTimeOf = (moment: Instant): LocalTime =>
  asLocalTime(new Date(moment + offsetAt(moment)).toISOString().slice(-13, -8));

/** Writes a moment as its wall clock and how far that is from UTC, to the second: `2026-11-24T12:00:00+01:00`. */
export function zonedTextOf(moment: Instant): string {
  const offset = offsetAt(moment);
  const wall = new Date(moment + offset).toISOString().slice(0, -5);
  return `${wall}+${String(offset / hour).padStart(2, '0')}:00`;
}

/**
 * Finds the moment at which the wall clock in Brussels shows this day and time.
 *
 * In the hour that spring skips: as much later as was skipped, so 02:30 is 03:30. In the hour that autumn repeats: the
 * first of the two. The same as Temporal's `compatible`.
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
