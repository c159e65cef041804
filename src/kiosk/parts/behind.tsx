import type { ComponentChildren } from 'preact';
import style from './behind.module.css';

/** Preserves a screen but hides and disables it while a question is shown over it. */
export function Behind({ hidden, children }: { readonly hidden: boolean; readonly children: ComponentChildren }) {
  return (
    <div class={style.behind} hidden={hidden} inert={hidden}>
      {children}
    </div>
  );
}
