// Where somebody is signed in, and a button to end each session.
import type { SessionLine } from '../../../contract/desk-staff.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { deviceWords } from './device-words.ts';
import style from './session-list.module.css';

const text = deskText.account.sessions;

interface Props {
  readonly sessions: readonly SessionLine[];
  readonly today: LocalDate;
  readonly busy: boolean;
  readonly onEnd: (id: string) => void;
}

export function SessionList({ sessions, today, busy, onEnd }: Props) {
  const moment = (at: SessionLine['since']) => deskFormat.moment(at, today);
  return (
    <ul class={style.sessions}>
      {sessions.map(({ id, userAgent, since, lastSeenAt, isThisOne }) => {
        const device = deviceWords(userAgent);
        return (
          <li key={id}>
            <p>
              <b>{device}</b>
              {isThisOne && <span>, {text.thisOne}</span>}
              <small>{text.since({ since: moment(since), at: moment(lastSeenAt) })}</small>
            </p>
            {!isThisOne && (
              <DeskButton disabled={busy} label={text.endOf({ device })} onPress={() => onEnd(id)}>
                {text.end}
              </DeskButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
