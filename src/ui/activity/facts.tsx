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
  /** Long facts, under each other: broken over two columns they would be higher. */
  readonly long?: boolean;
}

/** Flat facts with a pictogram, two beside each other where there is room for them. */
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
