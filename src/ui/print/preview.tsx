import type { ComponentChildren } from 'preact';
import type { Paper } from './sheet.tsx';
import style from './preview.module.css';

interface Props {
  readonly paper: Paper;
  /** Number of sheets; 1 by default. */
  readonly sheets?: number | undefined;
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Sheets on the screen, in their true proportions. Nothing on them can be pressed. */
export function Preview({ paper, sheets = 1, label, children }: Props) {
  return (
    <figure class={style.preview} data-paper={paper} style={{ '--sheets': String(sheets) }} aria-label={label}>
      <div class={style.sheets} inert>
        {children}
      </div>
    </figure>
  );
}
