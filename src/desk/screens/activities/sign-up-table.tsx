// Rows of people who come, or who wait in order.
import type { SignUpLine } from '../../../contract/desk.ts';
import { showCode } from '../../../domain/code.ts';
import type { LocalDate } from '../../../domain/time.ts';
import { deskText } from '../../../text/desk-nl.ts';
import { DataTable, TwoLines } from '../../../ui/data-table.tsx';
import { Code } from '../../../ui/words.tsx';
import { firstNameOf, numberOf } from '../../person.ts';
import { remarksOn } from './sign-up-words.ts';
import style from './sign-ups-view.module.css';

const text = deskText.activities;
const columns = text.columns.map((label, index, all) => ({ id: label, label, end: index === all.length - 1 }));

interface Props {
  readonly caption: string;
  readonly lines: readonly SignUpLine[];
  readonly today: LocalDate;
}

export function SignUpTable({ caption, lines, today }: Props) {
  const rows = lines.map((line) => ({
    id: line.id,
    cells: [
      <Who line={line} />,
      text.persons(line.persons),
      <Remarks line={line} today={today} />,
      <Code>{showCode(line.code)}</Code>,
      deskText.moment(line.madeAt, today),
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
      {line.position !== null && <span class={style.position}>{text.position(line.position)}</span>}
      <span>
        <TwoLines strong={firstNameOf(line)} />
        <span class={style.telephone}>{numberOf(line)}</span>
      </span>
    </div>
  );
}

function Remarks({ line, today }: Omit<Props, 'caption' | 'lines'> & { readonly line: SignUpLine }) {
  const [first, ...more] = remarksOn(line);
  if (line.promotedAt === null) return <>{[first, ...more].filter((words) => words !== undefined).join(', ')}</>;
  return (
    <>
      <b class={style.promoted}>{first}</b>
      <small class={style.note}>{[text.promotedAt(deskText.moment(line.promotedAt, today)), ...more].join(', ')}</small>
    </>
  );
}
