// The way to the server as the courier sees it.
import type { LastReceipt, PushAnswer } from '../contract/push.ts';
import type { SealedEntry } from '../contract/entry.ts';
import type { KioskProblem } from '../contract/problem.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { Duration } from '../domain/time/time.ts';

/**
 * `offline`: no answer of the server, which includes whatever a proxy or portal says in its place; `tooLarge` when that
 * said 413. `refused`: the server read the message and does not take it as it is. All others may pass.
 */
export type ApiFailure =
  | { readonly kind: 'offline'; readonly tooLarge?: true }
  | { readonly kind: 'busy'; readonly retryAfter: Duration | null }
  | { readonly kind: 'not-enrolled' }
  | { readonly kind: 'too-old' }
  | { readonly kind: 'refused'; readonly problem: KioskProblem }
  | { readonly kind: 'unreadable' };

export interface ApiClient {
  /** `told`: whose visitor reads the answer on the screen, or has read it. */
  readonly push: (
    entries: readonly SealedEntry[],
    lastReceipt: LastReceipt | null,
    shown: ReadonlySet<EntryId>,
  ) => Promise<Result<PushAnswer, ApiFailure>>;
}
