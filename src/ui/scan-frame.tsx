import type { ComponentChildren } from 'preact';
import style from './scan-frame.module.css';

interface Props {
  /** The camera's video; without one the frame stays paper. */
  readonly children?: ComponentChildren;
  /** `found` stops the moving line. */
  readonly state: 'looking' | 'found' | 'blind';
  /** Under the frame: what to do, or what went wrong. */
  readonly hint: string;
}

/** A frame to aim a code at, with a line that moves while the camera looks. */
export function ScanFrame({ children, state, hint }: Props) {
  return (
    <div class={style.scan} data-state={state}>
      <div class={style.frame}>
        {children}
        <svg class={style.corners} viewBox="0 0 400 400" aria-hidden="true" preserveAspectRatio="none">
          <path d="M26 26h92v26H52v66H26zM374 26v92h-26V52h-66V26zM26 374v-92h26v66h66v26zM374 374h-92v-26h66v-66h26z" />
        </svg>
        {state === 'looking' && <i class={style.line} />}
      </div>
      <p class={style.hint} role="status">
        {hint}
      </p>
    </div>
  );
}
