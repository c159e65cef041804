import type { ComponentChildren } from 'preact';
import style from './page.module.css';

interface Props {
  /** What is read: question, picture, ticket. At the top in portrait, at the start in landscape. */
  readonly about?: ComponentChildren;
  /** What scrolls between reading and doing, in a LongList: the agenda. */
  readonly list?: ComponentChildren;
  /** Which side gets the room in landscape; `one` keeps a single column there too. */
  readonly wide?: 'about' | 'doing' | 'even' | 'one' | undefined;
  /** Where what is read stands when there is room left; `middle` also sets the words in the middle of their lines. */
  readonly place?: 'start' | 'centre' | 'middle' | 'spread' | undefined;
  /** What is done: choices, keys, the one green button. Stays low, within reach. */
  readonly children?: ComponentChildren;
}

/** Lays a page out: reading above, doing below; in landscape beside each other. */
export function Page({ about, list, wide = 'even', place = 'start', children }: Props) {
  return (
    <div class={style.page} data-wide={wide}>
      {about !== undefined && (
        <div class={style.about} data-place={place} data-fills={list === undefined || undefined}>
          {about}
        </div>
      )}
      {list !== undefined && <div class={style.list}>{list}</div>}
      {children !== undefined && <div class={style.doing}>{children}</div>}
    </div>
  );
}
