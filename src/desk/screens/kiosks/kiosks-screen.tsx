// Connects the kiosks: when each was heard, and the code that enrols one.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EnrolmentCode, KioskLine } from '../../../contract/desk.ts';
import type { KioskId } from '../../../domain/ids.ts';
import type { LinkFailure } from '../../link.ts';
import type { DeskDoor } from '../../door.ts';
import type { Kept } from '../../use-asked.ts';
import { KiosksView, type ShownCode } from './kiosks-view.tsx';

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
  const asking = useRef(false);
  const now = useNow(door, made !== null);

  async function makeCode(kiosk: KioskId) {
    if (asking.current) return;
    asking.current = true;
    setBusy(kiosk);
    setFailed(null);
    const answer = await door.link.enrolmentCode(kiosk);
    asking.current = false;
    setBusy(null);
    if (answer.ok) setMade({ kiosk, code: answer.value });
    else if (answer.refusal.kind === 'signed-out') door.signedOut();
    else setFailed({ kiosk, why: answer.refusal.kind });
  }

  const shownCode: ShownCode | null = made === null ? null : { ...made, over: made.code.until <= now };
  return (
    <KiosksView
      setting={door.setting}
      today={door.today}
      now={now}
      shown={kept.shown}
      code={shownCode}
      failed={failed}
      busy={busy}
      onMakeCode={(kiosk) => void makeCode(kiosk)}
      onHideCode={() => setMade(null)}
      onRetry={kept.reload}
    />
  );
}
