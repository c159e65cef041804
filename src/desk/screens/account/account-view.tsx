// One's own account, in three panels.
import { useState } from 'preact/hooks';
import type { OwnAccount, SecondFactorSecret } from '../../../contract/desk-staff.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField } from '../../../ui/desk/desk-field.tsx';
import { DeskHead } from '../../../ui/desk/desk-frame.tsx';
import { QrCode } from '../../../ui/qr/qr-code.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { Code } from '../../../ui/typography/words.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import type { AccountFailure } from '../../api/staff-api.ts';
import { ListNotice } from '../../parts/list-notice.tsx';
import type { Shown } from '../../session/use-query.ts';
import style from './account-view.module.css';
import { SessionList } from './session-list.tsx';

const text = deskText.account;
const shortestPassword = 12;

/** What was just changed. */
export type AccountNews = 'password' | 'second-factor-set' | 'second-factor-removed';

interface Props {
  readonly shown: Shown<OwnAccount>;
  readonly today: LocalDate;
  /** While the second factor is being set up. */
  readonly secret: SecondFactorSecret | null;
  readonly news: AccountNews | null;
  readonly failure: AccountFailure['kind'] | null;
  readonly busy: boolean;
  /** These resolve with whether it succeeded. */
  readonly onPassword: (current: string, next: string) => Promise<boolean>;
  readonly onBegin: (password: string) => Promise<boolean>;
  readonly onConfirm: (code: string) => Promise<boolean>;
  readonly onRemove: (password: string) => Promise<boolean>;
  readonly onEndSession: (id: string) => void;
  readonly onRetry: () => void;
}

const newsWords: Readonly<Record<AccountNews, string>> = {
  password: text.password.done,
  'second-factor-set': text.secondFactor.done,
  'second-factor-removed': text.secondFactor.removed,
};

export function failureWords(kind: AccountFailure['kind']): string {
  switch (kind) {
    case 'wrong-password':
    case 'wrong-code':
    case 'too-often':
    case 'second-factor-required':
      return text.failure[kind];
    case 'signed-out':
    case 'offline':
    case 'gone':
    case 'no-role':
    case 'no-second-factor':
    case 'unexpected':
      return text.failure['not-saved'];
  }
}

export function AccountView(props: Props) {
  const { shown, news, failure } = props;
  if (shown.step !== 'there')
    return (
      <ListNotice
        shown={shown}
        empty={{ head: deskText.pages.account, note: '', picture: 'quiet' }}
        onRetry={props.onRetry}
      />
    );
  const account = shown.value;
  return (
    <div class={style.page}>
      <DeskHead
        title={deskText.pages.account}
        summary={text.summary({ email: account.email, role: deskText.colleagues.role[account.role] })}
      />
      {failure !== null && (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {failureWords(failure)}
          </Notice>
        </div>
      )}
      <div role="status">
        {news !== null && (
          <Notice icon="check" tone="good">
            {newsWords[news]}
          </Notice>
        )}
      </div>
      <div class={style.panels}>
        <SecondFactor key={String(account.hasSecondFactor)} account={account} {...props} />
        <Password {...props} />
      </div>
      <section class={style.panel} aria-labelledby="sessions">
        <h2 id="sessions">{text.sessions.title}</h2>
        <SessionList sessions={account.sessions} today={props.today} busy={props.busy} onEnd={props.onEndSession} />
      </section>
    </div>
  );
}

function Password({ busy, onPassword }: Pick<Props, 'busy' | 'onPassword'>) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const short = shortestPassword - next.length;
  const { firstCoordinator } = deskText;
  return (
    <form
      class={style.panel}
      noValidate
      aria-labelledby="password"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (short > 0 || current === '') return;
        void onPassword(current, next).then((done) => {
          if (!done) return;
          setCurrent('');
          setNext('');
          setTried(false);
        });
      }}
    >
      <h2 id="password">{text.password.title}</h2>
      <DeskField
        label={text.password.current}
        type="password"
        name="current"
        autocomplete="current-password"
        maxLength={128}
        value={current}
        onType={setCurrent}
      />
      <DeskField
        label={text.password.next}
        hint={firstCoordinator.passwordHelp}
        error={tried && short > 0 ? firstCoordinator.passwordTooShort(deskFormat.counted(short)) : undefined}
        type="password"
        name="next"
        autocomplete="new-password"
        maxLength={128}
        value={next}
        onType={setNext}
      />
      <p>
        <DeskButton type="submit" disabled={busy}>
          {text.password.send}
        </DeskButton>
      </p>
    </form>
  );
}

type SecondFactorProps = Pick<Props, 'busy' | 'secret' | 'onBegin' | 'onConfirm' | 'onRemove'> & {
  readonly account: Pick<OwnAccount, 'hasSecondFactor' | 'secondFactorFrom'>;
};

/** Sets the second factor up, or takes it away. */
export function SecondFactor({ account, busy, secret, onBegin, onConfirm, onRemove }: SecondFactorProps) {
  const [password, setPassword] = useState('');
  if (secret !== null) return <SecondFactorSetUp secret={secret} busy={busy} onConfirm={onConfirm} />;
  const { hasSecondFactor } = account;
  const words = text.secondFactor;
  return (
    <form
      class={style.panel}
      noValidate
      aria-labelledby="second-factor"
      onSubmit={(event) => {
        event.preventDefault();
        if (password === '') return;
        void (hasSecondFactor ? onRemove : onBegin)(password).then((done) => {
          if (done) setPassword('');
        });
      }}
    >
      <h2 id="second-factor">{words.title}</h2>
      <p>
        {hasSecondFactor ? words.on : words.off}
        {account.secondFactorFrom !== null &&
          ` ${words.required({ day: deskFormat.calendar.fullDay(account.secondFactorFrom) })}`}
      </p>
      <DeskField
        label={text.password.current}
        type="password"
        name="password"
        autocomplete="current-password"
        maxLength={128}
        value={password}
        onType={setPassword}
      />
      <p>
        <DeskButton type="submit" icon="key" go={!hasSecondFactor} disabled={busy}>
          {hasSecondFactor ? words.remove : words.begin}
        </DeskButton>
      </p>
    </form>
  );
}

function SecondFactorSetUp({
  secret,
  busy,
  onConfirm,
}: Pick<Props, 'busy' | 'onConfirm'> & { readonly secret: SecondFactorSecret }) {
  const [code, setCode] = useState('');
  const words = text.secondFactor;
  const key = new URL(secret.uri).searchParams.get('secret') ?? '';
  return (
    <section class={style.panel} aria-labelledby="second-factor">
      <h2 id="second-factor">{words.title}</h2>
      <p>{words.scan}</p>
      <QrCode matrix={secret.qr.map((row) => Array.from(row, (square) => square === '1'))} label={words.qr} />
      <p class={style.key}>{words.manual({ secret: key })}</p>
      <h3>{words.recovery}</h3>
      <p>{words.recoveryHelp}</p>
      <ul class={style.codes}>
        {secret.recoveryCodes.map((one) => (
          <li key={one}>
            <Code>{one}</Code>
          </li>
        ))}
      </ul>
      <p>
        <DeskButton icon="printer" onPress={() => print()}>
          {words.print}
        </DeskButton>
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') void onConfirm(code.replace(/\s/g, ''));
        }}
      >
        <DeskField
          label={words.code}
          name="code"
          autocomplete="one-time-code"
          inputMode="numeric"
          maxLength={8}
          value={code}
          onType={setCode}
        />
        <p>
          <DeskButton type="submit" go disabled={busy}>
            {words.confirm}
          </DeskButton>
        </p>
      </form>
    </section>
  );
}
