import type { ComponentChildren } from 'preact';
import { MarkShape } from '../marks/mark-shape.tsx';
import type { Mark } from '../marks/marks.ts';
import style from './slip.module.css';

interface Props {
  readonly mark?: Mark | undefined;
  readonly letter?: string | undefined;
  readonly title: string;
  /** Follows the title on the same line, such as ", vandaag om 15 uur". */
  readonly children?: ComponentChildren;
}

/** A flat slip that repeats an earlier choice of the visitor. */
export function Slip({ mark, letter, title, children }: Props) {
  return (
    <p class={style.slip}>
      {mark !== undefined && <MarkShape mark={mark} letter={letter} ink="plain" />}
      <span>
        <b>{title}</b>
        {children}
      </span>
    </p>
  );
}
