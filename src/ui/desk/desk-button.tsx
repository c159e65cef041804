import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../marks/icon.tsx';
import { MarkShape } from '../marks/mark-shape.tsx';
import type { Mark } from '../marks/marks.ts';
import style from './desk-button.module.css';

interface Variant {
  readonly children: ComponentChildren;
  readonly icon?: IconName | undefined;
  /** Green, for the one action that goes on. */
  readonly go?: boolean | undefined;
}

interface Props extends Variant {
  readonly onPress?: (() => void) | undefined;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly mark?: Mark | undefined;
  readonly letter?: string | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** Accessible name, where the words alone are ambiguous, as in a table row. */
  readonly label?: string | undefined;
}

/** A small button for the desk. */
export function DeskButton({
  children,
  icon,
  go,
  onPress,
  pressed,
  disabled,
  mark,
  letter,
  type = 'button',
  label,
}: Props) {
  return (
    <button
      type={type}
      class={style.button}
      data-go={go || undefined}
      aria-pressed={pressed}
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
    >
      {icon !== undefined && <Icon name={icon} />}
      {mark !== undefined && <MarkShape mark={mark} letter={letter} ink="hood" />}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a DeskButton, for a download or a page to print. */
export function DeskLink({
  children,
  icon,
  go,
  href,
  download,
  label,
}: Variant & {
  readonly href: string;
  readonly download?: boolean | undefined;
  /** Accessible name, where the words alone are ambiguous, as in a table row. */
  readonly label?: string | undefined;
}) {
  return (
    <a class={style.button} data-go={go || undefined} href={href} download={download} aria-label={label}>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}
