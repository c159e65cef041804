// A code that stays before the camera is one code, however often it is read.
import { between, seconds, type Instant } from '../../domain/time/time.ts';

/** Out of sight for so long, it is shown again. */
const awayFor = seconds(3);

/** Answers whether this text is another than the one that is in sight. */
export function createRepeats(now: () => Instant): (text: string) => boolean {
  let last: { readonly text: string; readonly at: Instant } | undefined;
  return (text) => {
    const at = now();
    const isNew = last?.text !== text || between(last.at, at) > awayFor;
    last = { text, at };
    return isNew;
  };
}
