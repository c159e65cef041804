// The rows of the callback list.
import type { CallbackLine } from '../../../contract/desk.ts';
import { deskText } from '../../../text/desk-nl.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { rowOf } from './callback-row.tsx';
import type { CallbacksProps } from './callbacks-view.tsx';
import style from './callback-table.module.css';

const columns = deskText.callbacks.columns.map((label, index, all) => ({
  id: label,
  label,
  end: index === all.length - 1,
}));

type Props = CallbacksProps & { readonly lines: readonly CallbackLine[] };

export function CallbackTable({ lines, filter, setting, today, taps, unfolded, onUnfold, onPutAway }: Props) {
  const rows = lines.map((line) =>
    rowOf({
      line,
      setting,
      today,
      pending: taps.pending.has(line.id),
      said: taps.said.get(line.id) ?? null,
      unfolded: unfolded === line.id,
      onTap: (what) => taps.tap(line, what),
      onUnfold: () => onUnfold(unfolded === line.id ? null : line.id),
      onPutAway: filter.view === 'closed' ? null : () => onPutAway(line.id),
    }),
  );
  return (
    <div class={style.list}>
      <DataTable caption={deskText.pages.callbacks} columns={columns} rows={rows} />
    </div>
  );
}
