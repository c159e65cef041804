// Who answers what, the services, their places and the neighbourhoods.
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { DataTable, TwoLines } from '../../../ui/desk/data-table.tsx';
import { NeighbourhoodMark } from '../../../ui/marks/neighbourhood-mark.tsx';
import { MarkOf } from '../../parts/mark-of.tsx';
import { columnsOf, nameIn, namesOf } from './settings-table.ts';
import style from './settings-view.module.css';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.settings;
const { column, section } = text;

interface Props {
  readonly config: KioskConfig;
}

export function Subjects({ config: { promise, subjects, contactPoints } }: Props) {
  return (
    <>
      <p>
        <b>{text.promise.within(deskFormat.counted(promise.openDays))}</b> {text.promise.note}
      </p>
      <DataTable
        caption={section.promise}
        columns={columnsOf(column.subject, column.answeredBy)}
        rows={subjects.map(({ id, name, answeredBy }) => ({
          id,
          cells: [<b>{name.nl}</b>, nameIn(contactPoints, answeredBy)],
        }))}
      />
    </>
  );
}

export function Services({ config: { contactPoints, subjects } }: Props) {
  return (
    <div class={style.cards}>
      <DataTable
        caption={section.services}
        columns={columnsOf(column.service, column.telephone, column.email, column.subjects)}
        rows={contactPoints.map(({ id, name, telephone, email }) => ({
          id,
          cells: [
            <b>{name}</b>,
            <span class={style.number}>{telephone}</span>,
            email ?? '',
            namesOf(
              subjects.filter(({ answeredBy }) => answeredBy === id).map((subject) => ({ name: subject.name.nl })),
              text.services.noSubjects,
            ),
          ],
        }))}
      />
    </div>
  );
}

export function Places({ config }: Props) {
  return (
    <DataTable
      caption={section.places}
      columns={columnsOf(column.place, column.neighbourhood, column.kiosks)}
      rows={config.locations.map(({ id, name, contactPoint, neighbourhood }) => ({
        id,
        cells: [
          <TwoLines
            strong={name}
            small={contactPoint === undefined ? undefined : nameIn(config.contactPoints, contactPoint)}
          />,
          <MarkOf config={config} id={neighbourhood} />,
          namesOf(
            config.kiosks.filter(({ location }) => location === id),
            text.places.noKiosk,
          ),
        ],
      }))}
    />
  );
}

export function Neighbourhoods({ config: { neighbourhoods, locations } }: Props) {
  return (
    <>
      <p>{text.neighbourhoods.note}</p>
      <DataTable
        caption={section.neighbourhoods}
        columns={columnsOf(column.neighbourhood, column.colour, column.grey, column.places)}
        rows={neighbourhoods.map(({ id, name, letter, mark }) => ({
          id,
          cells: [
            <b>{name}</b>,
            <NeighbourhoodMark mark={mark} letter={letter} name={name} />,
            <span class={style.grey}>
              <NeighbourhoodMark mark={mark} letter={letter} name={name} />
            </span>,
            namesOf(
              locations.filter(({ neighbourhood }) => neighbourhood === id),
              text.neighbourhoods.noPlaces,
            ),
          ],
        }))}
      />
    </>
  );
}
