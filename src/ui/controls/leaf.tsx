import { Icon, type IconName } from '../marks/icon.tsx';
import style from './leaf.module.css';

interface Props {
  /** The day of the month. A leaf for later days has an icon instead. */
  readonly number?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly name: string;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onPress: () => void;
}

/** A calendar leaf that selects a day. */
export function Leaf({ number, icon, name, pressed, disabled, onPress }: Props) {
  return (
    <button type="button" class={style.leaf} aria-pressed={pressed} disabled={disabled} onClick={onPress}>
      <b class={style.number}>
        {number}
        {icon !== undefined && <Icon name={icon} />}
      </b>
      <span>{name}</span>
    </button>
  );
}
