import type { ComponentChildren } from 'preact';
import style from './behind.module.css';

/** Keeps a screen as it is, but out of sight and reach, while the question stands before it. */
export function Behind({ hidden, children }: { readonly hidden: boolean; readonly children: ComponentChildren }) {
  return (
    <div class={style.behind} hidden={hidden} inert={hidden}>
      {children}
    </div>
  );
}
