// Caches a value that many requests need and few changes affect.
import { type Instant, addDuration, minutes } from '../../domain/time/time.ts';
import type { Changes } from './changes.ts';

interface KeepDeps {
  readonly changes: Changes;
  readonly now: () => Instant;
}

/** Computes the value at most once a minute, however many requests ask, and again when the snapshot changes. */
export function keep<Value>({ changes, now }: KeepDeps, make: (at: Instant) => Promise<Value>): () => Promise<Value> {
  let stored: { readonly value: Promise<Value>; readonly until: Instant } | undefined;
  changes.listen((change) => {
    if (change === 'snapshot') stored = undefined;
  });
  return () => {
    const at = now();
    if (stored === undefined || stored.until <= at) {
      const value = make(at);
      stored = { value, until: addDuration(at, minutes(1)) };
      value.catch(() => (stored = undefined));
    }
    return stored.value;
  };
}
