// The rows of the callback list.
import type { CallbackLine, DeskSetting } from '../../../contract/desk.ts';
import type { EntryId } from '../../../domain/ids.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DataTable } from '../../../ui/desk/data-table.tsx';
import type { CallbackFilter } from './callback-list.ts';
import { callbackColumns } from './callback-words.ts';
import { rowOf } from './callback-row.tsx';
import type { Taps } from './use-taps.ts';
import style from './callback-table.module.css';
import { deskText } from '../../../text/desk.ts';

const columns = callbackColumns.map((label, index, all) => ({
  id: label,
  label,
  end: index === all.length - 1,
}));

interface Props {
  readonly lines: readonly CallbackLine[];
  readonly filter: CallbackFilter;
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly taps: Taps;
  /** The one row of mine that is unfolded. */
  readonly unfolded: EntryId | null;
  readonly onUnfold: (id: EntryId | null) => void;
  readonly onPutAway: (id: EntryId) => void;
}

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
