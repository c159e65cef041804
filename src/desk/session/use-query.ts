// Keeps one response of the server up to date, and keeps showing the last one while the server cannot be reached.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskChange } from '../../contract/desk.ts';
import type { Instant } from '../../domain/time/time.ts';
import type { PageContext } from './page-context.ts';
import type { ApiAnswer, ApiFailure } from '../api/api-client.ts';

export type Shown<Value> =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly failure: ApiFailure }
  /** `stale`: why the latest request failed; null when it succeeded. */
  | { readonly step: 'there'; readonly value: Value; readonly at: Instant; readonly stale: ApiFailure | null };

export interface Query<Value> {
  readonly shown: Shown<Value>;
  readonly reload: () => void;
  /** Applies a change locally at once. */
  readonly change: (to: (value: Value) => Value) => void;
}

/** A fallback behind the live stream, in case it stays silent without breaking. */
const slowPoll = 60_000;

type QueryContext = Pick<PageContext, 'live' | 'now' | 'signedOut'>;

export function useQuery<Value>(
  context: QueryContext,
  topic: DeskChange,
  ask: () => ApiAnswer<Value>,
  /** While false nothing is requested, and the last response stays. */
  wanted = true,
): Query<Value> {
  const [shown, setShown] = useState<Shown<Value>>({ step: 'loading' });
  const turn = useRef({ busy: false, again: false, gone: false, changes: 0 });

  async function once() {
    const changesBefore = turn.current.changes;
    const answer = await ask();
    if (turn.current.gone) return;
    if (answer.ok) {
      // A local change happened while this request was running, so the response may be older than it.
      if (changesBefore === turn.current.changes) {
        setShown({ step: 'there', value: answer.value, at: context.now(), stale: null });
      } else turn.current.again = true;
      return;
    }
    const failure = answer.refusal;
    if (failure.kind === 'signed-out') context.signedOut();
    else setShown((before) => (before.step === 'there' ? { ...before, stale: failure } : { step: 'failed', failure }));
  }

  async function reload() {
    if (turn.current.busy) {
      turn.current.again = true;
      return;
    }
    turn.current.busy = true;
    do {
      turn.current.again = false;
      await once();
    } while (turn.current.again && !turn.current.gone);
    turn.current.busy = false;
  }

  useEffect(() => {
    turn.current.gone = !wanted;
    if (!wanted) return undefined;
    const again = () => void reload();
    const askWhenSeen = () => {
      if (document.visibilityState === 'visible') again();
    };
    again();
    const stopListening = context.live.onChange((change) => {
      if (change === topic || change === 'all') again();
    });
    const poll = setInterval(askWhenSeen, slowPoll);
    document.addEventListener('visibilitychange', askWhenSeen);
    return () => {
      turn.current.gone = true;
      stopListening();
      clearInterval(poll);
      document.removeEventListener('visibilitychange', askWhenSeen);
    };
  }, [wanted]);

  return {
    shown,
    reload: () => void reload(),
    change: (to) => {
      turn.current.changes += 1;
      setShown((before) => (before.step === 'there' ? { ...before, value: to(before.value) } : before));
    },
  };
}
