// Treats a code that stays before the camera as one scan, however often it is read.
import { between, seconds, type Instant } from '../../domain/time/time.ts';

/** After this long out of sight, the same code counts as shown again. */
const awayFor = seconds(3);

/** Returns a function that tells whether a text differs from the one in sight. */
export function createRepeats(now: () => Instant): (text: string) => boolean {
  let last: { readonly text: string; readonly at: Instant } | undefined;
  return (text) => {
    const at = now();
    const isNew = last?.text !== text || between(last.at, at) > awayFor;
    last = { text, at };
    return isNew;
  };
}
