import type { ComponentChildren } from 'preact';
import style from './data-table.module.css';

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Aligns the column to the end of the row, for numbers and buttons. */
  readonly end?: boolean | undefined;
}

export interface TableRow {
  readonly id: string;
  /** One per column, in the same order. */
  readonly cells: readonly ComponentChildren[];
  readonly late?: boolean | undefined;
  /** Actions for the open row, below it and across the whole width. */
  readonly more?: ComponentChildren;
}

interface Props {
  /** Accessible name of the table. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

interface TwoLinesProps {
  readonly strong: ComponentChildren;
  readonly small?: ComponentChildren;
  /** Sets the second line as large as the first, for a number to dial. */
  readonly even?: boolean | undefined;
  readonly late?: boolean | undefined;
}

/** A cell with a strong first line and a quieter second line. */
export function TwoLines({ strong, small, even, late }: TwoLinesProps) {
  return (
    <>
      <b class={style.strong} data-late={late || undefined}>
        {strong}
      </b>
      {small !== undefined && (
        <span class={style.second} data-even={even || undefined}>
          {small}
        </span>
      )}
    </>
  );
}

/** Buttons for the open row, after a question. */
export function RowActions({
  question,
  children,
}: {
  readonly question: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={style.actions} role="group" aria-label={question}>
      <b>{question}</b>
      {children}
    </div>
  );
}

/** The desk's table. One row is open at a time; late rows are marked at the start. */
export function DataTable({ caption, columns, rows }: Props) {
  return (
    <table class={style.table}>
      <caption class={style.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, label, end }) => (
            <th key={id} scope="col" class={style.head} data-end={end || undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody
          key={row.id}
          class={style.row}
          data-late={row.late || undefined}
          data-open={row.more === undefined ? undefined : true}
        >
          <tr>
            {columns.map(({ id, end }, index) => (
              <td key={id} class={style.cell} data-end={end || undefined}>
                {row.cells[index]}
              </td>
            ))}
          </tr>
          {row.more !== undefined && (
            <tr>
              <td class={style.more} colSpan={columns.length}>
                {row.more}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}
