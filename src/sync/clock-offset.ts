// How far this clock is from the server's.
import { milliseconds, type Duration, type Instant } from '../domain/time/time.ts';

/** Tells what to add to this clock to get the server's; the answer is taken to have been made halfway. */
export function clockOffset(sentAt: Instant, receivedAt: Instant, serverTime: Instant): Duration {
  return milliseconds(Math.round(serverTime - (sentAt + receivedAt) / 2));
}
