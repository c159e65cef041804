// The sign-ups of one date, and its waiting list.
import { useRef, useState } from 'preact/hooks';
import type { SignUpLine, SignUpList } from '../../../contract/desk.ts';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import type { Instant, LocalDate } from '../../../domain/time/time.ts';
import { activityOfDate } from '../../../domain/activities/activity-date-id.ts';
import { isGoingOn, maySignUpAtDesk } from '../../../domain/activities/sign-up.ts';
import { DeskButton, DeskLink } from '../../../ui/desk/desk-button.tsx';
import { DeskHead } from '../../../ui/desk/desk-frame.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { signUpsCsvAddress } from '../../api/api-client.ts';
import { addressOf } from '../../session/desk-page.ts';
import { ListNotice, PlainNotice } from '../../parts/list-notice.tsx';
import { MarkOf } from '../../parts/mark-of.tsx';
import { ResultBelow } from '../../parts/result-below.tsx';
import type { Shown } from '../../session/use-query.ts';
import { useRestoredFocus } from '../../session/use-restored-focus.ts';
import { AttendanceSheet } from './attendance-sheet.tsx';
import { isConfirmed } from './sign-up-words.ts';
import { SignUpForm } from './sign-up-form.tsx';
import type { SignUpDesk } from './use-sign-up-actions.ts';
import { SignUpTable } from './sign-up-table.tsx';
import style from './sign-ups-view.module.css';
import { comesWords, dayWords } from '../activities/activity-words.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.activities;

interface Props {
  readonly config: KioskConfig;
  readonly today: LocalDate;
  readonly now: Instant;
  readonly shown: Shown<SignUpList>;
  readonly printing: boolean;
  readonly desk: SignUpDesk;
  readonly onPrint: () => void;
  readonly onRetry: () => void;
}

const personsIn = (lines: readonly SignUpLine[]): number => lines.reduce((sum, { persons }) => sum + persons, 0);

export function SignUpsView(props: Props) {
  const { shown, today, now, printing } = props;
  const root = useRef<HTMLDivElement>(null);
  useRestoredFocus(root);
  return (
    <div ref={root} class={style.page}>
      <a class={style.back} href={addressOf({ name: 'activities' })}>
        <Icon name="arrow-left" />
        {text.back}
      </a>
      {shown.step === 'there' ? (
        <List {...props} list={shown.value} />
      ) : (
        <>
          <DeskHead title={deskText.pages.activities} />
          {shown.step === 'failed' && shown.failure.kind === 'gone' ? (
            <PlainNotice {...text.gone} picture="quiet" />
          ) : (
            <ListNotice shown={shown} empty={{ ...text.gone, picture: 'quiet' }} onRetry={props.onRetry} />
          )}
        </>
      )}
      {printing && shown.step === 'there' && <AttendanceSheet list={shown.value} today={today} now={now} />}
    </div>
  );
}

function List({ list, config, today, now, desk, onPrint }: Props & { readonly list: SignUpList }) {
  const [signsUp, setSignsUp] = useState(false);
  const { date, signUps } = list;
  const confirmed = signUps.filter(isConfirmed);
  const waiting = signUps.filter((line) => !isConfirmed(line));
  const isOpen = maySignUpAtDesk(date, now);
  const table = { today, desk, isToday: localDateOf(date.startsAt) === today };
  return (
    <>
      <DeskHead
        title={date.title}
        summary={comesWords(confirmed.length, personsIn(confirmed))}
        actions={
          <>
            {isOpen && !signsUp && (
              <DeskButton icon="person" go onPress={() => setSignsUp(true)}>
                {deskText.signUp.open}
              </DeskButton>
            )}
            <DeskLink href={addressOf({ name: 'date-change', date: date.id })}>{text.change}</DeskLink>
            <DeskLink href={addressOf({ name: 'activity', activity: activityOfDate(date.id) })}>{text.edit}</DeskLink>
            <DeskButton icon="printer" onPress={onPrint}>
              {text.print}
            </DeskButton>
            <DeskLink icon="download" href={signUpsCsvAddress(date.id)} download>
              {text.csv}
            </DeskLink>
          </>
        }
      />
      <p class={style.facts}>
        <b>{dayWords(localDateOf(date.startsAt), today)}</b>
        <span>{deskFormat.span(date.startsAt, date.endsAt)}</span>
        <span>{date.location}</span>
        <MarkOf config={config} id={date.neighbourhood} />
        <span>{text.taken({ taken: date.taken, places: date.places })}</span>
      </p>
      {date.state === 'cancelled' && (
        <Notice icon="calendar-off" tone="late">
          {text.calledOff}
        </Notice>
      )}
      {isGoingOn(date, now) && (
        <Notice icon="clock">{deskText.signUp.goingOn({ until: deskFormat.clock(date.endsAt) })}</Notice>
      )}
      {signsUp && <SignUpForm busy={desk.busy} onSend={desk.signUp} onStop={() => setSignsUp(false)} />}
      <ToTell confirmed={confirmed} />
      <ResultBelow said={desk.said}>
        {signUps.length === 0 ? (
          <PlainNotice {...text.nobody} picture="waiting" />
        ) : (
          <SignUpTable date={date.id} caption={text.confirmed} lines={confirmed} {...table} />
        )}
        {waiting.length > 0 && (
          <section class={style.waiting} aria-labelledby="waiting-list">
            <h2 id="waiting-list">{text.waitingList}</h2>
            <p>{text.waitingNote}</p>
            <SignUpTable date={date.id} caption={text.waitingList} lines={waiting} {...table} />
          </section>
        )}
      </ResultBelow>
    </>
  );
}

/** People to inform that they got a place. Once shown it stays, so that the last check-in moves no row. */
function ToTell({ confirmed }: { readonly confirmed: readonly SignUpLine[] }) {
  const stood = useRef(false);
  const many = confirmed.filter(({ promotedAt, arrivedAt }) => promotedAt !== null && arrivedAt === null).length;
  stood.current ||= many > 0;
  if (!stood.current) return null;
  return (
    <Notice icon={many === 0 ? 'check' : 'phone'}>
      {many === 0 ? text.allNotified : text.promotedToNotify(deskFormat.countedAtStart(many))}
    </Notice>
  );
}
