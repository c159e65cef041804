// When to try again.
import { milliseconds, minutes, seconds, type Duration } from '../domain/time/time.ts';

const first = seconds(1);
/** The longest time until a kiosk notices that the network is back. */
export const longestWait = minutes(2);

/**
 * How long to wait before the next try: doubles from one second, with jitter so that kiosks do not all come at once.
 *
 * `failures` counts consecutive failed tries, from 1. `chance` is a random number from 0 to below 1; the wait is
 * between half and all of the doubled time.
 */
export function waitBeforeRetry(failures: number, chance: number): Duration {
  const whole = Math.min(first * 2 ** Math.min(failures - 1, 20), longestWait);
  return milliseconds(Math.round(whole * (0.5 + chance / 2)));
}
