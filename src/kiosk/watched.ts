// Whose answer is being waited for at the screen: they read it there, and nobody has to call them about it.
import type { EntryId } from '../domain/ids.ts';
import { type Instant, later, seconds } from '../domain/time.ts';

/** Somebody who still stands there after this may as well have left. */
const patience = seconds(10);

export interface Watched {
  /** Somebody has left this and looks at the screen. */
  readonly watch: (id: EntryId) => void;
  /** They have gone on, or away. */
  readonly lookAway: (id: EntryId) => void;
  readonly isWatched: (id: EntryId) => boolean;
}

export function createWatched(steadyNow: () => Instant): Watched {
  const watched = new Map<EntryId, Instant>();
  return {
    watch: (id) => void watched.set(id, later(steadyNow(), patience)),
    lookAway: (id) => void watched.delete(id),
    isWatched: (id) => steadyNow() < (watched.get(id) ?? 0),
  };
}
