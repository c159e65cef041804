import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../marks/icon.tsx';
import style from './notice.module.css';

interface Props {
  readonly icon: IconName;
  /** `late` is for what somebody must act on; `good` for what succeeded. */
  readonly tone?: 'calm' | 'good' | 'late' | undefined;
  readonly children: ComponentChildren;
}

/** A calm banner with a pictogram and a sentence. */
export function Notice({ icon, tone = 'calm', children }: Props) {
  return (
    <div class={style.notice} data-tone={tone} role="status">
      <Icon name={icon} />
      <span>{children}</span>
    </div>
  );
}
