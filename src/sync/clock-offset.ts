// How far this clock is from the server's.
import { milliseconds, type Duration, type Instant } from '../domain/time/time.ts';

/** What to add to this clock to get the server's. Assumes that the answer was made halfway between the two moments. */
export function clockOffset(sentAt: Instant, receivedAt: Instant, serverTime: Instant): Duration {
  return milliseconds(Math.round(serverTime - (sentAt + receivedAt) / 2));
}
