// The sign-in form; in the demo, two accounts to choose from.
import { useState } from 'preact/hooks';
import type { DeskWelcome } from '../../../contract/desk.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField } from '../../../ui/desk/desk-field.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import type { SignInFailure } from '../../api/api-client.ts';
import { EntrancePage } from '../../layout/entrance-page.tsx';
import { typedIn } from '../../parts/typed.ts';
import { demoAccounts, demoPassword } from './demo-accounts.ts';
import style from './sign-in-view.module.css';
import { deskText } from '../../../text/desk.ts';

const text = deskText.signIn;

interface Props {
  readonly welcome: DeskWelcome;
  readonly ended: boolean;
  readonly made: boolean;
  readonly failure: SignInFailure['kind'] | 'empty' | null;
  readonly busy: boolean;
  readonly onSend: (email: string, password: string) => void;
}

export function SignInView({ welcome, ended, made, failure, busy, onSend }: Props) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <EntrancePage title={text.title} intro={ended ? text.again : text.intro} demo={welcome.demo}>
      {made && (
        <Notice icon="check" tone="good">
          {deskText.firstCoordinator.made}
        </Notice>
      )}
      {welcome.firstCoordinator && !made && <Notice icon="info">{text.noAccount}</Notice>}
      {failure !== null && (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {failure === 'empty' ? text.fillIn : text.failure[failure]}
          </Notice>
        </div>
      )}
      <form
        class={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const typed = typedIn(event.currentTarget);
          onSend(typed('email'), typed('password'));
        }}
      >
        <DeskField
          label={text.email}
          type="email"
          name="email"
          autocomplete="username"
          value={email}
          onType={setEmail}
        />
        <DeskField
          label={text.password}
          type="password"
          name="password"
          autocomplete="current-password"
          value={password}
          onType={setPassword}
        />
        <DeskButton type="submit" go disabled={busy}>
          {busy ? text.busy : text.send}
        </DeskButton>
      </form>
      {welcome.demo && (
        <DemoAccounts
          onFill={(of) => {
            setEmail(of);
            setPassword(demoPassword);
          }}
        />
      )}
    </EntrancePage>
  );
}

function DemoAccounts({ onFill }: { readonly onFill: (email: string) => void }) {
  return (
    <section class={style.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{text.demoTitle}</h2>
      <ul>
        {demoAccounts.map(({ name, email }) => (
          <li key={email}>
            <DeskButton icon="person" label={text.demoFill({ name })} onPress={() => onFill(email)}>
              {name}
            </DeskButton>
            <span>{email}</span>
          </li>
        ))}
      </ul>
      <p>{text.demoPassword({ password: demoPassword })}</p>
    </section>
  );
}
