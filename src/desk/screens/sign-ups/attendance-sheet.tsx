// The printed attendance list, to tick off at the door.
import type { SignUpLine, SignUpList } from '../../../contract/desk.ts';
import { showCode } from '../../../domain/entries/code.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import type { Instant, LocalDate } from '../../../domain/time/time.ts';
import { PassWarning } from '../../parts/pass-note.tsx';
import sheet from '../../layout/sheet.module.css';
import { firstNameOf, numberOf } from '../../words/person.ts';
import { isConfirmed, remarksOn } from './sign-up-words.ts';
import { dayWords } from '../activities/activity-words.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.activities;
const columns = [text.arrivedColumn, text.column.who, text.column.persons, text.column.remarks, text.column.code];

interface Props {
  readonly list: SignUpList;
  readonly today: LocalDate;
  readonly now: Instant;
}

export function AttendanceSheet({ list, today, now }: Props) {
  const { date, signUps } = list;
  const waiting = signUps.filter((line) => !isConfirmed(line));
  return (
    <section data-sheet class={sheet.sheet} aria-label={date.title}>
      <h2>{date.title}</h2>
      <p>
        {dayWords(localDateOf(date.startsAt), today)}, {deskFormat.span(date.startsAt, date.endsAt)}, {date.location}
      </p>
      <h3>{text.confirmed}</h3>
      <Rows lines={signUps.filter(isConfirmed)} />
      {waiting.length > 0 && <h3>{text.waitingList}</h3>}
      {waiting.length > 0 && <Rows lines={waiting} />}
      <p>{text.sheetNote({ at: deskFormat.clock(now) })}</p>
    </section>
  );
}

function Rows({ lines }: { readonly lines: readonly SignUpLine[] }) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td />
            <td>
              <b>
                {line.position === null
                  ? firstNameOf(line)
                  : `${text.position({ position: line.position })}: ${firstNameOf(line)}`}
              </b>
              <span class={sheet.telephone}>{numberOf(line)}</span>
              <PassWarning pass={line.pass} />
            </td>
            <td>{text.persons({ count: line.persons })}</td>
            <td>{remarksOn(line).join(', ')}</td>
            <td>{showCode(line.code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
