// Asks who looked, page after page; what was asked with another choice is let go.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LookFilter, LookList } from '../../../contract/desk.ts';
import type { DeskDoor } from '../../door.ts';
import type { LinkFailure } from '../../link.ts';
import type { Shown } from '../../use-asked.ts';

export const everyLook: LookFilter = { by: null, code: null };

export interface Looks {
  readonly filter: LookFilter;
  readonly shown: Shown<LookList>;
  /** Older ones are on their way. */
  readonly busy: boolean;
  /** Why older ones did not come. */
  readonly failed: LinkFailure | null;
  readonly choose: (filter: LookFilter) => void;
  readonly older: () => void;
  readonly renew: () => void;
}

export function useLooks(door: DeskDoor): Looks {
  const [filter, setFilter] = useState(everyLook);
  const [shown, setShown] = useState<Shown<LookList>>({ step: 'loading' });
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<LinkFailure | null>(null);
  const question = useRef(0);

  /** Undefined when this page no longer wants the answer. */
  async function ask(of: LookFilter, before: number | null) {
    const mine = (question.current += 1);
    setBusy(true);
    setFailed(null);
    const answer = await door.link.looks(of, before);
    if (mine !== question.current) return undefined;
    setBusy(false);
    if (answer.ok || answer.refusal.kind !== 'signed-out') return answer;
    door.signedOut();
    return undefined;
  }

  async function renew(of: LookFilter) {
    const answer = await ask(of, null);
    if (answer === undefined) return;
    if (answer.ok) setShown({ step: 'there', value: answer.value, at: door.now(), stale: null });
    else setShown({ step: 'failed', failure: answer.refusal });
  }

  async function older() {
    if (busy || shown.step !== 'there' || shown.value.before === null) return;
    const answer = await ask(filter, shown.value.before);
    if (answer === undefined) return;
    if (answer.ok) {
      const { looks, before } = answer.value;
      setShown({ ...shown, value: { looks: [...shown.value.looks, ...looks], before } });
    } else setFailed(answer.refusal);
  }

  useEffect(() => {
    void renew(filter);
    return () => void (question.current += 1);
  }, [filter]);

  return {
    filter,
    shown,
    busy,
    failed,
    choose: (of) => {
      setFilter(of);
      setShown({ step: 'loading' });
    },
    older: () => void older(),
    renew: () => void renew(filter),
  };
}
