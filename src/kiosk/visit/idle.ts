// Whether anybody still stands there.
import { useEffect, useRef, useState } from 'preact/hooks';
import { between, seconds, type Duration, type Instant } from '../../domain/time/time.ts';

export interface IdleTimes {
  /** Without a touch, until the question. */
  readonly quiet: Duration;
  /** From the question until the wipe. */
  readonly countdown: Duration;
}

export type Presence =
  | { readonly kind: 'here' }
  /** `left` counts whole seconds until the wipe, at least 1. */
  | { readonly kind: 'asking'; readonly left: number }
  | { readonly kind: 'gone' };

const context: Presence = { kind: 'here' };
const isSame = (one: Presence, other: Presence): boolean =>
  one.kind === other.kind && (one.kind !== 'asking' || other.kind !== 'asking' || one.left === other.left);

/** A clock that jumped back counts as a touch now: nobody is wiped away by a correction of the time. */
export function presenceAt(touchedAt: Instant, now: Instant, times: IdleTimes): Presence {
  const quietFor = Math.max(0, between(touchedAt, now));
  if (quietFor < times.quiet) return context;
  const left = times.quiet + times.countdown - quietFor;
  return left <= 0 ? { kind: 'gone' } : { kind: 'asking', left: Math.ceil(left / seconds(1)) };
}

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Follows presence while somebody is at the screen.
 *
 * Every touch, key and scroll counts, also on the on-screen keyboard; what the page does by itself does not.
 * What a visitor does without touching, as holding a code before the camera, is told by `touch`. `now` is a steady clock,
 * so that setting the time neither wipes nor keeps a visitor. While asking, only the answer counts: a sleeve along the
 * screen does not keep somebody's name there.
 */
export function usePresence(
  active: boolean,
  times: IdleTimes,
  now: () => Instant,
): [presence: Presence, stay: () => void, touch: () => void] {
  // Remembered beside the drawing: a finger that moves makes nothing draw again.
  const touchedAt = useRef(now());
  const [presence, setPresence] = useState<Presence>(context);
  const asking = presence.kind !== 'here';
  const touch = (): void => {
    if (!asking) touchedAt.current = now();
  };
  const stay = (): void => {
    touchedAt.current = now();
    setPresence(context);
  };

  // Before anybody looks: whoever comes after an hour of rest has only just come.
  useEffect(stay, [active]);

  useEffect(() => {
    if (!active || asking) return undefined;
    for (const name of touches) document.addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      for (const name of touches) document.removeEventListener(name, touch, { capture: true });
    };
  }, [active, asking]);

  useEffect(() => {
    if (!active) return undefined;
    const check = (): void =>
      setPresence((before) => {
        const seen = presenceAt(touchedAt.current, now(), times);
        return isSame(before, seen) ? before : seen;
      });
    check();
    const timer = setInterval(check, 250);
    return () => clearInterval(timer);
  }, [active, times.quiet, times.countdown]);

  return [presence, stay, touch];
}
