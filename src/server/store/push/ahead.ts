// What was said of a ticket that is not here yet: after a restore another kiosk may be first. It waits for its ticket.
import type { Code, EntryId } from '../../../domain/ids.ts';
import type { EntryRefusal, SetAsideReason } from '../../../domain/receipt.ts';
import type { AheadRow, SetAsideRow } from '../schema.ts';

interface CaughtUp {
  readonly row: AheadRow;
  /** Null: it is done. */
  readonly refusal: EntryRefusal | null;
}

export const toSetAside = (entry: EntryId, reason: SetAsideReason): SetAsideRow => ({
  entry,
  refusal: JSON.stringify(reason),
  seen_by: null,
  seen_at: null,
});

export class Ahead {
  readonly #waiting: Map<Code, AheadRow[]>;
  readonly #kept = new Set<AheadRow>();
  readonly #caughtUp: CaughtUp[] = [];

  /** `stored` is what the database keeps of the tickets that come now. */
  constructor(stored: readonly AheadRow[]) {
    this.#waiting = Map.groupBy(stored, (row) => row.ticket);
  }

  keep(row: AheadRow): void {
    this.#kept.add(row);
    const others = this.#waiting.get(row.ticket);
    if (others === undefined) this.#waiting.set(row.ticket, [row]);
    else others.push(row);
  }

  /** All that was said of this ticket, in the order in which people said it. From here on it waits no more. */
  take(ticket: Code): readonly AheadRow[] {
    const rows = this.#waiting.get(ticket) ?? [];
    this.#waiting.delete(ticket);
    return rows.toSorted((one, other) => one.made_at - other.made_at);
  }

  /** It was done, or could not be: then a colleague reads why. */
  catchUp(row: AheadRow, refusal: EntryRefusal | null): void {
    this.#caughtUp.push({ row, refusal });
  }

  get isChanged(): boolean {
    return this.#kept.size + this.#caughtUp.length > 0;
  }

  /** What must be written. While something waits a colleague reads so: its ticket may never come. */
  changes() {
    const mine = this.#caughtUp.filter(({ row }) => this.#kept.has(row));
    const stored = this.#caughtUp.filter(({ row }) => !this.#kept.has(row));
    const past = new Set(mine.map(({ row }) => row));
    const waiting = [...this.#kept].filter((row) => !past.has(row));
    const refused = mine.flatMap(({ row, refusal }) => (refusal === null ? [] : [toSetAside(row.entry, refusal)]));
    return {
      waiting,
      setAside: [...waiting.map(({ entry }) => toSetAside(entry, { kind: 'not-here-yet' })), ...refused],
      done: stored.filter(({ refusal }) => refusal === null).map(({ row }) => row),
      refused: stored.flatMap(({ row, refusal }) => (refusal === null ? [] : [{ row, refusal }])),
    };
  }
}
