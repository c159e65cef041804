// Connects the sign-in form.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskWelcome } from '../../../contract/desk.ts';
import type { DeskApiClient, SignInFailure } from '../../api/api-client.ts';
import { SecondStepView } from './second-step-view.tsx';
import { SignInView } from './sign-in-view.tsx';

interface Props {
  readonly api: DeskApiClient;
  /** A session ended by itself. */
  readonly ended: boolean;
  /** The first account was just created. */
  readonly made: boolean;
  readonly onSignedIn: () => Promise<void>;
}

export function SignInScreen({ api, ended, made, onSignedIn }: Props) {
  const [welcome, setWelcome] = useState<DeskWelcome>({ demo: false, firstCoordinator: false });
  const [failure, setFailure] = useState<SignInFailure['kind'] | 'empty' | null>(null);
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<'password' | 'code'>('password');
  const sending = useRef(false);

  useEffect(() => {
    void api.welcome().then((answer) => {
      if (answer.ok) setWelcome(answer.value);
    });
  }, [api]);

  async function send(email: string, password: string) {
    if (sending.current) return;
    if (email.trim() === '' || password === '') return setFailure('empty');
    sending.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await api.signIn(email.trim(), password);
    if (answer.ok && answer.value === 'code') setStep('code');
    else if (answer.ok) await onSignedIn();
    else setFailure(answer.refusal.kind);
    sending.current = false;
    setBusy(false);
  }

  async function sendCode(code: string) {
    if (sending.current) return;
    if (code === '') return setFailure('empty');
    sending.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await api.secondStep(code);
    if (answer.ok) await onSignedIn();
    else setFailure(answer.refusal.kind);
    sending.current = false;
    setBusy(false);
  }

  if (step === 'code')
    return (
      <SecondStepView
        failure={failure}
        busy={busy}
        onSend={(code) => void sendCode(code)}
        onBack={() => {
          setFailure(null);
          setStep('password');
        }}
      />
    );
  return (
    <SignInView
      welcome={welcome}
      ended={ended}
      made={made}
      failure={failure}
      busy={busy}
      onSend={(email, password) => void send(email, password)}
    />
  );
}
