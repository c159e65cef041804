// Times of day as people in Flanders write them.
import type { LocalTime } from '../../domain/time/time.ts';

/** `14` or `14.30`; the sentence adds `uur`. */
export const hour = (time: LocalTime): string => time.replace(/^0/, '').replace(':00', '').replace(':', '.');

/** `09.05`, as on a clock. */
export const clock = (time: LocalTime): string => time.replace(':', '.');
