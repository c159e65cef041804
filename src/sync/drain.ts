// Hands in what waits, oldest first, until nothing waits or the server cannot be had.
import type { PushAnswer } from '../contract/push.ts';
import { mostEntries } from '../contract/push.ts';
import type { EntryId } from '../domain/ids.ts';
import { isBadNews, type Receipt } from '../domain/entries/receipt.ts';
import type { Instant } from '../domain/time/time.ts';
import type { ApiClient, ApiFailure } from './api-client.ts';
import type { Outbox, QueuedEntry } from './outbox.ts';

export interface DrainDeps {
  readonly outbox: Outbox;
  readonly api: ApiClient;
  readonly now: () => Instant;
  /** Whether the visitor who left this stands at the screen and waits for the answer. */
  readonly isAwaited?: (id: EntryId) => boolean;
  /** Hears when a push was sent and what the server's clock said to it, to measure this clock by. */
  readonly onServerTime: (sentAt: Instant, serverTime: Instant) => void;
}

/** `settled` counts entries that got their receipt. */
export type DrainOutcome =
  | { readonly kind: 'empty'; readonly receipted: number }
  | { readonly kind: 'stopped'; readonly receipted: number; readonly failure: ApiFailure };

const idOf = ({ entry }: QueuedEntry): EntryId => entry.header.id;

const nobodyAwaits = (): boolean => false;

/** Receipts are for these entries, in their order: else the answer is not ours to trust. */
const answers = (batch: readonly QueuedEntry[], answer: PushAnswer): boolean =>
  answer.receipts.length === batch.length &&
  batch.every(({ entry }, index) => answer.receipts[index]?.id === entry.header.id);

/**
 * Tells whose receipts may be kept: all up to the first with bad news whose visitor has walked away meanwhile.
 *
 * That one was handed in as told, and is not. It is handed in again, so that a colleague tells them.
 */
function recordable(
  batch: readonly QueuedEntry[],
  receipts: readonly Receipt[],
  { shown, isAwaited }: { readonly shown: ReadonlySet<EntryId>; readonly isAwaited: (id: EntryId) => boolean },
): readonly QueuedEntry[] {
  const receipted: QueuedEntry[] = [];
  for (const [index, queued] of batch.entries()) {
    const { id, kind } = queued.entry.header;
    const receipt = receipts[index];
    const isNews = queued.shown !== true && shown.has(id);
    if (!isNews || receipt === undefined || !isBadNews(kind, receipt.outcome)) receipted.push(queued);
    else if (isAwaited(id)) receipted.push({ ...queued, shown: true });
    else break;
  }
  return receipted;
}

/**
 * Drains the outbox in batches.
 *
 * A batch that the server refuses whole is halved until the one entry is found that it will not take; that one is set
 * apart and the others go on. A batch too large for a proxy on the way is halved as well, but nothing is set apart for it.
 * An entry waits until its receipt is here. With `greet`, the server is asked at least once, also when nothing waits: one
 * that was restored from an older backup is then offered everything again. With `offersApart` it is greeted too, and what
 * was set apart is offered once more, after the first answer that shows the server is there.
 */
export async function drain(
  { outbox, api, now, isAwaited = nobodyAwaits, onServerTime }: DrainDeps,
  greet = false,
  offersRejected = false,
): Promise<DrainOutcome> {
  let receipted = 0;
  let most = mostEntries;
  let greeted = !greet && !offersRejected;
  let owesApart = offersRejected;
  for (;;) {
    const batch = await outbox.waiting(most);
    const [oldest] = batch;
    if (oldest === undefined && greeted) return { kind: 'empty', receipted };
    const sentAt = now();
    const entries = batch.map(({ entry }) => entry);
    const lastReceipt = await outbox.lastReceipt();
    const shown = new Set(batch.filter((one) => one.shown === true || isAwaited(one.entry.header.id)).map(idOf));
    const pushed = await api.push(entries, lastReceipt, shown);
    if (pushed.ok) {
      greeted = true;
      // Whoever was asked for nothing cannot miss it: that answer is not ours to trust.
      if (!pushed.value.knowsLast && lastReceipt === null)
        return { kind: 'stopped', receipted, failure: { kind: 'unreadable' } };
      if (!pushed.value.knowsLast) {
        // It took nothing: first again what it lost, for who was there before comes before.
        await outbox.offerAgain();
        continue;
      }
      if (!answers(batch, pushed.value)) return { kind: 'stopped', receipted, failure: { kind: 'unreadable' } };
      onServerTime(sentAt, pushed.value.serverTime);
      const done = recordable(batch, pushed.value.receipts, { shown, isAwaited });
      await outbox.recordReceipts(done, pushed.value.receipts.slice(0, done.length));
      receipted += done.length;
      most = Math.min(mostEntries, most * 2);
      if (owesApart) await outbox.offerRejected();
      owesApart = false;
      continue;
    }
    const { refusal } = pushed;
    const isTooLarge = refusal.kind === 'offline' && refusal.tooLarge === true;
    if (batch.length > 1 && (refusal.kind === 'refused' || isTooLarge)) most = Math.floor(batch.length / 2);
    else if (refusal.kind === 'refused' && oldest !== undefined)
      await outbox.reject(oldest, `refused ${refusal.problem}`);
    else return { kind: 'stopped', receipted, failure: refusal };
  }
}
