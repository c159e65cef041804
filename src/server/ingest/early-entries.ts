// Withdrawals and check-ins whose ticket has not arrived yet, as when another kiosk sends first after a restore.
import type { Code, EntryId } from '../../domain/ids.ts';
import type { EntryRefusal, ReviewReason } from '../../domain/entries/receipt.ts';
import type { EarlyEntryRow, NeedsReviewRow } from '../store/database/schema.ts';

interface CaughtUp {
  readonly row: EarlyEntryRow;
  /** Null when it was applied. */
  readonly refusal: EntryRefusal | null;
}

export const toNeedsReview = (entry: EntryId, reason: ReviewReason): NeedsReviewRow => ({
  entry,
  refusal: JSON.stringify(reason),
  seen_by: null,
  seen_at: null,
});

export class EarlyEntries {
  readonly #waiting: Map<Code, EarlyEntryRow[]>;
  readonly #stored = new Set<EarlyEntryRow>();
  readonly #caughtUp: CaughtUp[] = [];

  /** `stored` holds the early entries in the database for the tickets that arrive now. */
  constructor(stored: readonly EarlyEntryRow[]) {
    this.#waiting = Map.groupBy(stored, (row) => row.ticket);
  }

  add(row: EarlyEntryRow): void {
    this.#stored.add(row);
    const others = this.#waiting.get(row.ticket);
    if (others === undefined) this.#waiting.set(row.ticket, [row]);
    else others.push(row);
  }

  /** Removes and returns the early entries of this ticket, in the order in which people made them. */
  take(ticket: Code): readonly EarlyEntryRow[] {
    const rows = this.#waiting.get(ticket) ?? [];
    this.#waiting.delete(ticket);
    return rows.toSorted((one, other) => one.made_at - other.made_at);
  }

  /** Records that the early entry was applied, or why it was refused; a refusal needs review. */
  catchUp(row: EarlyEntryRow, refusal: EntryRefusal | null): void {
    this.#caughtUp.push({ row, refusal });
  }

  get isChanged(): boolean {
    return this.#stored.size + this.#caughtUp.length > 0;
  }

  /** The rows to write. An entry that still waits needs review, because its ticket may never arrive. */
  changes() {
    const mine = this.#caughtUp.filter(({ row }) => this.#stored.has(row));
    const stored = this.#caughtUp.filter(({ row }) => !this.#stored.has(row));
    const past = new Set(mine.map(({ row }) => row));
    const waiting = [...this.#stored].filter((row) => !past.has(row));
    const refused = mine.flatMap(({ row, refusal }) => (refusal === null ? [] : [toNeedsReview(row.entry, refusal)]));
    return {
      waiting,
      needsReview: [...waiting.map(({ entry }) => toNeedsReview(entry, { kind: 'not-here-yet' })), ...refused],
      done: stored.filter(({ refusal }) => refusal === null).map(({ row }) => row),
      refused: stored.flatMap(({ row, refusal }) => (refusal === null ? [] : [{ row, refusal }])),
    };
  }
}
