// The server, as the courier sees it.
import type { LastReceipt, PushAnswer } from '../contract/push.ts';
import type { SealedEntry } from '../contract/entry.ts';
import type { KioskProblem } from '../contract/problem.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { Duration } from '../domain/time/time.ts';

/**
 * `offline`: no answer from the server, even if a proxy or portal answered in its place; `tooLarge` when that was with
 * 413. `refused`: the server read the message and refuses it as it is. All other failures are temporary.
 */
export type ApiFailure =
  | { readonly kind: 'offline'; readonly tooLarge?: true }
  | { readonly kind: 'busy'; readonly retryAfter: Duration | null }
  | { readonly kind: 'not-enrolled' }
  | { readonly kind: 'too-old' }
  | { readonly kind: 'refused'; readonly problem: KioskProblem }
  | { readonly kind: 'unreadable' };

export interface ApiClient {
  /** `shown`: ids of the entries whose visitor sees the answer on the screen, or has seen it. */
  readonly push: (
    entries: readonly SealedEntry[],
    lastReceipt: LastReceipt | null,
    shown: ReadonlySet<EntryId>,
  ) => Promise<Result<PushAnswer, ApiFailure>>;
}
