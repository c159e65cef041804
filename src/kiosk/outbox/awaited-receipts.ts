// Which receipts a visitor is waiting for at the screen. Those visitors read the answer there, so nobody has to call
// them.
import type { EntryId } from '../../domain/ids.ts';
import { type Instant, addDuration, seconds } from '../../domain/time/time.ts';

/** After this long the visitor may have left. */
const patience = seconds(10);

export interface AwaitedReceipts {
  /** Somebody submitted this entry and is looking at the screen. */
  readonly await: (id: EntryId) => void;
  /** They went on, or away. */
  readonly stopAwaiting: (id: EntryId) => void;
  readonly isAwaited: (id: EntryId) => boolean;
}

export function createAwaitedReceipts(steadyNow: () => Instant): AwaitedReceipts {
  const awaitedReceipts = new Map<EntryId, Instant>();
  return {
    await: (id) => void awaitedReceipts.set(id, addDuration(steadyNow(), patience)),
    stopAwaiting: (id) => void awaitedReceipts.delete(id),
    isAwaited: (id) => steadyNow() < (awaitedReceipts.get(id) ?? 0),
  };
}
