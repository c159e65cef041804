// People who must be told that their date was cancelled or changed: each is ticked off with one tap.
import { useRef, useState } from 'preact/hooks';
import type { DateFacts, NotificationLine, NotificationList, ToldHow } from '../../../contract/desk-notification.ts';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { TelephoneLink } from '../../parts/telephone-link.tsx';
import { PassNote } from '../../parts/pass-note.tsx';
import { addressOf } from '../../session/desk-page.ts';
import { nameOf, type PageContext } from '../../session/page-context.ts';
import { useQuery } from '../../session/use-query.ts';
import { firstNameOf } from '../../words/person.ts';
import style from './notifications-block.module.css';

const text = deskText.notifications;

const keyOf = ({ entry, date }: Pick<NotificationLine, 'entry' | 'date'>): string => `${entry} ${date}`;

function placeOf({ location, room }: DateFacts, config: KioskConfig): string {
  const name = config.locations.find(({ id }) => id === location)?.shortName ?? location;
  return room === null ? name : `${name}, ${room}`;
}

/** What the person must hear. */
function changeWords({ known, now }: NotificationLine, config: KioskConfig, today: LocalDate): string {
  const when = ({ on, startsAt, endsAt }: DateFacts): string =>
    text.moment({ day: deskFormat.nearDay(on, today), hours: deskFormat.span(startsAt, endsAt) });
  if (now.state === 'cancelled') return text.cancelled({ when: when(known) });
  if (known.state === 'cancelled') return text.restored({ when: when(now) });
  const isElsewhere = placeOf(known, config) !== placeOf(now, config);
  if (when(known) === when(now)) return text.elsewhere({ when: when(now), place: placeOf(now, config) });
  return isElsewhere
    ? text.movedElsewhere({ before: when(known), after: when(now), place: placeOf(now, config) })
    : text.moved({ before: when(known), after: when(now) });
}

export function NotificationsBlock({ context }: { readonly context: PageContext }) {
  const { api, setting, today } = context;
  const { shown, change } = useQuery<NotificationList>(context, 'dates', () => api.notifications());
  const [failure, setFailure] = useState<string | null>(null);
  const [last, setLast] = useState<NotificationLine | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);

  async function send(request: ReturnType<typeof api.told>, onDone: () => void) {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await request;
    sending.current = false;
    setBusy(false);
    if (answer.ok) {
      change(() => answer.value);
      return onDone();
    }
    const { refusal } = answer;
    if (refusal.kind === 'signed-out') return context.signedOut();
    if (refusal.kind === 'changed') return setFailure(text.failure.changed);
    if (refusal.kind === 'done')
      return setFailure(
        text.failure.done({ name: (refusal.by && nameOf(setting, refusal.by)) ?? deskText.somebodyElse }),
      );
    setFailure(deskText.notSaved[refusal.kind]);
  }

  const lines = shown.step === 'there' ? shown.value.notifications : [];
  if (lines.length === 0 && last === null && failure === null) return null;
  const byDate = [...Map.groupBy(lines, ({ date }) => date).values()];
  return (
    <section class={style.block} aria-labelledby="to-tell">
      <h2 id="to-tell">{text.title(deskFormat.countedAtStart(lines.length))}</h2>
      {failure !== null && (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {failure}
          </Notice>
        </div>
      )}
      <p role="status">
        {last !== null && (
          <>
            {text.told({ name: firstNameOf(last) })}{' '}
            <DeskButton disabled={busy} onPress={() => void send(api.notTold(last), () => setLast(null))}>
              {text.undo}
            </DeskButton>
          </>
        )}
      </p>
      {byDate.map((ofDate) => {
        const [first] = ofDate;
        if (first === undefined) return null;
        return (
          <div key={first.date}>
            <p>
              <b>
                <a href={addressOf({ name: 'sign-ups', date: first.date })}>{first.title}</a>
              </b>{' '}
              {first.reason}
            </p>
            <ul>
              {ofDate.map((line) => (
                <li key={keyOf(line)} data-row={keyOf(line)}>
                  <Line
                    line={line}
                    words={changeWords(line, setting.config, today)}
                    busy={busy}
                    onTold={(how) => void send(api.told(line, how), () => setLast(line))}
                  />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

interface LineProps {
  readonly line: NotificationLine;
  readonly words: string;
  readonly busy: boolean;
  readonly onTold: (how: ToldHow) => void;
}

function Line({ line, words, busy, onTold }: LineProps) {
  const name = firstNameOf(line);
  const hasNumber = line.telephone !== null;
  return (
    <>
      <p class={style.who}>
        <b>{name}</b>
        <span>{hasNumber ? <TelephoneLink person={line} /> : text.noNumber}</span>
        <PassNote pass={line.pass} languages />
      </p>
      <p>{words}</p>
      <p class={style.taps}>
        <DeskButton
          icon="check"
          disabled={busy}
          label={text.doneOf({ name })}
          onPress={() => onTold(hasNumber ? 'spoken' : 'visit')}
        >
          {text.done}
        </DeskButton>
        {hasNumber && (
          <DeskButton disabled={busy} label={text.messageOf({ name })} onPress={() => onTold('message')}>
            {text.message}
          </DeskButton>
        )}
      </p>
    </>
  );
}
