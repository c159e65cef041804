// Connects the kiosks: how each is, the code that enrols one, and letting one go.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EnrolmentCode, KioskLine, ServerHealth } from '../../../contract/desk.ts';
import type { KioskId } from '../../../domain/ids.ts';
import type { Asked, LinkFailure } from '../../link.ts';
import type { DeskDoor } from '../../door.ts';
import { type Kept, useAsked } from '../../use-asked.ts';
import type { ShownCode } from './enrolment-slip.tsx';
import { KiosksView } from './kiosks-view.tsx';

interface Props {
  readonly door: DeskDoor;
  readonly kept: Kept<readonly KioskLine[]>;
}

const everySecond = 1000;

/** Looks at the clock while a code is shown, for it ends by itself. */
function useNow(door: DeskDoor, watching: boolean) {
  const [now, setNow] = useState(door.now);
  useEffect(() => {
    if (!watching) return undefined;
    const tick = setInterval(() => setNow(door.now()), everySecond);
    return () => clearInterval(tick);
  }, [watching]);
  return watching ? now : door.now();
}

export function KiosksScreen({ door, kept }: Props) {
  const [made, setMade] = useState<{ readonly kiosk: KioskId; readonly code: EnrolmentCode } | null>(null);
  const [failed, setFailed] = useState<{ readonly kiosk: KioskId; readonly why: LinkFailure['kind'] } | null>(null);
  const [busy, setBusy] = useState<KioskId | null>(null);
  const [leaving, setLeaving] = useState<KioskId | null>(null);
  const health = useAsked<ServerHealth>(door, 'kiosks', () => door.link.health());
  const asking = useRef(false);
  const now = useNow(door, made !== null);

  /** One question at a time; answers undefined when it was not kept. */
  async function ask<Value>(kiosk: KioskId, question: () => Asked<Value>): Promise<Value | undefined> {
    if (asking.current) return undefined;
    asking.current = true;
    setBusy(kiosk);
    setFailed(null);
    const answer = await question();
    asking.current = false;
    setBusy(null);
    if (answer.ok) return answer.value;
    if (answer.refusal.kind === 'signed-out') door.signedOut();
    else setFailed({ kiosk, why: answer.refusal.kind });
    return undefined;
  }
  async function makeCode(kiosk: KioskId) {
    setLeaving(null);
    const code = await ask(kiosk, () => door.link.enrolmentCode(kiosk));
    if (code !== undefined) setMade({ kiosk, code });
  }
  async function revoke(kiosk: KioskId) {
    const line = await ask(kiosk, () => door.link.revoke(kiosk));
    setLeaving(null);
    if (line !== undefined) kept.change((all) => all.map((one) => (one.id === kiosk ? line : one)));
  }

  const shownCode: ShownCode | null = made === null ? null : { ...made, over: made.code.until <= now };
  return (
    <KiosksView
      setting={door.setting}
      today={door.today}
      shown={kept.shown}
      code={shownCode}
      failed={failed}
      busy={busy}
      leaving={leaving}
      backup={health.shown.step === 'there' ? health.shown.value.backup : null}
      onMakeCode={(kiosk) => void makeCode(kiosk)}
      onHideCode={() => setMade(null)}
      onAskRevoke={(kiosk) => {
        setMade(null);
        setFailed(null);
        setLeaving(kiosk);
      }}
      onRevoke={(kiosk) => void revoke(kiosk)}
      onRetry={kept.reload}
    />
  );
}
