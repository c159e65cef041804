// Time that only passes when everything that could happen now has happened.
import { asInstant, type Duration, type Instant, addDuration } from '../../src/domain/time/time.ts';

export interface VirtualTime {
  readonly now: () => Instant;
  /** As a courier wants it: calls once after the wait, unless cancelled. */
  readonly after: (wait: Duration, then: () => void) => () => void;
  /** Goes to the next moment at which anything is due, and does all of it. False when nothing is, until then. */
  readonly pass: (until: Instant) => boolean;
}

export const farthest = asInstant(Number.MAX_SAFE_INTEGER);

interface Due {
  readonly at: Instant;
  readonly call: () => void;
}

export function virtualTime(start: Instant): VirtualTime {
  let now = start;
  let due: Due[] = [];
  return {
    now: () => now,
    after: (wait, call) => {
      const one: Due = { at: addDuration(now, wait), call };
      due.push(one);
      return () => {
        due = due.filter((other) => other !== one);
      };
    },
    pass: (until) => {
      const next = due.reduce((soonest, { at }) => (at < soonest ? at : soonest), farthest);
      if (next > until || next === farthest) return false;
      now = next;
      const mine = due.filter(({ at }) => at <= next);
      due = due.filter(({ at }) => at > next);
      for (const { call } of mine) call();
      return true;
    },
  };
}
