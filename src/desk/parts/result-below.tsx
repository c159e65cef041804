// A list with the result of the last action below it, so that no row moves under the next tap.
import type { ComponentChildren } from 'preact';
import { Notice } from '../../ui/status/notice.tsx';
import style from './result-below.module.css';

export interface Said {
  readonly good: boolean;
  readonly words: string;
}

interface Props {
  /** Null while there is nothing to show. */
  readonly said: Said | null;
  readonly children: ComponentChildren;
}

export function ResultBelow({ said, children }: Props) {
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
