// Leads a colleague who has no second factor through setting it up, once the deployment requires one.
import { useRef, useState } from 'preact/hooks';
import type { SecondFactorSecret } from '../../../contract/desk-staff.ts';
import type { Result } from '../../../domain/result.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { deskText } from '../../../text/desk.ts';
import type { DeskApiClient } from '../../api/api-client.ts';
import type { AccountFailure } from '../../api/staff-api.ts';
import { EntrancePage } from '../../layout/entrance-page.tsx';
import { failureWords, SecondFactor } from './account-view.tsx';

const text = deskText.account.secondFactor;
const none = { hasSecondFactor: false, secondFactorFrom: null };

interface Props {
  readonly api: DeskApiClient;
  readonly onDone: () => void;
  /** Signed out, or the session ended. */
  readonly onSignOut: () => void;
}

export function RequiredSecondFactorScreen({ api, onDone, onSignOut }: Props) {
  const [secret, setSecret] = useState<SecondFactorSecret | null>(null);
  const [failure, setFailure] = useState<AccountFailure['kind'] | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  async function send<Value>(
    request: () => Promise<Result<Value, AccountFailure>>,
    onAnswer: (value: Value) => void,
  ): Promise<boolean> {
    if (sending.current) return false;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await request();
    sending.current = false;
    setBusy(false);
    if (answer.ok) onAnswer(answer.value);
    else if (answer.refusal.kind === 'signed-out') onSignOut();
    else setFailure(answer.refusal.kind);
    return answer.ok;
  }
  return (
    <EntrancePage title={text.firstTitle} intro={text.firstIntro} demo={false}>
      {failure !== null && (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {failureWords(failure)}
          </Notice>
        </div>
      )}
      <SecondFactor
        account={none}
        secret={secret}
        busy={busy}
        onBegin={(password) => send(() => api.beginSecondFactor(password), setSecret)}
        onConfirm={(code) => send(() => api.confirmSecondFactor(code), onDone)}
        onRemove={() => Promise.resolve(false)}
      />
      <p>
        <DeskButton disabled={busy} onPress={() => void send(() => api.signOut(), onSignOut)}>
          {deskText.signOut}
        </DeskButton>
      </p>
    </EntrancePage>
  );
}
