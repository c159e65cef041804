// Waits for what happens by itself, for as long as a busy machine may need.
import { vi } from 'vitest';

/** Tries until it no longer throws, and answers its value; throws its last failure after half a minute. */
export const eventually = <Value>(attempt: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(attempt, { timeout: 30_000 });
