import type { IconName } from './icon-names.ts';
import sprite from './icons.svg?url';
import style from './icon.module.css';

export type { IconName } from './icon-names.ts';

interface Props {
  readonly name: IconName;
  /** Mirrors in right-to-left languages. Arrows to the left and right do so by default. */
  readonly turns?: boolean | undefined;
  /** Accessible name, only for a pictogram without words beside it. */
  readonly label?: string | undefined;
}

const turnByThemselves: readonly IconName[] = ['arrow-left', 'arrow-right', 'backspace'];

/** A pictogram in the colour and size of the surrounding text. */
export function Icon({ name, turns = turnByThemselves.includes(name), label }: Props) {
  const voice =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg class={style.icon} data-turns={turns || undefined} viewBox="0 0 256 256" {...voice}>
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
