import type { ComponentChildren } from 'preact';
import style from './deck.module.css';

/** A row of leaves or chips; `label` is its accessible name. */
export function DeckRow({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class={style.row} role="group" aria-label={label}>
      {children}
    </div>
  );
}

/** Rows of leaves and chips: days, neighbourhoods, activity kinds. */
export function Deck({ children }: { readonly children: ComponentChildren }) {
  return <div class={style.deck}>{children}</div>;
}
