// Connects the list of posters: what hangs where, and what a colleague does with it.
import { useRef, useState } from 'preact/hooks';
import type { DeskAgenda, PosterLine } from '../../../contract/poster.ts';
import type { Code } from '../../../domain/ids.ts';
import type { DeskDoor } from '../../door.ts';
import type { Asked, LinkFailure } from '../../link.ts';
import { useAsked } from '../../use-asked.ts';
import { PostersView, type PosterShow } from './posters-view.tsx';

export function PostersScreen({ door }: { readonly door: DeskDoor }) {
  const [show, setShow] = useState<PosterShow>('up');
  return <Posters key={show} door={door} show={show} onShow={setShow} />;
}

interface Props {
  readonly door: DeskDoor;
  readonly show: PosterShow;
  readonly onShow: (show: PosterShow) => void;
}

function Posters({ door, show, onShow }: Props) {
  const { link, setting, today } = door;
  const posters = useAsked<readonly PosterLine[]>(door, 'posters', () => link.posters(show));
  const agenda = useAsked<DeskAgenda>(door, 'dates', () => link.agenda());
  const [failed, setFailed] = useState<{ readonly poster: Code; readonly why: LinkFailure['kind'] } | null>(null);
  const [busy, setBusy] = useState<Code | null>(null);
  const [leaving, setLeaving] = useState<Code | null>(null);
  const asking = useRef(false);

  /** One tap at a time. */
  async function tap(poster: Code, question: () => Asked<PosterLine>): Promise<void> {
    if (asking.current) return;
    asking.current = true;
    setBusy(poster);
    setFailed(null);
    const answer = await question();
    asking.current = false;
    setBusy(null);
    setLeaving(null);
    if (answer.ok) {
      const gone = answer.value.withdrawn !== null && show === 'up';
      posters.change((all) => all.flatMap((one) => (one.code === poster ? (gone ? [] : [answer.value]) : [one])));
    } else if (answer.refusal.kind === 'signed-out') door.signedOut();
    else setFailed({ poster, why: answer.refusal.kind });
  }

  return (
    <PostersView
      setting={setting}
      today={today}
      show={show}
      onShow={onShow}
      shown={posters.shown}
      agenda={agenda.shown.step === 'there' ? agenda.shown.value : null}
      failed={failed}
      busy={busy}
      leaving={leaving}
      onSeen={(code) => void tap(code, () => link.sawPoster(code))}
      onAskWithdraw={setLeaving}
      onWithdraw={(code) => void tap(code, () => link.withdrawPoster(code))}
      onReportDone={(code, seq) => void tap(code, () => link.finishReport(code, seq))}
      onRetry={posters.reload}
    />
  );
}
