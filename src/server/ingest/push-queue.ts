// Combines pushes that wait for the same transaction, so that they are read, decided and written together.
import { UnreachableDatabase } from '../store/database/connections.ts';
import type { Write, WriteTransaction } from '../store/database/write-queue.ts';
import { type Accepted, acceptPushes, type Pushed } from './accept-push.ts';
import type { PushRules } from './decide.ts';

/** Accepts a push; resolves when its receipts are on disk. */
export type TakePush = (push: Pushed) => Promise<Accepted>;

interface WaitingPush {
  readonly push: Pushed;
  readonly resolve: (accepted: Accepted) => void;
  readonly reject: (cause: unknown) => void;
}

/** The most entries decided in one transaction; pushes behind them wait for the next. */
const maxEntriesTogether = 4000;

/** Takes pushes from the front of the queue; always at least one, whatever its size. */
function takeFront(line: WaitingPush[]): readonly WaitingPush[] {
  let entries = 0;
  const first = line.findIndex(({ push }, at) => (entries += push.arrived.length) > maxEntriesTogether && at > 0);
  return line.splice(0, first === -1 ? line.length : first);
}

function answerEach(waiting: readonly WaitingPush[], answers: readonly Accepted[]): void {
  for (const [at, { resolve }] of waiting.entries()) {
    const answer = answers[at];
    if (answer !== undefined) resolve(answer);
  }
}

/** Makes the queue. Pushes are decided in the order in which they came. */
export function makePushQueue(write: Write, rules: PushRules): TakePush {
  const line: WaitingPush[] = [];
  let isAwaited = false;

  const decide = (tx: WriteTransaction, waiting: readonly WaitingPush[]): Promise<readonly Accepted[]> => {
    const pushes = waiting.map(({ push }) => push);
    return acceptPushes(tx, pushes, rules);
  };

  async function takeAlone(one: WaitingPush): Promise<void> {
    try {
      answerEach([one], await write((tx) => decide(tx, [one])));
    } catch (cause) {
      one.reject(cause);
    }
  }

  /** Retries each push by itself, so that one that fails does not harm the others. */
  function retryEach(waiting: readonly WaitingPush[], cause: unknown): void {
    const isHopeless = waiting.length === 1 || cause instanceof UnreachableDatabase;
    for (const one of waiting)
      if (isHopeless) one.reject(cause);
      else void takeAlone(one);
  }

  async function takeNext(): Promise<void> {
    isAwaited = true;
    let front: readonly WaitingPush[] | undefined;
    try {
      const answers = await write((tx) => {
        // Take pushes only now, to include those that came in while the previous transaction ran.
        const taken = takeFront(line);
        front = taken;
        isAwaited = false;
        if (line.length > 0) void takeNext();
        return decide(tx, taken);
      });
      answerEach(front ?? [], answers);
    } catch (cause) {
      if (front !== undefined) return retryEach(front, cause);
      // The transaction could not even begin.
      isAwaited = false;
      for (const one of line.splice(0)) one.reject(cause);
    }
  }

  return (push) => {
    const { promise, resolve, reject } = Promise.withResolvers<Accepted>();
    line.push({ push, resolve, reject });
    if (!isAwaited) void takeNext();
    return promise;
  };
}
