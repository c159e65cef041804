// Outbox: entries on the kiosk that the server has not confirmed yet, as the courier sees them.
import type { SealedEntry } from '../contract/entry.ts';
import type { LastReceipt } from '../contract/push.ts';
import type { Receipt } from '../domain/entries/receipt.ts';

export interface QueuedEntry {
  /** Increases with each entry. Entries are sent in this order. */
  readonly position: number;
  readonly entry: SealedEntry;
  /** The outcome was bad news and the visitor saw it on the screen, so nobody needs to call them. */
  readonly shown?: true;
}

export interface Outbox {
  /** The oldest waiting entries, oldest first; empty when all have a receipt. */
  readonly waiting: (most: number) => Promise<readonly QueuedEntry[]>;
  /** The last receipt among the entries that are still stored; null when there is none. */
  readonly lastReceipt: () => Promise<LastReceipt | null>;
  /** Makes all stored entries wait again, for a server that was restored from a backup. */
  readonly offerAgain: () => Promise<void>;
  /** Stores the receipts and who saw them, in one durable step. Their entries no longer wait. */
  readonly recordReceipts: (entries: readonly QueuedEntry[], receipts: readonly Receipt[]) => Promise<void>;
  /** Moves an entry that the server refused out of the way of the others, without losing it. */
  readonly reject: (entry: QueuedEntry, why: string) => Promise<void>;
  /** Makes rejected entries wait again, behind all others. */
  readonly offerRejected: () => Promise<void>;
}
