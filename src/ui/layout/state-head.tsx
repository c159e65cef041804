import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../marks/icon.tsx';
import { Lead } from '../typography/words.tsx';
import style from './state-head.module.css';

interface Props {
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly icon?: IconName | undefined;
  /** `good` is green, and only for what is certain. */
  readonly tone?: 'plain' | 'good' | undefined;
}

/** What happened, in a word or two, and what it means. */
export function StateHead({ title, lead, icon, tone = 'plain' }: Props) {
  return (
    <div class={style.head} data-tone={tone}>
      <h1 class={style.title} tabIndex={-1}>
        {icon !== undefined && <Icon name={icon} />}
        <span>{title}</span>
      </h1>
      {lead !== undefined && <Lead>{lead}</Lead>}
    </div>
  );
}
