// Connects the form for the first account, opened by the link that is printed once.
import { useRef, useState } from 'preact/hooks';
import type { DeskApiClient, FirstCoordinatorFailure } from '../../api/api-client.ts';
import { FirstCoordinatorView, type FirstAccount } from './first-coordinator-view.tsx';

interface Props {
  readonly api: DeskApiClient;
  readonly token: string;
  /** `made`: whether an account exists now to sign in with. */
  readonly onDone: (made: boolean) => void;
}

export function FirstCoordinatorScreen({ api, token, onDone }: Props) {
  const [failure, setFailure] = useState<FirstCoordinatorFailure['kind'] | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);

  async function send(account: FirstAccount) {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await api.firstCoordinator({ token, ...account });
    sending.current = false;
    setBusy(false);
    if (answer.ok) onDone(true);
    else setFailure(answer.refusal.kind);
  }

  return (
    <FirstCoordinatorView
      failure={failure}
      busy={busy}
      onSend={(account) => void send(account)}
      onToSignIn={() => onDone(false)}
    />
  );
}
