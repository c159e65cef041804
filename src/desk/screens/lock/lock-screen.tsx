// Covers the desk while its colleague is away. What was open stays as it was, below.
import { useRef, useState } from 'preact/hooks';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField } from '../../../ui/desk/desk-field.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { deskText } from '../../../text/desk.ts';
import type { DeskApiClient } from '../../api/api-client.ts';
import type { AccountFailure } from '../../api/staff-api.ts';
import { EntrancePage } from '../../layout/entrance-page.tsx';
import { typedIn } from '../../parts/typed.ts';
import style from './lock-screen.module.css';

const text = deskText.lock;

interface Props {
  readonly api: DeskApiClient;
  /** Null when the page was loaded while the desk was locked. */
  readonly name: string | null;
  readonly onUnlocked: () => void;
  /** Somebody else will sign in, or the session has ended. */
  readonly onSignOut: () => void;
}

function failureWords(kind: AccountFailure['kind']): string {
  return kind === 'wrong-password' || kind === 'too-often' ? deskText.account.failure[kind] : text.notUnlocked;
}

export function LockScreen({ api, name, onUnlocked, onSignOut }: Props) {
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<AccountFailure['kind'] | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  async function unlock(typed: string) {
    if (sending.current || typed === '') return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await api.unlock(typed);
    sending.current = false;
    setBusy(false);
    setPassword('');
    if (answer.ok) onUnlocked();
    else if (answer.refusal.kind === 'signed-out') onSignOut();
    else setFailure(answer.refusal.kind);
  }
  return (
    <EntrancePage title={text.title} intro={name === null ? text.introNameless : text.intro({ name })} demo={false}>
      {failure !== null && (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {failureWords(failure)}
          </Notice>
        </div>
      )}
      <form
        class={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void unlock(typedIn(event.currentTarget)('password'));
        }}
      >
        <DeskField
          label={text.password}
          type="password"
          name="password"
          autocomplete="current-password"
          maxLength={128}
          value={password}
          onType={setPassword}
        />
        <DeskButton type="submit" go disabled={busy}>
          {text.send}
        </DeskButton>
      </form>
      <p>
        <DeskButton onPress={() => void api.signOut().then(onSignOut)}>{text.other}</DeskButton>
      </p>
    </EntrancePage>
  );
}
