// Server-sent events: reports each change at once, groups bursts of changes, and pings during silence.
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Duration, milliseconds, seconds } from '../../domain/time/time.ts';
import type { Change, Changes } from '../changes/changes.ts';

/** Proxies close a stream that is silent for 30 s or more. */
const pingEvery = seconds(20);
/** Changes within this time are reported together, as when twenty neighbours sign up at once. */
const burst = milliseconds(250);

/** Open streams by listener. A listener that opens too many loses the oldest, which may hang on a dead connection. */
export class OpenStreams {
  readonly #byListener = new Map<string, Set<() => void>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Registers a stream. `end` is called when the stream must end; call the returned function once it has ended. */
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

interface StreamOptions {
  readonly changes: Changes;
  readonly open: OpenStreams;
  readonly listener: string;
  /** Checked before each event. False ends the stream: the listener's session or token is no longer valid. */
  readonly stillMay: () => Promise<boolean>;
  /** The event for a change; undefined when this listener does not receive it. */
  readonly toEvent: (change: Change) => Promise<{ event: string; data: string } | undefined>;
}

/** Collects changes, each kind once, until they are read. */
function collectChanges(changes: Changes) {
  const pending = new Set<Change>();
  let over = changes.stopping.aborted;
  let wake = (): void => {};
  const stop = (): void => {
    over = true;
    wake();
  };
  const unsubscribe = changes.listen((change) => {
    pending.add(change);
    wake();
  });
  changes.stopping.addEventListener('abort', stop);
  return {
    stop,
    isOver: () => over,
    /** The changes since the last call. Resolves with an empty list after `time` without one. */
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
      unsubscribe();
      changes.stopping.removeEventListener('abort', stop);
    },
  };
}

/**
 * Answers with a stream that ends when the client disconnects, may no longer listen, or the server stops.
 *
 * A client that does not read delays only its own stream; meanwhile changes are collected once per kind.
 */
export function streamChanges(c: Context, { changes, open, listener, stillMay, toEvent }: StreamOptions): Response {
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    const collected = collectChanges(changes);
    // Also ends a write that nobody reads.
    const unregister = open.add(listener, () => stream.abort());
    stream.onAbort(collected.stop);
    try {
      await stream.writeSSE({ event: 'ping', data: '' });
      for (;;) {
        const changed = await collected.next(pingEvery);
        if (collected.isOver() || !(await stillMay())) break;
        for (const change of changed) {
          const event = await toEvent(change);
          if (event !== undefined) await stream.writeSSE(event);
        }
        if (changed.length === 0) await stream.writeSSE({ event: 'ping', data: '' });
        else await stream.sleep(burst);
      }
    } catch {
      // An unreachable database ends the stream. The client reconnects, and that request is logged.
    } finally {
      collected.end();
      unregister();
    }
  });
}
