// Moments, durations and calendar days. All casts between numbers and units are in this file.

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __unit: 'epoch-ms' };
/** Milliseconds. */
export type Duration = number & { readonly __unit: 'ms' };
/** A calendar day in Europe/Brussels, `2026-11-24`. Sorts as text. */
export type LocalDate = string & { readonly __unit: 'local-date' };
/** A wall-clock time in Europe/Brussels, `09:30`, from 00:00 to 23:59. Sorts as text. */
export type LocalTime = string & { readonly __unit: 'local-time' };

export const zone = 'Europe/Brussels';

export const asInstant = (epochMs: number): Instant => epochMs as Instant;
export const asLocalDate = (text: string): LocalDate => text as LocalDate;
export const asLocalTime = (text: string): LocalTime => text as LocalTime;
export const milliseconds = (count: number): Duration => count as Duration;
export const seconds = (count: number): Duration => (count * 1000) as Duration;
export const minutes = (count: number): Duration => (count * 60_000) as Duration;
export const hours = (count: number): Duration => (count * 3_600_000) as Duration;
export const days = (count: number): Duration => (count * 86_400_000) as Duration;
export const addDuration = (moment: Instant, by: Duration): Instant => (moment + by) as Instant;
export const between = (from: Instant, to: Instant): Duration => (to - from) as Duration;

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
