// Connects the page that a one-time link opens: a new account, or a new password.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkPurpose } from '../../../contract/desk-staff.ts';
import { deskText } from '../../../text/desk.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import type { DeskApiClient } from '../../api/api-client.ts';
import type { LinkFailure } from '../../api/staff-api.ts';
import { EntrancePage } from '../../layout/entrance-page.tsx';
import { PlainNotice } from '../../parts/list-notice.tsx';
import { type NewAccount, OneTimeLinkView } from './one-time-link-view.tsx';

interface Props {
  readonly api: DeskApiClient;
  readonly token: string;
  /** `made`: whether there is an account now to sign in with. */
  readonly onDone: (made: boolean) => void;
}

const text = deskText.oneTimeLink;

export function OneTimeLinkScreen({ api, token, onDone }: Props) {
  const [purpose, setPurpose] = useState<LinkPurpose | null>(null);
  const [opening, setOpening] = useState<LinkFailure['kind'] | null>(null);
  const [failure, setFailure] = useState<LinkFailure['kind'] | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);

  async function open() {
    setOpening(null);
    const answer = await api.openLink(token);
    if (answer.ok) setPurpose(answer.value);
    else setOpening(answer.refusal.kind);
  }
  useEffect(() => void open(), [token]);

  async function send({ name, email, password }: NewAccount) {
    if (sending.current || purpose === null) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    const link = purpose.kind === 'invitation' ? { token, name, email, password } : { token, password };
    const answer = await api.useLink(link);
    sending.current = false;
    setBusy(false);
    if (answer.ok) onDone(true);
    else setFailure(answer.refusal.kind);
  }

  if (purpose !== null)
    return <OneTimeLinkView purpose={purpose} failure={failure} busy={busy} onSend={(account) => void send(account)} />;
  if (opening === null) return <PlainNotice picture="quiet" head={text.checking} />;
  if (opening === 'used-link' || opening === 'not-accepted')
    return (
      <EntrancePage key="over" title={text.over} intro={text.overHelp} demo={false}>
        <p>
          <DeskButton onPress={() => onDone(false)}>{deskText.firstCoordinator.toSignIn}</DeskButton>
        </p>
      </EntrancePage>
    );
  return (
    <PlainNotice
      picture="cloud-off"
      head={text.failure[opening]}
      action={{ label: deskText.tryAgain, onPress: () => void open() }}
    />
  );
}
