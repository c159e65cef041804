// Detects whether anybody is still at the screen.
import { useEffect, useRef, useState } from 'preact/hooks';
import { between, seconds, type Duration, type Instant } from '../../domain/time/time.ts';

export interface IdleTimes {
  /** Time without a touch before the question appears. */
  readonly quiet: Duration;
  /** Time from the question until the wipe. */
  readonly countdown: Duration;
}

export type Presence =
  | { readonly kind: 'here' }
  /** `left` counts whole seconds until the wipe, at least 1. */
  | { readonly kind: 'asking'; readonly left: number }
  | { readonly kind: 'gone' };

const present: Presence = { kind: 'here' };
const isSame = (one: Presence, other: Presence): boolean =>
  one.kind === other.kind && (one.kind !== 'asking' || other.kind !== 'asking' || one.left === other.left);

/** A clock that was set back counts as a touch now, so that correcting the time wipes nobody. */
export function presenceAt(touchedAt: Instant, now: Instant, times: IdleTimes): Presence {
  const quietFor = Math.max(0, between(touchedAt, now));
  if (quietFor < times.quiet) return present;
  const left = times.quiet + times.countdown - quietFor;
  return left <= 0 ? { kind: 'gone' } : { kind: 'asking', left: Math.ceil(left / seconds(1)) };
}

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Follows presence while somebody is at the screen.
 *
 * Every touch, key and scroll counts, also on the on-screen keyboard; what the page does by itself does not. `touch`
 * reports activity without touching, such as holding a code before the camera. `now` is a monotonic clock, so that
 * setting the time neither wipes nor keeps a visitor. During the question only the answer counts, so that a sleeve
 * brushing the screen does not keep somebody's name on it.
 */
export function usePresence(
  active: boolean,
  times: IdleTimes,
  now: () => Instant,
): [presence: Presence, stay: () => void, touch: () => void] {
  // A ref, not state: a moving finger causes no redraw.
  const touchedAt = useRef(now());
  const [presence, setPresence] = useState<Presence>(present);
  const asking = presence.kind !== 'here';
  const touch = (): void => {
    if (!asking) touchedAt.current = now();
  };
  const stay = (): void => {
    touchedAt.current = now();
    setPresence(present);
  };

  // Runs before the first reading: a visitor who comes after an hour of rest has only just arrived.
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
