// Notifies listeners that something changed. A change is a hint to read again and carries no values itself.
import { type DeskChange, deskChanges } from '../../contract/desk.ts';

export type Change = DeskChange | 'snapshot';
export const allChanges: readonly Change[] = [...deskChanges, 'snapshot'];

export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #stopping = new AbortController();

  /** Aborts when the server stops. Streams then end, and kiosks reconnect to the process that answers next. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Notifies listeners in this process only. A database write notifies every process by itself. */
  tell(...changes: readonly Change[]): void {
    for (const change of changes) for (const listener of this.#listeners) listener(change);
  }

  /** Calls `listener` at each change, until the returned function is called. */
  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    this.#stopping.abort();
  }
}
