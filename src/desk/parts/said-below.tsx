// A list, and below it the place where is said what came of a tap: no row moves away from under the next one.
import type { ComponentChildren } from 'preact';
import { Notice } from '../../ui/status/notice.tsx';
import style from './said-below.module.css';

export interface Said {
  readonly good: boolean;
  readonly words: string;
}

interface Props {
  /** Null while there is nothing to say. */
  readonly said: Said | null;
  readonly children: ComponentChildren;
}

export function SaidBelow({ said, children }: Props) {
  return (
    <div class={style.below}>
      {children}
      <div class={style.said} role="status">
        {said !== null && (
          <Notice icon={said.good ? 'check' : 'warning'} tone={said.good ? 'good' : 'late'}>
            {said.words}
          </Notice>
        )}
      </div>
    </div>
  );
}
