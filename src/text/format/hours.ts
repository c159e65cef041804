// Hours as they are said in Flanders.
import type { LocalTime } from '../../domain/time/time.ts';

/** `14` or `14.30`: the sentence around it says `uur`. */
export const hour = (time: LocalTime): string => time.replace(/^0/, '').replace(':00', '').replace(':', '.');

/** `09.05`, as on a clock. */
export const clock = (time: LocalTime): string => time.replace(':', '.');
