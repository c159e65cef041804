import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../marks/icon.tsx';
import style from './button.module.css';

interface Props {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly icon?: IconName | undefined;
  readonly disabled?: boolean | undefined;
}

interface GoProps extends Props {
  /** `big` fills the lower part of a screen that has a single answer. */
  readonly size?: 'normal' | 'big' | undefined;
}

interface OtherProps extends Props {
  /** For buttons that switch something on or off. */
  readonly pressed?: boolean | undefined;
}

/** The one green button of a screen, which goes on. Its pictogram follows the words. */
export function Go({ children, onPress, icon, disabled, size = 'normal' }: GoProps) {
  return (
    <button type="button" class={style.go} data-size={size} disabled={disabled} onClick={onPress}>
      <span>{children}</span>
      {icon !== undefined && <Icon name={icon} />}
    </button>
  );
}

/** Any other button. Its pictogram precedes the words. */
export function Other({ children, onPress, icon, disabled, pressed }: OtherProps) {
  return (
    <button type="button" class={style.other} aria-pressed={pressed} disabled={disabled} onClick={onPress}>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

/** Two buttons side by side. */
export function Pair({ children }: { readonly children: ComponentChildren }) {
  return <div class={style.pair}>{children}</div>;
}
