import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../marks/icon.tsx';
import style from './facts.module.css';

export interface Fact {
  readonly id: string;
  readonly icon: IconName;
  readonly strong: ComponentChildren;
  readonly note?: ComponentChildren;
}

interface Props {
  readonly facts: readonly Fact[];
  /** For long facts, which stand in one column because they would be too tall in two. */
  readonly long?: boolean;
}

/** Facts with a pictogram, in two columns where there is room. Cannot be pressed. */
export function Facts({ facts, long = false }: Props) {
  return (
    <ul class={style.facts} data-long={long || undefined}>
      {facts.map(({ id, icon, strong, note }) => (
        <li key={id} class={style.fact}>
          <Icon name={icon} />
          <span>
            <b class={style.strong}>{strong}</b>
            {note}
          </span>
        </li>
      ))}
    </ul>
  );
}
