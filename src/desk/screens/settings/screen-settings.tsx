// What concerns the screens: languages, urgent numbers, alarms, and each kiosk.
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { DataTable, TwoLines } from '../../../ui/desk/data-table.tsx';
import { columnsOf, nameIn } from './settings-table.ts';
import { cameraWords, pxPerMmWords } from './kiosk-setting-words.ts';
import style from './settings-view.module.css';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.settings;
const { column, section } = text;

interface Props {
  readonly config: KioskConfig;
}

export function Languages({ config: { languages, callLanguages } }: Props) {
  const yesOrNo = (yes: boolean): string => (yes ? text.languages.yes : text.languages.no);
  return (
    <DataTable
      caption={section.languages}
      columns={columnsOf(column.language, column.pages, column.calls)}
      rows={[...new Set([...languages, ...callLanguages])].map((language) => ({
        id: language,
        cells: [
          <b>{deskFormat.languageName(language)}</b>,
          yesOrNo(languages.includes(language)),
          yesOrNo(callLanguages.includes(language)),
        ],
      }))}
    />
  );
}

export function UrgentNumbers({ config: { urgentNumbers } }: Props) {
  return (
    <DataTable
      caption={section.urgent}
      columns={columnsOf(column.number, column.name, column.when)}
      rows={urgentNumbers.map(({ number, name, when }) => ({
        id: number,
        cells: [<b class={style.number}>{number}</b>, name.nl, when.nl],
      }))}
    />
  );
}

export function Alarms({ config: { alarms } }: Props) {
  const after = (count: number): string => text.alarms.minutes({ count });
  return (
    <DataTable
      caption={section.alarms}
      columns={columnsOf(column.alarm, column.after)}
      rows={[
        { id: 'silent', cells: [<b>{text.alarms.silent}</b>, after(alarms.silentMinutes)] },
        { id: 'old-queue', cells: [<b>{text.alarms.oldQueue}</b>, after(alarms.oldQueueMinutes)] },
      ]}
    />
  );
}

export function Kiosks({ config: { kiosks, locations, contactPoints } }: Props) {
  return (
    <>
      <div class={style.cards}>
        <DataTable
          caption={section.kiosks}
          columns={columnsOf(column.kiosk, column.contactPoint, column.screen, column.camera, column.idle)}
          rows={kiosks.map((kiosk) => ({
            id: kiosk.id,
            cells: [
              <TwoLines strong={kiosk.name} small={nameIn(locations, kiosk.location)} />,
              text.kiosks.contactPoint({ name: nameIn(contactPoints, kiosk.contactPoint) }),
              <TwoLines strong={text.kiosks.orientation[kiosk.orientation]} small={pxPerMmWords(kiosk.pxPerMm)} />,
              cameraWords(kiosk.camera),
              <TwoLines
                strong={text.kiosks.idle({
                  idle: String(kiosk.idleSeconds),
                  countdown: String(kiosk.countdownSeconds),
                })}
                small={text.kiosks.personalIdle({
                  idle: String(kiosk.personalIdleSeconds),
                  countdown: String(kiosk.countdownSeconds),
                })}
              />,
            ],
          }))}
        />
      </div>
      <p class={style.note}>{text.kiosks.note}</p>
    </>
  );
}
