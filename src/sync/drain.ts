// Pushes waiting entries, oldest first, until nothing waits or the server cannot be reached.
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
  /** Whether the visitor who submitted this entry is at the screen, waiting for the answer. */
  readonly isAwaited?: (id: EntryId) => boolean;
  /** Called with the time of a push and the server's clock in its answer, to measure the clock offset. */
  readonly onServerTime: (sentAt: Instant, serverTime: Instant) => void;
}

/** `receipted` counts entries that got their receipt. */
export type DrainOutcome =
  | { readonly kind: 'empty'; readonly receipted: number }
  | { readonly kind: 'stopped'; readonly receipted: number; readonly failure: ApiFailure };

const idOf = ({ entry }: QueuedEntry): EntryId => entry.header.id;

const nobodyAwaits = (): boolean => false;

/** An answer is only trusted when its receipts are for these entries, in this order. */
const answers = (batch: readonly QueuedEntry[], answer: PushAnswer): boolean =>
  answer.receipts.length === batch.length &&
  batch.every(({ entry }, index) => answer.receipts[index]?.id === entry.header.id);

/**
 * Selects the entries whose receipts may be recorded: all up to the first with bad news whose visitor has left since.
 *
 * That entry was pushed as shown, but the visitor did not see the answer. It is pushed again without the mark, so that
 * a colleague calls them.
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
 * A batch that the server refuses as a whole is halved until the entry at fault is found; that one is rejected and the
 * others proceed. A batch too large for a proxy is halved too, but nothing is rejected for it. An entry waits until its
 * receipt is here.
 *
 * With `greet`, the server is contacted at least once, even when nothing waits: if it was restored from an older
 * backup, everything is offered again. With `offersRejected` too, and rejected entries are offered once more after the
 * first answer that shows that the server is there.
 */
export async function drain(
  { outbox, api, now, isAwaited = nobodyAwaits, onServerTime }: DrainDeps,
  greet = false,
  offersRejected = false,
): Promise<DrainOutcome> {
  let receipted = 0;
  let most = mostEntries;
  let greeted = !greet && !offersRejected;
  let owesRejected = offersRejected;
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
      // No receipt was sent, so the server cannot have lost one: this answer is not to be trusted.
      if (!pushed.value.knowsLast && lastReceipt === null)
        return { kind: 'stopped', receipted, failure: { kind: 'unreadable' } };
      if (!pushed.value.knowsLast) {
        // The server accepted nothing. Entries that it lost come first, since they were earlier.
        await outbox.offerAgain();
        continue;
      }
      if (!answers(batch, pushed.value)) return { kind: 'stopped', receipted, failure: { kind: 'unreadable' } };
      onServerTime(sentAt, pushed.value.serverTime);
      const done = recordable(batch, pushed.value.receipts, { shown, isAwaited });
      await outbox.recordReceipts(done, pushed.value.receipts.slice(0, done.length));
      receipted += done.length;
      most = Math.min(mostEntries, most * 2);
      if (owesRejected) await outbox.offerRejected();
      owesRejected = false;
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
