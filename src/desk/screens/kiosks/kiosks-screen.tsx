// Connects the kiosks: their health, enrolment codes, and revoking one.
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

/** Ticks while a code is shown, so that its expiry is noticed. */
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
  const [confirming, setConfirming] = useState<KioskId | null>(null);
  const health = useQuery<ServerHealth>(context, 'kiosks', () => context.api.health());
  const asking = useRef(false);
  const now = useNow(context, made !== null);

  /** Runs one request at a time. Resolves with undefined when it failed. */
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
    setConfirming(null);
    const code = await ask(kiosk, () => context.api.enrolmentCode(kiosk));
    if (code !== undefined) setMade({ kiosk, code });
  }
  async function revoke(kiosk: KioskId) {
    const line = await ask(kiosk, () => context.api.revoke(kiosk));
    setConfirming(null);
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
      confirming={confirming}
      backup={health.shown.step === 'there' ? health.shown.value.backup : null}
      onMakeCode={(kiosk) => void makeCode(kiosk)}
      onHideCode={() => setMade(null)}
      onAskRevoke={(kiosk) => {
        setMade(null);
        setFailed(null);
        setConfirming(kiosk);
      }}
      onRevoke={(kiosk) => void revoke(kiosk)}
      onRetry={query.reload}
    />
  );
}
