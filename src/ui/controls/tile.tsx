import type { ComponentChildren } from 'preact';
import style from './tile.module.css';

interface Props {
  readonly title: string;
  readonly note?: string | undefined;
  /** An Art, in the upper corner at the end. */
  readonly picture?: ComponentChildren;
  /** `first` is green and spans the whole width; `slim` is low and wide. */
  readonly variant?: 'first' | 'plain' | 'slim' | undefined;
  readonly tint?: 'canal' | 'peach' | 'leaf' | 'rose' | undefined;
  readonly onPress: () => void;
}

/** The grid of tiles: two columns in portrait, three in landscape. */
export function Tiles({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <nav class={style.tiles} aria-label={label}>
      {children}
    </nav>
  );
}

/** A large button on the start screen. */
export function Tile({ title, note, picture, variant = 'plain', tint = 'canal', onPress }: Props) {
  return (
    <button type="button" class={style.tile} data-variant={variant} data-tint={tint} onClick={onPress}>
      {picture !== undefined && <span class={style.picture}>{picture}</span>}
      <span class={style.title}>{title}</span>
      {note !== undefined && <span class={style.note}>{note}</span>}
    </button>
  );
}
