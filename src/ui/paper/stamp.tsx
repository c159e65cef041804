import type { ComponentChildren } from 'preact';
import style from './stamp.module.css';

interface Props {
  /** `small` fits in the corner of a card. */
  readonly size?: 'small' | 'large' | undefined;
  readonly children: ComponentChildren;
}

/** A state in words, stamped on paper, so that a photograph of the ticket shows it too. Keeps line breaks. */
export function Stamp({ size = 'large', children }: Props) {
  return (
    <strong class={style.stamp} data-size={size}>
      {children}
    </strong>
  );
}
