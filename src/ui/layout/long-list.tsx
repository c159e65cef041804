// A list that may be taller than its container. A bar below it says so and scrolls on, since not everybody thinks of
// swiping.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../marks/icon.tsx';
import style from './long-list.module.css';

interface Props {
  readonly more: string;
  /** On the bar once the end is visible. */
  readonly toFirst: string;
  readonly children: ComponentChildren;
}

/** Pixels of rounding error that do not count as content below. */
const slack = 4;
/** Share of the container to scroll, so that what was cut off is shown whole. */
const turn = 0.8;

type Sight = 'whole' | 'more' | 'end';

/** Measured with the bar present, or the bar would toggle itself. */
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
