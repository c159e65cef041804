import type { ComponentChildren } from 'preact';
import { Icon } from '../marks/icon.tsx';
import style from './scan-frame.module.css';

interface Props {
  /** The camera's video. It stays mounted while words cover it, because a dark picture may become light. */
  readonly children: ComponentChildren;
  readonly state: 'opening' | 'looking' | 'found' | 'blind';
  /** Mirrors the picture, so that a card moves the way the hand does. The scanner reads the unmirrored picture. */
  readonly mirrored: boolean;
  /** Under the frame: what to do, or what was read. */
  readonly hint: string;
  /** Whether the hint is an answer to what was scanned, rather than an instruction. */
  readonly isAnswer?: boolean | undefined;
  /** Shown instead of the picture: why there is none, and what else to do. */
  readonly trouble?: { readonly title: string; readonly more: string; readonly picture: ComponentChildren } | undefined;
  /** A lamp beside the camera, if there is one. */
  readonly torch?: { readonly label: string; readonly onPress: () => void } | undefined;
}

/** A frame to aim a code at, with a line that moves while the camera scans. */
export function ScanFrame({ children, state, mirrored, hint, isAnswer, trouble, torch }: Props) {
  return (
    <div class={style.scan} data-state={state}>
      <div class={style.frame}>
        <div class={style.picture} data-mirrored={mirrored || undefined}>
          {children}
        </div>
        {state !== 'blind' && (
          <div class={style.aim} aria-hidden="true">
            <svg class={style.corners} viewBox="0 0 400 400">
              <path d="M26 26h92v26H52v66H26zM374 26v92h-26V52h-66V26zM26 374v-92h26v66h66v26zM374 374h-92v-26h66v-66h26z" />
            </svg>
            {state === 'looking' && <i class={style.line} />}
            {state === 'found' && (
              <i class={style.found}>
                <Icon name="check" />
              </i>
            )}
          </div>
        )}
        {torch !== undefined && state !== 'blind' && (
          <button type="button" class={style.torch} onClick={torch.onPress}>
            <Icon name="flashlight" />
            <span>{torch.label}</span>
          </button>
        )}
        {trouble !== undefined && (
          <div class={style.trouble} role="status">
            <div class={style.drawing}>{trouble.picture}</div>
            <div>
              <h2>{trouble.title}</h2>
              <p>{trouble.more}</p>
            </div>
          </div>
        )}
      </div>
      {state !== 'blind' && (
        <p class={style.hint} data-answer={isAnswer || undefined} role="status">
          {hint}
        </p>
      )}
    </div>
  );
}
