// Whose answer is being waited for at the screen: they read it there, and nobody has to call them about it.
import type { EntryId } from '../../domain/ids.ts';
import { type Instant, later, seconds } from '../../domain/time/time.ts';

/** Somebody who still stands there after this may as well have left. */
const patience = seconds(10);

export interface AwaitedReceipts {
  /** Somebody has left this and looks at the screen. */
  readonly await: (id: EntryId) => void;
  /** They have gone on, or away. */
  readonly stopAwaiting: (id: EntryId) => void;
  readonly isAwaited: (id: EntryId) => boolean;
}

export function createAwaitedReceipts(steadyNow: () => Instant): AwaitedReceipts {
  const awaitedReceipts = new Map<EntryId, Instant>();
  return {
    await: (id) => void awaitedReceipts.set(id, later(steadyNow(), patience)),
    stopAwaiting: (id) => void awaitedReceipts.delete(id),
    isAwaited: (id) => steadyNow() < (awaitedReceipts.get(id) ?? 0),
  };
}
