// The form behind a one-time link. An invitation asks for a name, an address and a password; the other only for a password.
import { useState } from 'preact/hooks';
import type { LinkPurpose } from '../../../contract/desk-staff.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField } from '../../../ui/desk/desk-field.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import type { LinkFailure } from '../../api/staff-api.ts';
import { EntrancePage } from '../../layout/entrance-page.tsx';
import { typedIn } from '../../parts/typed.ts';
import style from './one-time-link-view.module.css';

const text = deskText.oneTimeLink;
const { firstCoordinator } = deskText;
const shortestPassword = 12;

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

interface Props {
  readonly purpose: LinkPurpose;
  readonly failure: LinkFailure['kind'] | null;
  readonly busy: boolean;
  readonly onSend: (account: NewAccount) => void;
}

const isAddress = (email: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim());

export function OneTimeLinkView({ purpose, failure, busy, onSend }: Props) {
  const [name, setName] = useState(purpose.name);
  const [email, setEmail] = useState(purpose.kind === 'password' ? purpose.email : '');
  const [password, setPassword] = useState('');
  // No mistakes are shown before the first attempt.
  const [tried, setTried] = useState(false);
  const isInvitation = purpose.kind === 'invitation';
  const short = shortestPassword - password.length;
  const title = isInvitation ? text.invitation.title({ name: purpose.name }) : text.password.title;
  const intro = isInvitation
    ? text.invitation.intro({ role: deskText.colleagues.role[purpose.role] })
    : text.password.intro({ email: purpose.email });
  return (
    <EntrancePage title={title} intro={intro} demo={false}>
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
          const typed = typedIn(event.currentTarget);
          const account = isInvitation
            ? { name: typed('name').trim(), email: typed('email').trim(), password: typed('password') }
            : { name, email, password: typed('password') };
          const isComplete = account.name !== '' && isAddress(account.email);
          if (isComplete && account.password.length >= shortestPassword) onSend(account);
        }}
      >
        {isInvitation && (
          <>
            <DeskField
              label={firstCoordinator.name}
              hint={firstCoordinator.nameHelp}
              error={tried && name.trim() === '' ? firstCoordinator.nameMissing : undefined}
              name="name"
              autocomplete="name"
              maxLength={60}
              value={name}
              onType={setName}
            />
            <DeskField
              label={firstCoordinator.email}
              error={tried && !isAddress(email) ? firstCoordinator.emailMissing : undefined}
              type="email"
              name="email"
              autocomplete="username"
              maxLength={200}
              value={email}
              onType={setEmail}
            />
          </>
        )}
        <DeskField
          label={firstCoordinator.password}
          hint={firstCoordinator.passwordHelp}
          error={tried && short > 0 ? firstCoordinator.passwordTooShort(deskFormat.counted(short)) : undefined}
          type="password"
          name="password"
          autocomplete="new-password"
          maxLength={128}
          value={password}
          onType={setPassword}
        />
        <p>
          <DeskButton type="submit" go disabled={busy}>
            {busy ? firstCoordinator.busy : text.send}
          </DeskButton>
        </p>
      </form>
    </EntrancePage>
  );
}
