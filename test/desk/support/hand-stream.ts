// A stream of events that the story opens, breaks and speaks through; and time that it turns by hand.
import { openLive, type EventStream, type Live } from '../../../src/desk/session/live-updates.ts';
import type { Duration } from '../../../src/domain/time/time.ts';

class HandStream implements EventStream {
  readonly #hearers = new Map<string, (event: MessageEvent<string>) => void>();
  closed = false;

  addEventListener(name: string, hear: (event: MessageEvent<string>) => void): void {
    this.#hearers.set(name, hear);
  }
  close(): void {
    this.closed = true;
  }
  say(name: string, data = ''): void {
    this.#hearers.get(name)?.(new MessageEvent(name, { data }));
  }
}

interface Waiting {
  readonly at: number;
  readonly ring: () => void;
}

export interface HandLive {
  readonly live: Live;
  readonly streams: readonly HandStream[];
  /** The stream that was opened last. */
  readonly stream: () => HandStream;
  /** Lets this many milliseconds pass. */
  readonly pass: (by: number) => void;
}

export function aHandLive(): HandLive {
  const streams: HandStream[] = [];
  const waiting = new Set<Waiting>();
  let now = 0;
  const live = openLive({
    connect: () => {
      const stream = new HandStream();
      streams.push(stream);
      return stream;
    },
    wait: (after: Duration, ring) => {
      const one = { at: now + after, ring };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
  });
  const nextBefore = (until: number): Waiting | undefined =>
    [...waiting].filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0];
  return {
    live,
    streams,
    stream: () => {
      const last = streams.at(-1);
      if (last === undefined) throw new Error('no stream was opened');
      return last;
    },
    pass: (by) => {
      const until = now + by;
      for (let next = nextBefore(until); next !== undefined; next = nextBefore(until)) {
        waiting.delete(next);
        now = next.at;
        next.ring();
      }
      now = until;
    },
  };
}
