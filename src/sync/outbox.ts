// What waits on the kiosk until the server has it: the queue as the courier sees it.
import type { SealedEntry } from '../contract/entry.ts';
import type { LastReceipt } from '../contract/push.ts';
import type { Receipt } from '../domain/entries/receipt.ts';

export interface QueuedEntry {
  /** Grows with each entry; entries leave in this order. */
  readonly position: number;
  readonly entry: SealedEntry;
  /** It was bad news, and the visitor read it on the screen: nobody has to tell them. */
  readonly shown?: true;
}

export interface Outbox {
  /** The oldest entries still waiting, oldest first; empty when all are settled. */
  readonly waiting: (most: number) => Promise<readonly QueuedEntry[]>;
  /** The receipt that came last of those whose entry is still kept; null when there is none. */
  readonly lastReceipt: () => Promise<LastReceipt | null>;
  /** Lets everything that is still kept wait again: a server that was restored is offered all of it. */
  readonly offerAgain: () => Promise<void>;
  /** Keeps the receipts, and who was told: their entries wait no more, in one durable step. */
  readonly recordReceipts: (entries: readonly QueuedEntry[], receipts: readonly Receipt[]) => Promise<void>;
  /** Keeps an entry that the server refused out of the way of the others; nothing is lost. */
  readonly reject: (entry: QueuedEntry, why: string) => Promise<void>;
  /** Lets what was set apart wait again, behind everything else. */
  readonly offerRejected: () => Promise<void>;
}
