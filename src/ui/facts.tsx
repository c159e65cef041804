import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import style from './facts.module.css';

export interface Fact {
  readonly id: string;
  readonly icon: IconName;
  readonly strong: ComponentChildren;
  readonly note?: ComponentChildren;
}

/** Flat facts with a pictogram, two beside each other where there is room for them. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul class={style.facts}>
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
