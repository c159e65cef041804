// The printed day list: who must be called today, with room to write.
import type { CallbackLine, DeskSetting } from '../../../contract/desk.ts';
import type { Instant, LocalDate } from '../../../domain/time/time.ts';
import { dueOf, isDueNow } from './callback-list.ts';
import { nameOf, targetOf } from '../../session/page-context.ts';
import { firstNameOf, numberOf } from '../../words/person.ts';
import { MarkOf } from '../../parts/mark-of.tsx';
import { PassNote } from '../../parts/pass-note.tsx';
import { LastStep } from './last-step.tsx';
import sheet from '../../layout/sheet.module.css';
import { callbackColumns, dueWords } from './callback-words.ts';
import { deskFormat, deskText, seatFor } from '../../../text/desk.ts';

const text = deskText.callbacks;

interface Props {
  readonly setting: DeskSetting;
  readonly lines: readonly CallbackLine[];
  readonly today: LocalDate;
  readonly now: Instant;
}

export function DaySheet({ setting, lines, today, now }: Props) {
  const due = lines.filter((line) => isDueNow(line, today));
  return (
    <section data-sheet class={sheet.sheet} aria-label={text.sheet.title({ day: deskFormat.calendar.fullDay(today) })}>
      <h2>{text.sheet.title({ day: deskFormat.calendar.fullDay(today) })}</h2>
      {due.length === 0 ? (
        <p>{text.sheet.empty}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {[...callbackColumns, text.sheet.notes].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {due.map((line) => (
              <Row key={line.id} line={line} setting={setting} today={today} />
            ))}
          </tbody>
        </table>
      )}
      <p>{text.sheet.printed({ at: deskFormat.clock(now) })}</p>
    </section>
  );
}

function Row({ line, setting, today }: Omit<Props, 'lines' | 'now'> & { readonly line: CallbackLine }) {
  const { head, note } = dueWords(dueOf(line.promisedOn, today), line.promisedOn, today);
  return (
    <tr>
      <td>
        <b>{head}</b>
        <small>{note}</small>
      </td>
      <td>
        <b>{firstNameOf(line)}</b>
        <span class={sheet.telephone}>{line.reach === 'visit' ? text.visits : numberOf(line)}</span>
        <PassNote pass={line.pass} />
      </td>
      <td>
        {targetOf(setting, line)}
        {line.seat !== null && <small>{seatFor(line.seat.title, line.seat.on)}</small>}
      </td>
      <td>
        <MarkOf config={setting.config} id={line.neighbourhood} />
      </td>
      <td>
        {text.dayPart[line.dayPart]}
        <small>{deskFormat.languages(line.callLanguages)}</small>
      </td>
      <td>
        <LastStep line={line} today={today} />
      </td>
      <td>{line.state.step === 'claimed' ? nameOf(setting, line.state.by) : ''}</td>
      <td class={sheet.notes} />
    </tr>
  );
}
