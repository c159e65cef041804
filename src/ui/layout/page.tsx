import type { ComponentChildren } from 'preact';
import style from './page.module.css';

interface Props {
  /** What visitors read: question, picture, ticket. At the top in portrait, at the start in landscape. */
  readonly about?: ComponentChildren;
  /** A LongList between `about` and `children`, such as the agenda. */
  readonly list?: ComponentChildren;
  /** Which side is wider in landscape; `one` keeps a single column. */
  readonly wide?: 'about' | 'doing' | 'even' | 'one' | undefined;
  /** Where `about` stands when there is room to spare; `middle` also centres its lines. */
  readonly place?: 'start' | 'centre' | 'middle' | 'spread' | undefined;
  /** What visitors press: choices, keys, the one green button. Stays low, within reach. */
  readonly children?: ComponentChildren;
}

/** Page layout: text above, controls below; side by side in landscape. */
export function Page({ about, list, wide = 'even', place = 'start', children }: Props) {
  return (
    <div class={style.page} data-wide={wide} data-fit>
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
