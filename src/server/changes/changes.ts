// Tells whoever listens that something changed. A hint to ask again; it carries nothing itself.
import { type DeskChange, deskChanges } from '../../contract/desk.ts';

export type Change = DeskChange | 'snapshot';
export const allChanges: readonly Change[] = [...deskChanges, 'snapshot'];

export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #stopping = new AbortController();

  /** Aborts when the server stops: streams end, and kiosks come back to whoever answers then. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Tells who listens in this process. What was written to the database is told by the write itself, to every process. */
  tell(...changes: readonly Change[]): void {
    for (const change of changes) for (const listener of this.#listeners) listener(change);
  }

  /** Calls back at each change until the answer is called. */
  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    this.#stopping.abort();
  }
}
