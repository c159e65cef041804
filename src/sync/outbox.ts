// What waits on the kiosk until the server has it: the queue as the courier sees it.
import type { Entry } from '../domain/entry.ts';
import type { Receipt } from '../domain/receipt.ts';

export interface QueuedEntry {
  /** Grows with each entry; entries leave in this order. */
  readonly place: number;
  readonly entry: Entry;
}

export interface Outbox {
  /** The oldest entries still waiting, oldest first; empty when all are settled. */
  readonly waiting: (most: number) => Promise<readonly QueuedEntry[]>;
  /** Keeps the receipts and lets their entries go, in one durable step. */
  readonly settle: (entries: readonly QueuedEntry[], receipts: readonly Receipt[]) => Promise<void>;
  /** Keeps an entry that no server would take out of the way of the others; nothing is lost. */
  readonly setApart: (entry: QueuedEntry, why: string) => Promise<void>;
}
