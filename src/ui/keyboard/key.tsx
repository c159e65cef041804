import type { ComponentChildren } from 'preact';
import style from './key.module.css';

interface Props {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** Accessible name, when the character does not say it. */
  readonly label?: string | undefined;
  readonly pressed?: boolean | undefined;
  /** Flat, for keys that are used less often, such as accents. */
  readonly soft?: boolean | undefined;
  readonly face?: 'letter' | 'word' | 'code' | 'digit' | undefined;
  readonly span?: number | undefined;
  readonly disabled?: boolean | undefined;
}

/** One key. Pressing it never moves the focus out of the text field. */
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
