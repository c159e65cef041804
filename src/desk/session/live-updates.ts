// Listens to the server's change events, and reports whether the server can be reached.
import { deskChanges, type DeskChange } from '../../contract/desk.ts';
import { milliseconds, seconds, type Duration } from '../../domain/time/time.ts';

/** The part of `EventSource` that the desk uses. */
export interface EventStream {
  addEventListener(name: string, hear: (event: MessageEvent<string>) => void): void;
  close(): void;
}

export interface LiveDeps {
  readonly connect: () => EventStream;
  /** Calls `then` once after this long. Returns a function that cancels it. */
  readonly wait: (after: Duration, then: () => void) => () => void;
}

export interface Live {
  /**
   * Subscribes to changes. `all` follows an interruption, because anything may have changed meanwhile. Returns a
   * function that unsubscribes.
   */
  onChange(hear: (change: DeskChange | 'all') => void): () => void;
  /** Reports whether the server can be reached, at once and at every change. */
  onReach(hear: (reached: boolean) => void): () => void;
  /** Reconnects at once: after signing in, or when the network is back. */
  retry(): void;
  close(): void;
}

const firstRetry = seconds(1);
const longestRetry = seconds(10);
/** The server pings every 20 s. Two missed pings mean a connection that died silently, as after sleep. */
const longestSilence = seconds(50);
/** A shorter interruption is not reported. */
const silenceBeforeAway = milliseconds(2500);

const isChange = (text: string): text is DeskChange => deskChanges.some((change) => change === text);

/** The event may contain the bare word or the word as JSON. */
function readChange(text: string): DeskChange | 'all' {
  const word = text.trim().replace(/^"(.*)"$/, '$1');
  return isChange(word) ? word : 'all';
}

function listeners<Word>() {
  const all = new Set<(word: Word) => void>();
  return {
    tell: (word: Word) => {
      for (const hear of all) hear(word);
    },
    add: (hear: (word: Word) => void) => {
      all.add(hear);
      return () => void all.delete(hear);
    },
  };
}

export function openLive({ connect, wait }: LiveDeps): Live {
  const changes = listeners<DeskChange | 'all'>();
  const reach = listeners<boolean>();
  let reached = true;
  let everOpen = false;
  let broken = false;
  let pause = firstRetry;
  let stream: EventStream | null = null;
  let stopRetry = () => {};
  let stopAway = () => {};
  let stopWatch = () => {};

  function tellReach(now: boolean) {
    if (reached === now) return;
    reached = now;
    reach.tell(now);
  }
  function heard() {
    stopWatch();
    stopWatch = wait(longestSilence, failed);
  }
  function opened() {
    heard();
    stopAway();
    pause = firstRetry;
    tellReach(true);
    if (everOpen && broken) changes.tell('all');
    everOpen = true;
    broken = false;
  }
  function hush() {
    stopWatch();
    stopRetry();
    stream?.close();
    stream = null;
  }
  function failed() {
    hush();
    if (!broken) stopAway = wait(silenceBeforeAway, () => tellReach(false));
    broken = true;
    // While the stream is down each attempt also reloads the lists: that distinguishes an ended session from a lost
    // network.
    stopRetry = wait(pause, () => {
      changes.tell('all');
      start();
    });
    pause = pause * 2 > longestRetry ? longestRetry : milliseconds(pause * 2);
  }
  function start() {
    hush();
    const opening = connect();
    stream = opening;
    opening.addEventListener('open', opened);
    opening.addEventListener('error', () => {
      if (stream === opening) failed();
    });
    opening.addEventListener('ping', heard);
    opening.addEventListener('changed', (event) => {
      heard();
      changes.tell(readChange(event.data));
    });
  }
  start();

  return {
    onChange: changes.add,
    onReach: (hear) => {
      hear(reached);
      return reach.add(hear);
    },
    retry: () => {
      pause = firstRetry;
      start();
    },
    close: () => {
      stopAway();
      hush();
    },
  };
}
