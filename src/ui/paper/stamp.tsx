import type { ComponentChildren } from 'preact';
import style from './stamp.module.css';

interface Props {
  /** `small` fits in a card's corner. */
  readonly size?: 'small' | 'large' | undefined;
  readonly children: ComponentChildren;
}

/** A state in words, stamped on paper, so that a photograph of it cannot lie. A line break in the words is kept. */
export function Stamp({ size = 'large', children }: Props) {
  return (
    <strong class={style.stamp} data-size={size}>
      {children}
    </strong>
  );
}
