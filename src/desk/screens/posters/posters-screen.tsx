// Connects the list of posters and the actions on them.
import { useRef, useState } from 'preact/hooks';
import type { DeskAgenda, PosterLine } from '../../../contract/poster.ts';
import type { Code } from '../../../domain/ids.ts';
import type { PageContext } from '../../session/page-context.ts';
import type { ApiAnswer, ApiFailure } from '../../api/api-client.ts';
import { useQuery } from '../../session/use-query.ts';
import { PostersView, type PosterShow } from './posters-view.tsx';

export function PostersScreen({ context }: { readonly context: PageContext }) {
  const [show, setShow] = useState<PosterShow>('up');
  return <Posters key={show} context={context} show={show} onShow={setShow} />;
}

interface Props {
  readonly context: PageContext;
  readonly show: PosterShow;
  readonly onShow: (show: PosterShow) => void;
}

function Posters({ context, show, onShow }: Props) {
  const { api, setting, today } = context;
  const posters = useQuery<readonly PosterLine[]>(context, 'posters', () => api.posters(show));
  const agenda = useQuery<DeskAgenda>(context, 'dates', () => api.agenda());
  const [failed, setFailed] = useState<{ readonly poster: Code; readonly why: ApiFailure['kind'] } | null>(null);
  const [busy, setBusy] = useState<Code | null>(null);
  const [confirming, setConfirming] = useState<Code | null>(null);
  const asking = useRef(false);

  /** Runs one request at a time. */
  async function tap(poster: Code, question: () => ApiAnswer<PosterLine>): Promise<void> {
    if (asking.current) return;
    asking.current = true;
    setBusy(poster);
    setFailed(null);
    const answer = await question();
    asking.current = false;
    setBusy(null);
    setConfirming(null);
    if (answer.ok) {
      const gone = answer.value.withdrawn !== null && show === 'up';
      posters.change((all) => all.flatMap((one) => (one.code === poster ? (gone ? [] : [answer.value]) : [one])));
    } else if (answer.refusal.kind === 'signed-out') context.signedOut();
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
      confirming={confirming}
      onSeen={(code) => void tap(code, () => api.sawPoster(code))}
      onAskWithdraw={setConfirming}
      onWithdraw={(code) => void tap(code, () => api.withdrawPoster(code))}
      onReportDone={(code, seq) => void tap(code, () => api.finishReport(code, seq))}
      onRetry={posters.reload}
    />
  );
}
