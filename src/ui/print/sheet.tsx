import type { ComponentChildren } from 'preact';
import './pages.css';
import style from './sheet.module.css';

/** `roll` is the 80 mm paper of a receipt printer. */
export type Paper = 'a4' | 'a3' | 'a6' | 'roll';

interface Props {
  readonly paper: Paper;
  readonly label: string;
  readonly children: ComponentChildren;
}

/**
 * One page of paper, edge to edge. Its sizes are in `--mm`, which is larger on A3, so that the same layout fills it.
 *
 * It sets its own page size, so nobody has to choose one in the print dialog.
 */
export function Sheet({ paper, label, children }: Props) {
  return (
    <section class={style.sheet} data-paper={paper} aria-label={label}>
      {children}
    </section>
  );
}
