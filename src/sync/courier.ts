// Brings the queue to the server: at once when woken, again later when that failed, one run at a time.
import type { Duration } from '../domain/time/time.ts';
import { drain, type DrainDeps } from './drain.ts';
import type { ApiFailure } from './api-client.ts';
import { waitBeforeRetry } from './retry.ts';

/** `store`: the kiosk's own storage did not answer. */
export type CourierFailure = ApiFailure | { readonly kind: 'store' };

/** `failed` says why the last run stopped; the next one comes by itself. */
export type CourierState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly failure: CourierFailure };

export interface CourierDeps extends DrainDeps {
  /** Calls back once after the wait, unless cancelled. */
  readonly after: (wait: Duration, then: () => void) => () => void;
  /** From 0 to below 1. */
  readonly chance: () => number;
  readonly onState: (state: CourierState) => void;
}

export interface Courier {
  /** Something was left: go now. Safe to call at any time, from anywhere. */
  readonly wake: () => void;
  /**
   * The server can be had again: go now, and greet it also when nothing waits. `anew`: the line to it is a new one, so it
   * is also offered what was set apart, as it is after each push that succeeds after a failure.
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
    // What is asked for from here on is the next run's.
    greeting = false;
    const offers = offering || failures > 0;
    offering = false;
    // A store that cannot be read is no reason to stop trying: it may be a full disk that somebody empties.
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
