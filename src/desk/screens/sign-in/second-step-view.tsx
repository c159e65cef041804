// The second step of signing in: six digits from the telephone, or a recovery code.
import { useState } from 'preact/hooks';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField } from '../../../ui/desk/desk-field.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { deskText } from '../../../text/desk.ts';
import type { SignInFailure } from '../../api/api-client.ts';
import { EntrancePage } from '../../layout/entrance-page.tsx';
import { typedIn } from '../../parts/typed.ts';
import style from './sign-in-view.module.css';

const text = deskText.secondStep;

interface Props {
  readonly failure: SignInFailure['kind'] | 'empty' | null;
  readonly busy: boolean;
  readonly onSend: (code: string) => void;
  readonly onBack: () => void;
}

function failureWords(failure: SignInFailure['kind'] | 'empty'): string {
  if (failure === 'empty') return text.fillIn;
  return failure === 'wrong-password' ? text.wrong : deskText.signIn.failure[failure];
}

export function SecondStepView({ failure, busy, onSend, onBack }: Props) {
  const [code, setCode] = useState('');
  return (
    <EntrancePage key="code" title={text.title} intro={text.intro} demo={false}>
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
          onSend(typedIn(event.currentTarget)('code').replace(/\s/g, ''));
        }}
      >
        <DeskField
          label={text.code}
          hint={text.help}
          name="code"
          autocomplete="one-time-code"
          maxLength={20}
          value={code}
          onType={setCode}
        />
        <DeskButton type="submit" go disabled={busy}>
          {text.send}
        </DeskButton>
      </form>
      <p>
        <DeskButton onPress={onBack}>{text.back}</DeskButton>
      </p>
    </EntrancePage>
  );
}
