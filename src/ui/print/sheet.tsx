import type { ComponentChildren } from 'preact';
import './pages.css';
import style from './sheet.module.css';

/** `roll` is the 80 mm paper of a till printer. */
export type Paper = 'a4' | 'a3' | 'a6' | 'roll';

interface Props {
  readonly paper: Paper;
  readonly label: string;
  readonly children: ComponentChildren;
}

/**
 * One page of paper, edge to edge. Its measures are in `--mm`: on A3 a larger one, so that the same drawing fills it.
 *
 * It names its own page size, so nobody has to choose one in the browser's print window.
 */
export function Sheet({ paper, label, children }: Props) {
  return (
    <section class={style.sheet} data-paper={paper} aria-label={label}>
      {children}
    </section>
  );
}
