import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Mark } from '../marks/marks.ts';
import { Wordmark } from '../marks/wordmark.tsx';
import style from './screen.module.css';

interface Props {
  readonly marks: readonly Mark[];
  readonly productName: string;
  /** Day and time in words, at the end of the mast. */
  readonly moment: string;
  /** Says that the data is invented. */
  readonly demo?: string | undefined;
  /** A Notice between mast and page: offline, update, camera trouble. */
  readonly notice?: ComponentChildren;
  readonly strip: ComponentChildren;
  /**
   * Identifies the sheet. After it changes, taps are ignored for half a second, since they were meant for the previous
   * sheet.
   */
  readonly sheet: string;
  readonly children: ComponentChildren;
}

/** Alternates with each sheet, since an animation restarts only under another name. */
function useTurn(sheet: string): 'even' | 'odd' {
  const last = useRef<{ readonly sheet: string; readonly turn: 'even' | 'odd' }>({ sheet, turn: 'even' });
  if (last.current.sheet !== sheet) last.current = { sheet, turn: last.current.turn === 'even' ? 'odd' : 'even' };
  return last.current.turn;
}

/** One screen: mast, page and strip, always in the same place. */
export function Screen({ marks, productName, moment, demo, notice, strip, sheet, children }: Props) {
  const turn = useTurn(sheet);
  return (
    <div class={style.screen}>
      <header class={style.mast}>
        {demo !== undefined && <p class={style.demo}>{demo}</p>}
        <Wordmark marks={marks} productName={productName} />
        <span>{moment}</span>
      </header>
      {notice !== undefined && <div class={style.notice}>{notice}</div>}
      <main class={style.page} data-turn={turn}>
        {children}
      </main>
      {strip}
    </div>
  );
}
