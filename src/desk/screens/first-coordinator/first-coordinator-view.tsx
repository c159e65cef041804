// The first account: a name for colleagues to see, an e-mail address, and a long password.
import { useState } from 'preact/hooks';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField } from '../../../ui/desk/desk-field.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import type { FirstCoordinatorFailure } from '../../api/api-client.ts';
import { typedIn } from '../../parts/typed.ts';
import { EntrancePage } from '../../layout/entrance-page.tsx';
import style from './first-coordinator-view.module.css';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.firstCoordinator;
const shortestPassword = 12;

export interface FirstAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

interface Props {
  readonly failure: FirstCoordinatorFailure['kind'] | null;
  readonly busy: boolean;
  readonly onSend: (account: FirstAccount) => void;
  readonly onToSignIn: () => void;
}

const isAddress = (email: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim());

const isComplete = ({ name, email, password }: FirstAccount): boolean =>
  name !== '' && isAddress(email) && password.length >= shortestPassword;

function accountIn(form: HTMLFormElement): FirstAccount {
  const typed = typedIn(form);
  return { name: typed('name').trim(), email: typed('email').trim(), password: typed('password') };
}

export function FirstCoordinatorView({ failure, busy, onSend, onToSignIn }: Props) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  // No mistakes are shown before the first attempt.
  const [tried, setTried] = useState(false);
  const nameError = tried && name.trim() === '' ? text.nameMissing : undefined;
  const emailError = tried && !isAddress(email) ? text.emailMissing : undefined;
  const short = shortestPassword - password.length;
  const passwordError = tried && short > 0 ? text.passwordTooShort(deskFormat.counted(short)) : undefined;

  return (
    <EntrancePage title={text.title} intro={text.intro} demo={false}>
      {failure !== null && (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {text.failure[failure]}
          </Notice>
        </div>
      )}
      <form
        class={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          const account = accountIn(event.currentTarget);
          if (isComplete(account)) onSend(account);
        }}
      >
        <DeskField
          label={text.name}
          hint={text.nameHelp}
          error={nameError}
          name="name"
          autocomplete="name"
          maxLength={60}
          value={name}
          onType={setName}
        />
        <DeskField
          label={text.email}
          error={emailError}
          type="email"
          name="email"
          autocomplete="username"
          maxLength={200}
          value={email}
          onType={setEmail}
        />
        <DeskField
          label={text.password}
          hint={text.passwordHelp}
          error={passwordError}
          type="password"
          name="password"
          autocomplete="new-password"
          maxLength={128}
          value={password}
          onType={setPassword}
        />
        <div class={style.actions}>
          <DeskButton type="submit" go disabled={busy}>
            {busy ? text.busy : text.send}
          </DeskButton>
          {failure === 'used-link' && <DeskButton onPress={onToSignIn}>{text.toSignIn}</DeskButton>}
        </div>
      </form>
    </EntrancePage>
  );
}
