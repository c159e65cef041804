// Opening hours per weekday, and the closing days of the coming year.
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { readOpeningHours } from '../../../domain/time/opening-hours.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DataTable } from '../../../ui/desk/data-table.tsx';
import { columnsOf } from './settings-table.ts';
import { closingDays, hoursWords, weekdays } from './opening-hours-words.ts';
import style from './settings-view.module.css';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.settings;

interface Props {
  readonly openingHours: KioskConfig['openingHours'];
}

export function OpeningHoursTable({ openingHours }: Props) {
  const { week } = readOpeningHours(openingHours);
  return (
    <DataTable
      caption={text.section.hours}
      columns={columnsOf(text.column.day, text.column.open)}
      rows={weekdays.map(({ weekday, name }) => ({
        id: name,
        cells: [
          <b>{name}</b>,
          <span class={style.spans}>
            {hoursWords(week[weekday]).map((span) => (
              <span key={span}>{span}</span>
            ))}
          </span>,
        ],
      }))}
    />
  );
}

export function ClosingDays({ openingHours, today }: Props & { readonly today: LocalDate }) {
  const days = closingDays(openingHours, today);
  return (
    <aside class={style.panel} aria-labelledby="settings-closing-days">
      <h2 id="settings-closing-days">{text.closures.title}</h2>
      <p class={style.note}>{text.closures.note}</p>
      {!openingHours.publicHolidays && <p>{text.closures.holidaysOpen}</p>}
      {days.length === 0 ? (
        <p>{text.closures.none}</p>
      ) : (
        <ul>
          {days.map(({ day, name, kind }) => (
            <li key={day}>
              <b>{deskFormat.calendar.fullDay(day)}</b>
              <span>{name}</span>
              <span class={style.note}>{kind}</span>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
