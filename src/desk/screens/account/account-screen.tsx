// One's own account: the password, the second factor, and where one is signed in.
import { useRef, useState } from 'preact/hooks';
import type { OwnAccount, SecondFactorSecret } from '../../../contract/desk-staff.ts';
import type { Result } from '../../../domain/result.ts';
import type { AccountFailure } from '../../api/staff-api.ts';
import type { PageContext } from '../../session/page-context.ts';
import { useQuery } from '../../session/use-query.ts';
import { type AccountNews, AccountView } from './account-view.tsx';

export function AccountScreen({ context }: { readonly context: PageContext }) {
  const { api } = context;
  const query = useQuery<OwnAccount>(context, 'colleagues', () => api.account());
  const [secret, setSecret] = useState<SecondFactorSecret | null>(null);
  const [news, setNews] = useState<AccountNews | null>(null);
  const [failure, setFailure] = useState<AccountFailure['kind'] | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);

  /** Sends one request at a time; resolves with whether it succeeded. */
  async function send<Value>(
    request: () => Promise<Result<Value, AccountFailure>>,
    onDone: (value: Value) => void,
  ): Promise<boolean> {
    if (sending.current) return false;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    setNews(null);
    const answer = await request();
    sending.current = false;
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else if (answer.refusal.kind === 'signed-out') context.signedOut();
    else setFailure(answer.refusal.kind);
    return answer.ok;
  }
  const show = (account: OwnAccount) => query.change(() => account);

  return (
    <AccountView
      shown={query.shown}
      today={context.today}
      secret={secret}
      news={news}
      failure={failure}
      busy={busy}
      onPassword={(current, next) =>
        send(
          () => api.setPassword(current, next),
          (account) => {
            show(account);
            setNews('password');
          },
        )
      }
      onBegin={(password) => send(() => api.beginSecondFactor(password), setSecret)}
      onConfirm={(code) =>
        send(
          () => api.confirmSecondFactor(code),
          () => {
            setSecret(null);
            setNews('second-factor-set');
            query.reload();
          },
        )
      }
      onRemove={(password) =>
        send(
          () => api.removeSecondFactor(password),
          () => {
            setNews('second-factor-removed');
            query.reload();
          },
        )
      }
      onEndSession={(id) => void send(() => api.endSession(id), show)}
      onRetry={query.reload}
    />
  );
}
