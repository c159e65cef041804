// Hears from the server that something changed, and says when the server cannot be heard.
import { deskChanges, type DeskChange } from '../../contract/desk.ts';
import { milliseconds, seconds, type Duration } from '../../domain/time/time.ts';

/** The part of an EventSource that is used here. */
export interface EventStream {
  addEventListener(name: string, hear: (event: MessageEvent<string>) => void): void;
  close(): void;
}

export interface LiveDeps {
  readonly connect: () => EventStream;
  /** Calls back once after this long; answers how to stop waiting. */
  readonly wait: (after: Duration, then: () => void) => () => void;
}

export interface Live {
  /** Hears every change; `all` after a silence, for anything may have changed meanwhile. Answers how to stop. */
  onChange(hear: (change: DeskChange | 'all') => void): () => void;
  /** Hears whether the server can be heard, at once and whenever that turns. */
  onReach(hear: (reached: boolean) => void): () => void;
  /** Tries at once: after signing in, or when the network is back. */
  retry(): void;
  close(): void;
}

const firstRetry = seconds(1);
const longestRetry = seconds(10);
/** The server pings every 20 s; two pings missed is a line that died without saying so, as after sleep. */
const longestSilence = seconds(50);
/** A blink is no news: a stream that is back sooner is not reported. */
const silenceBeforeAway = milliseconds(2500);

const isChange = (text: string): text is DeskChange => deskChanges.some((change) => change === text);

/** The server may send the bare word or the word as JSON. */
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
    // While the stream is down each try asks for the lists too: it tells a lost session from a lost network.
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
