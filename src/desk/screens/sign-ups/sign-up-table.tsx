// Rows of people who signed up, or who are on the waiting list in order.
import { useState } from 'preact/hooks';
import type { SignUpLine } from '../../../contract/desk.ts';
import { showCode } from '../../../domain/entries/code.ts';
import type { ActivityDateId } from '../../../domain/ids.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton, DeskLink } from '../../../ui/desk/desk-button.tsx';
import { DataTable, RowActions, TwoLines } from '../../../ui/desk/data-table.tsx';
import { Code } from '../../../ui/typography/words.tsx';
import { PassWarning } from '../../parts/pass-note.tsx';
import { addressOf } from '../../session/desk-page.ts';
import { firstNameOf } from '../../words/person.ts';
import { TelephoneLink } from '../../parts/telephone-link.tsx';
import { isConfirmed, lastingRemarks, standing } from './sign-up-words.ts';
import type { SignUpDesk } from './use-sign-up-actions.ts';
import { CheckInButton } from './check-in-button.tsx';
import style from './sign-ups-view.module.css';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.activities;
const columns = [
  text.column.who,
  text.column.persons,
  text.column.remarks,
  text.column.code,
  text.column.signedUp,
  text.column.note,
].map((label, index, all) => ({ id: label, label, end: index === all.length - 1 }));

function sureWords(line: SignUpLine): string {
  const name = firstNameOf(line);
  const { withdrawSure, withdrawSeriesSure } = deskText.signUp;
  return line.attendance === 'series' ? withdrawSeriesSure({ name }) : withdrawSure({ name });
}

interface Props {
  readonly caption: string;
  readonly lines: readonly SignUpLine[];
  readonly today: LocalDate;
  /** The date is today, so people can be checked in. */
  readonly isToday: boolean;
  readonly date: ActivityDateId;
  readonly desk: SignUpDesk;
}

export function SignUpTable({ caption, lines, today, isToday, date, desk }: Props) {
  const [sure, setSure] = useState<SignUpLine['id']>();
  const rows = lines.map((line) => ({
    id: line.id,
    more:
      line.id === sure ? (
        <RowActions question={sureWords(line)}>
          <DeskButton
            disabled={desk.busy}
            onPress={() => {
              setSure(undefined);
              desk.tap(line, 'withdrawn');
            }}
          >
            {deskText.signUp.yes}
          </DeskButton>
          <DeskButton onPress={() => setSure(undefined)}>{deskText.signUp.no}</DeskButton>
        </RowActions>
      ) : undefined,
    cells: [
      <Who line={line} />,
      text.persons({ count: line.persons }),
      <Remarks line={line} today={today} isToday={isToday} />,
      <Code>{showCode(line.code)}</Code>,
      deskFormat.moment(line.madeAt, today),
      <div class={style.acts}>
        {isToday && isConfirmed(line) && <CheckInButton line={line} desk={desk} />}
        <DeskLink
          icon="printer"
          href={addressOf({ name: 'ticket', date, entry: line.id })}
          label={deskText.ticket.openOf({ name: firstNameOf(line) })}
        >
          {deskText.ticket.open}
        </DeskLink>
        <DeskButton label={deskText.signUp.withdrawOf({ name: firstNameOf(line) })} onPress={() => setSure(line.id)}>
          {deskText.signUp.withdraw}
        </DeskButton>
      </div>,
    ],
  }));
  return (
    <div class={style.list}>
      <DataTable caption={caption} columns={columns} rows={rows} />
    </div>
  );
}

function Who({ line }: { readonly line: SignUpLine }) {
  return (
    <div data-row={line.id} class={style.who}>
      {line.position !== null && <span class={style.position}>{text.position({ position: line.position })}</span>}
      <span>
        <TwoLines strong={firstNameOf(line)} />
        <span class={style.telephone}>
          <TelephoneLink person={line} />
        </span>
        <PassWarning pass={line.pass} />
      </span>
    </div>
  );
}

/** A row is as high before a check-in as after it. */
function Remarks({ line, today, isToday }: Pick<Props, 'today' | 'isToday'> & { readonly line: SignUpLine }) {
  const lasting = lastingRemarks(line);
  const state = standing(line);
  if (line.promotedAt !== null) {
    return (
      <>
        <b class={line.arrivedAt === null ? style.promoted : style.present}>{state}</b>
        <small class={style.note}>
          {[text.promotedAt({ at: deskFormat.moment(line.promotedAt, today) }), ...lasting].join(', ')}
        </small>
      </>
    );
  }
  return (
    <>
      {lasting.join(', ')}
      {isToday && isConfirmed(line) ? <span class={style.present}>{state}</span> : state}
    </>
  );
}
