import type { ComponentChildren } from 'preact';
import style from './words.module.css';

interface Props {
  readonly children: ComponentChildren;
}

/** The sentence under a heading. */
export function Lead({ children }: Props) {
  return <p class={style.lead}>{children}</p>;
}

/** A code such as 7K3F-9QWX, with the slashed zero that only codes have. */
export function Code({ children }: Props) {
  return (
    <span class={style.code} dir="ltr">
      {children}
    </span>
  );
}

/** A telephone number: never broken over lines or mirrored, with open zeros. */
export function Telephone({ children }: Props) {
  return (
    <span class={style.telephone} dir="ltr">
      {children}
    </span>
  );
}

/** Words for screen readers only. */
export function Unseen({ children }: Props) {
  return <span class={style.unseen}>{children}</span>;
}
