// Pushes that wait for the same transaction become one: asked, decided and written together.
import { UnreachableDatabase } from '../store/database/connections.ts';
import type { Write, WriteTransaction } from '../store/database/write-queue.ts';
import { type Accepted, acceptPushes, type Pushed } from './accept-push.ts';
import type { PushRules } from './decide.ts';

/** Takes a push and resolves when its receipts are on the disk. */
export type TakePush = (push: Pushed) => Promise<Accepted>;

interface WaitingPush {
  readonly push: Pushed;
  readonly resolve: (accepted: Accepted) => void;
  readonly reject: (cause: unknown) => void;
}

/** So many entries are decided at once; whoever comes behind them waits for the next transaction. */
const mostTogether = 4000;

/** Takes from the front of the line; at least one push, whatever its size. */
function takeFront(line: WaitingPush[]): readonly WaitingPush[] {
  let entries = 0;
  const first = line.findIndex(({ push }, at) => (entries += push.arrived.length) > mostTogether && at > 0);
  return line.splice(0, first === -1 ? line.length : first);
}

function answerEach(waiting: readonly WaitingPush[], answers: readonly Accepted[]): void {
  for (const [at, { resolve }] of waiting.entries()) {
    const answer = answers[at];
    if (answer !== undefined) resolve(answer);
  }
}

/** Makes the line in which pushes wait. They are decided in the order in which they came. */
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

  /** One that cannot be taken must not harm those that came with it. */
  function takeApart(waiting: readonly WaitingPush[], cause: unknown): void {
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
        // Only now: whoever came while the transaction before this one ran is here too.
        const taken = takeFront(line);
        front = taken;
        isAwaited = false;
        if (line.length > 0) void takeNext();
        return decide(tx, taken);
      });
      answerEach(front ?? [], answers);
    } catch (cause) {
      if (front !== undefined) return takeApart(front, cause);
      // There was no transaction at all.
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
