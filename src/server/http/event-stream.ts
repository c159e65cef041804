// Server-sent events: a change is told at once, a burst of changes once, and silence is broken by a ping.
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Duration, milliseconds, seconds } from '../../domain/time/time.ts';
import type { Change, Changes } from '../changes/changes.ts';

/** Proxies close a stream that is silent for 30 s and more. */
const pingEvery = seconds(20);
/** Twenty neighbours who sign up at once are one reason to look again. */
const burst = milliseconds(250);

/** Streams that are open, by who listens. Who opens one too many loses the oldest: it may hang on a line that is gone. */
export class OpenStreams {
  readonly #byListener = new Map<string, Set<() => void>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** `end` is called when the stream must end; the answer is to be called when it did. */
  add(listener: string, end: () => void): () => void {
    const open = this.#byListener.get(listener) ?? new Set();
    this.#byListener.set(listener, open.add(end));
    const [oldest] = open;
    if (open.size > this.#most) oldest?.();
    return () => {
      open.delete(end);
      if (open.size === 0) this.#byListener.delete(listener);
    };
  }
}

interface Telling {
  readonly changes: Changes;
  readonly open: OpenStreams;
  readonly listener: string;
  /** Asked each time that something is said: ends the stream when the listener's leave ended. */
  readonly stillMay: () => Promise<boolean>;
  /** The event for a change; undefined when it is not for these ears. */
  readonly toEvent: (change: Change) => Promise<{ event: string; data: string } | undefined>;
}

/** Hears what changes, each kind once, until it is asked for. */
function hear(changes: Changes) {
  const pending = new Set<Change>();
  let over = changes.stopping.aborted;
  let wake = (): void => {};
  const stop = (): void => {
    over = true;
    wake();
  };
  const wipe = changes.listen((change) => {
    pending.add(change);
    wake();
  });
  changes.stopping.addEventListener('abort', stop);
  return {
    stop,
    isOver: () => over,
    /** What changed since; nothing after this time without a change. */
    async next(time: Duration): Promise<readonly Change[]> {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, time);
      wake = resolve;
      if (pending.size === 0 && !over) await promise;
      clearTimeout(timer);
      const changed = [...pending];
      pending.clear();
      return changed;
    },
    end() {
      wipe();
      changes.stopping.removeEventListener('abort', stop);
    },
  };
}

/**
 * Answers with a stream that ends when the reader leaves, may no longer listen, or the server stops.
 *
 * A reader that does not read holds up its own stream only: what changes meanwhile is noted once, by its kind.
 */
export function tellChanges(c: Context, { changes, open, listener, stillMay, toEvent }: Telling): Response {
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    const ears = hear(changes);
    // Also ends a write that nobody reads.
    const submitEntry = open.add(listener, () => stream.abort());
    stream.onAbort(ears.stop);
    try {
      await stream.writeSSE({ event: 'ping', data: '' });
      for (;;) {
        const changed = await ears.next(pingEvery);
        if (ears.isOver() || !(await stillMay())) break;
        for (const change of changed) {
          const event = await toEvent(change);
          if (event !== undefined) await stream.writeSSE(event);
        }
        if (changed.length === 0) await stream.writeSSE({ event: 'ping', data: '' });
        else await stream.sleep(burst);
      }
    } catch {
      // A database that does not answer ends the stream. Who listens comes back, and that ask is logged.
    } finally {
      ears.end();
      submitEntry();
    }
  });
}
