import type { ComponentChildren } from 'preact';
import type { Mark } from './marks.ts';
import { Wordmark } from './wordmark.tsx';
import style from './screen.module.css';

interface Props {
  readonly marks: readonly Mark[];
  readonly productName: string;
  /** Day and time in words, at the end of the mast. */
  readonly moment: string;
  /** Says that what is shown is invented. */
  readonly demo?: string | undefined;
  /** A Notice, between mast and page: offline, update, silent camera. */
  readonly notice?: ComponentChildren;
  readonly strip: ComponentChildren;
  /** Another name is another sheet: the next one slides over. */
  readonly sheet?: string | undefined;
  readonly children: ComponentChildren;
}

/** One screen: mast, page and strip, each in the same place always. */
export function Screen({ marks, productName, moment, demo, notice, strip, sheet, children }: Props) {
  return (
    <div class={style.screen}>
      <header class={style.mast}>
        {demo !== undefined && <p class={style.demo}>{demo}</p>}
        <Wordmark marks={marks} productName={productName} />
        <span>{moment}</span>
      </header>
      {notice !== undefined && <div class={style.notice}>{notice}</div>}
      <main class={style.page} key={sheet}>
        {children}
      </main>
      {strip}
    </div>
  );
}
