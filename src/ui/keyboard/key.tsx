import type { ComponentChildren } from 'preact';
import style from './key.module.css';

interface Props {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** What the key is called when its sign does not say it. */
  readonly label?: string | undefined;
  readonly pressed?: boolean | undefined;
  /** Sunk paper: accents and helpers, less often needed. */
  readonly soft?: boolean | undefined;
  readonly face?: 'letter' | 'word' | 'code' | 'digit' | undefined;
  readonly span?: number | undefined;
  readonly disabled?: boolean | undefined;
}

/** One key. A press never takes the focus away from the field that is written in. */
export function Key({ children, onPress, label, pressed, soft, face = 'letter', span, disabled }: Props) {
  return (
    <button
      type="button"
      class={style.key}
      data-face={face}
      data-soft={soft || undefined}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      style={span === undefined ? undefined : { gridColumn: `span ${span}` }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
