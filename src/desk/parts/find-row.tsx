// Narrows a list: filter buttons and a search field.
import type { ComponentProps } from 'preact';
import { FilterRow } from '../../ui/desk/desk-frame.tsx';
import style from './find-row.module.css';

interface Props extends ComponentProps<typeof FilterRow> {
  /** The placeholder of the search field. */
  readonly find: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

export function FindRow({ groups, find, typed, onTyped }: Props) {
  return (
    <div class={style.filters}>
      <FilterRow groups={groups} />
      <input
        class={style.find}
        type="search"
        aria-label={find}
        placeholder={find}
        autocomplete="off"
        value={typed}
        onInput={(event) => onTyped(event.currentTarget.value)}
      />
    </div>
  );
}
