// When to try again.
import { milliseconds, minutes, seconds, type Duration } from '../domain/time/time.ts';

const first = seconds(1);
/** A network that returns unseen is found within this time at the latest. */
export const longestWait = minutes(2);

/**
 * Tells how long to wait before the next try: doubles from one second, with jitter so that kiosks do not come at once.
 *
 * `failures` counts tries in a row that failed, from 1. `chance` is from 0 to below 1; the wait is half to whole.
 */
export function waitBeforeRetry(failures: number, chance: number): Duration {
  const whole = Math.min(first * 2 ** Math.min(failures - 1, 20), longestWait);
  return milliseconds(Math.round(whole * (0.5 + chance / 2)));
}
