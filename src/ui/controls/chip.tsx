import { Icon, type IconName } from '../marks/icon.tsx';
import { MarkShape } from '../marks/mark-shape.tsx';
import type { Mark } from '../marks/marks.ts';
import style from './chip.module.css';

interface Props {
  readonly label: string;
  readonly onPress: () => void;
  readonly pressed?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly mark?: Mark | undefined;
  readonly letter?: string | undefined;
  /** Puts the pictogram above the word instead of beside it. */
  readonly stacked?: boolean | undefined;
  /** Language of the label, as on the language buttons. */
  readonly lang?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A small button for one of several choices: a filter, a language. */
export function Chip({ label, onPress, pressed, icon, mark, letter, stacked, lang, disabled }: Props) {
  return (
    <button
      type="button"
      class={style.chip}
      data-stacked={stacked || undefined}
      aria-pressed={pressed}
      lang={lang}
      dir={lang === undefined ? undefined : 'auto'}
      disabled={disabled}
      onClick={onPress}
    >
      {icon !== undefined && <Icon name={icon} />}
      {mark !== undefined && <MarkShape mark={mark} letter={letter} ink="hood" />}
      <span>{label}</span>
    </button>
  );
}
