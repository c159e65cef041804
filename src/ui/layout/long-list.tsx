// A list that may be higher than its place. A bar below it says so, and turns it on, as not everybody thinks of pushing.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../marks/icon.tsx';
import style from './long-list.module.css';

interface Props {
  readonly more: string;
  /** On the bar when the end is in sight. */
  readonly toFirst: string;
  readonly children: ComponentChildren;
}

/** A rounding, not something that stands below. */
const slack = 4;
/** What stood half in its place is whole on the next turn. */
const turn = 0.8;

type Sight = 'whole' | 'more' | 'end';

/** Against the place with the bar in it, or the bar would come and go by itself. */
function sightOf(list: HTMLElement): Sight {
  if (list.scrollHeight <= (list.parentElement?.clientHeight ?? 0) + slack) return 'whole';
  return list.scrollTop + list.clientHeight >= list.scrollHeight - slack ? 'end' : 'more';
}

export function LongList({ more, toFirst, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>('whole');
  const check = (): void => {
    if (list.current !== null) setSight(sightOf(list.current));
  };
  useLayoutEffect(check);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(check);
    const place = list.current?.parentElement;
    for (const one of [place, list.current?.firstElementChild]) if (one) watch.observe(one);
    return () => watch.disconnect();
  }, []);
  const press = (): void => {
    if (list.current === null) return;
    list.current.scrollTop = sight === 'end' ? 0 : list.current.scrollTop + list.current.clientHeight * turn;
  };
  return (
    <div class={style.place}>
      <div class={style.list} ref={list} onScroll={check}>
        {children}
      </div>
      {sight !== 'whole' && (
        <button type="button" class={style.bar} data-more={sight} onClick={press}>
          <Icon name="arrow-right" />
          {sight === 'end' ? toFirst : more}
        </button>
      )}
    </div>
  );
}
