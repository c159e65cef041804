// Server-sent events: a change is told at once, a burst of changes once, and silence is broken by a ping.
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Duration, milliseconds, seconds } from '../domain/time.ts';
import type { Change, Changes } from './changes.ts';

/** Proxies close a stream that is silent for 30 s and more. */
const pingEvery = seconds(20);
/** Twenty neighbours who sign up at once are one reason to look again. */
const burst = milliseconds(250);

interface Telling {
  readonly changes: Changes;
  /** Asked each time that something is said: ends the stream when the listener's leave ended. */
  readonly stillMay?: () => Promise<boolean>;
  /** The event for a change; undefined when it is not for these ears. */
  readonly toEvent: (change: Change) => Promise<{ event: string; data: string } | undefined>;
}

/** Resolves after the time, or as soon as `early` is called. */
function waiting(time: Duration): { readonly over: Promise<void>; readonly early: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, time);
  return {
    over: promise,
    early: () => {
      clearTimeout(timer);
      resolve();
    },
  };
}

/** Answers with a stream that ends when the reader leaves, may no longer listen, or the server stops. */
export function tellChanges(c: Context, { changes, stillMay, toEvent }: Telling): Response {
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    const pending = new Set<Change>();
    let pause = waiting(pingEvery);
    let over = false;
    const stop = () => {
      over = true;
      pause.early();
    };
    stream.onAbort(stop);
    changes.stopping.addEventListener('abort', stop);
    const forget = changes.listen((change) => {
      pending.add(change);
      pause.early();
    });
    await stream.writeSSE({ event: 'ping', data: '' });
    while (!over && !changes.stopping.aborted) {
      await pause.over;
      const told = [...pending];
      pending.clear();
      if (over || (await stillMay?.()) === false) break;
      for (const change of told) {
        const event = await toEvent(change);
        if (event !== undefined) await stream.writeSSE(event);
      }
      if (told.length === 0) await stream.writeSSE({ event: 'ping', data: '' });
      else await stream.sleep(burst);
      pause = waiting(pingEvery);
      if (pending.size > 0) pause.early();
    }
    pause.early();
    forget();
    changes.stopping.removeEventListener('abort', stop);
  });
}
