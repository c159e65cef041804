// Loads the access log page by page. Responses for an earlier filter are dropped.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccessLogFilter, AccessLog } from '../../../contract/desk.ts';
import type { PageContext } from '../../session/page-context.ts';
import type { ApiFailure } from '../../api/api-client.ts';
import type { Shown } from '../../session/use-query.ts';

export const everyAccess: AccessLogFilter = { by: null, code: null };

export interface AccessLogQuery {
  readonly filter: AccessLogFilter;
  readonly shown: Shown<AccessLog>;
  /** Whether older entries are loading. */
  readonly busy: boolean;
  /** Why older entries could not be loaded. */
  readonly failed: ApiFailure | null;
  readonly choose: (filter: AccessLogFilter) => void;
  readonly older: () => void;
  readonly renew: () => void;
}

export function useAccessLog(context: PageContext): AccessLogQuery {
  const [filter, setFilter] = useState(everyAccess);
  const [shown, setShown] = useState<Shown<AccessLog>>({ step: 'loading' });
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<ApiFailure | null>(null);
  const question = useRef(0);

  /** Undefined when the filter has changed since. */
  async function ask(of: AccessLogFilter, before: number | null) {
    const mine = (question.current += 1);
    setBusy(true);
    setFailed(null);
    const answer = await context.api.accessLog(of, before);
    if (mine !== question.current) return undefined;
    setBusy(false);
    if (answer.ok || answer.refusal.kind !== 'signed-out') return answer;
    context.signedOut();
    return undefined;
  }

  async function renew(of: AccessLogFilter) {
    const answer = await ask(of, null);
    if (answer === undefined) return;
    if (answer.ok) setShown({ step: 'there', value: answer.value, at: context.now(), stale: null });
    else setShown({ step: 'failed', failure: answer.refusal });
  }

  async function older() {
    if (busy || shown.step !== 'there' || shown.value.before === null) return;
    const answer = await ask(filter, shown.value.before);
    if (answer === undefined) return;
    if (answer.ok) {
      const { accessLog, before } = answer.value;
      setShown({ ...shown, value: { accessLog: [...shown.value.accessLog, ...accessLog], before } });
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
