// Connects the kiosks: how each is, the code that enrols one, and letting one go.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EnrolmentCode, KioskLine, ServerHealth } from '../../../contract/desk.ts';
import type { KioskId } from '../../../domain/ids.ts';
import type { ApiAnswer, ApiFailure } from '../../api/api-client.ts';
import type { PageContext } from '../../session/page-context.ts';
import { type Query, useQuery } from '../../session/use-query.ts';
import type { ShownCode } from './enrolment-slip.tsx';
import { KiosksView } from './kiosks-view.tsx';

interface Props {
  readonly context: PageContext;
  readonly query: Query<readonly KioskLine[]>;
}

const everySecond = 1000;

/** Looks at the clock while a code is shown, for it ends by itself. */
function useNow(context: PageContext, watching: boolean) {
  const [now, setNow] = useState(context.now);
  useEffect(() => {
    if (!watching) return undefined;
    const tick = setInterval(() => setNow(context.now()), everySecond);
    return () => clearInterval(tick);
  }, [watching]);
  return watching ? now : context.now();
}

export function KiosksScreen({ context, query }: Props) {
  const [made, setMade] = useState<{ readonly kiosk: KioskId; readonly code: EnrolmentCode } | null>(null);
  const [failed, setFailed] = useState<{ readonly kiosk: KioskId; readonly why: ApiFailure['kind'] } | null>(null);
  const [busy, setBusy] = useState<KioskId | null>(null);
  const [submitting, setSubmitting] = useState<KioskId | null>(null);
  const health = useQuery<ServerHealth>(context, 'kiosks', () => context.api.health());
  const asking = useRef(false);
  const now = useNow(context, made !== null);

  /** One question at a time; answers undefined when it was not kept. */
  async function ask<Value>(kiosk: KioskId, question: () => ApiAnswer<Value>): Promise<Value | undefined> {
    if (asking.current) return undefined;
    asking.current = true;
    setBusy(kiosk);
    setFailed(null);
    const answer = await question();
    asking.current = false;
    setBusy(null);
    if (answer.ok) return answer.value;
    if (answer.refusal.kind === 'signed-out') context.signedOut();
    else setFailed({ kiosk, why: answer.refusal.kind });
    return undefined;
  }
  async function makeCode(kiosk: KioskId) {
    setSubmitting(null);
    const code = await ask(kiosk, () => context.api.enrolmentCode(kiosk));
    if (code !== undefined) setMade({ kiosk, code });
  }
  async function revoke(kiosk: KioskId) {
    const line = await ask(kiosk, () => context.api.revoke(kiosk));
    setSubmitting(null);
    if (line !== undefined) query.change((all) => all.map((one) => (one.id === kiosk ? line : one)));
  }

  const shownCode: ShownCode | null = made === null ? null : { ...made, over: made.code.until <= now };
  return (
    <KiosksView
      setting={context.setting}
      today={context.today}
      shown={query.shown}
      code={shownCode}
      failed={failed}
      busy={busy}
      submitting={submitting}
      backup={health.shown.step === 'there' ? health.shown.value.backup : null}
      onMakeCode={(kiosk) => void makeCode(kiosk)}
      onHideCode={() => setMade(null)}
      onAskRevoke={(kiosk) => {
        setMade(null);
        setFailed(null);
        setSubmitting(kiosk);
      }}
      onRevoke={(kiosk) => void revoke(kiosk)}
      onRetry={query.reload}
    />
  );
}
