// Drains the outbox to the server: when woken, and again after a failure. One run at a time.
import type { Duration } from '../domain/time/time.ts';
import { drain, type DrainDeps } from './drain.ts';
import type { ApiFailure } from './api-client.ts';
import { waitBeforeRetry } from './retry.ts';

/** `store`: the kiosk's own storage failed. */
export type CourierFailure = ApiFailure | { readonly kind: 'store' };

/** `failed` says why the last run stopped; the next one starts by itself. */
export type CourierState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly failure: CourierFailure };

export interface CourierDeps extends DrainDeps {
  /** Calls back once after the wait, unless cancelled. */
  readonly after: (wait: Duration, then: () => void) => () => void;
  /** Random number from 0 to below 1. */
  readonly chance: () => number;
  readonly onState: (state: CourierState) => void;
}

export interface Courier {
  /** An entry was submitted: run now. Safe to call at any time, from anywhere. */
  readonly wake: () => void;
  /**
   * The server may be reachable: run now, and contact it even when nothing waits. `anew`: the connection is new, so
   * rejected entries are offered once more, as after each push that succeeds after a failure.
   */
  readonly greet: (anew?: boolean) => void;
  readonly stop: () => void;
}

export function createCourier(deps: CourierDeps): Courier {
  let running = false;
  let wokenMeanwhile = false;
  let stopped = false;
  let failures = 0;
  let greeting = false;
  let offering = false;
  let cancel = (): void => {};

  const failed = (failure: CourierFailure): void => {
    failures += 1;
    deps.onState({ kind: 'failed', failure });
    const shown = failure.kind === 'busy' ? failure.retryAfter : null;
    cancel = deps.after(shown ?? waitBeforeRetry(failures, deps.chance()), wake);
  };

  const run = async (): Promise<void> => {
    deps.onState({ kind: 'running' });
    const greets = greeting;
    // Requests from here on are for the next run.
    greeting = false;
    const offers = offering || failures > 0;
    offering = false;
    // Keep trying when the store cannot be read: its disk may be full, and somebody may free space.
    const outcome = await drain(deps, greets, offers).catch(
      () => ({ kind: 'stopped', failure: { kind: 'store' } }) as const,
    );
    running = false;
    if (stopped) return;
    if (outcome.kind === 'stopped') {
      greeting ||= greets;
      failed(outcome.failure);
    } else {
      failures = 0;
      deps.onState({ kind: 'idle' });
    }
    if (wokenMeanwhile) wake();
  };

  const wake = (): void => {
    if (stopped) return;
    wokenMeanwhile = running;
    if (running) return;
    running = true;
    cancel();
    void run();
  };

  return {
    wake,
    greet: (anew = false) => {
      greeting = true;
      offering ||= anew;
      wake();
    },
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}
