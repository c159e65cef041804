// Locks the desk when nobody has touched it for a while.
import { useEffect, useRef } from 'preact/hooks';
import { type Instant, minutes, seconds } from '../../domain/time/time.ts';

/** A walk to the counter and back is shorter, a lunch is longer. */
const idleFor = minutes(10);
const checkedEvery = seconds(15);
/** What a person does; refreshes and the mouse lying in the draught are not among them. */
const acts = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls `onIdle` once ten minutes have passed without a touch, a key or a wheel, while `watching`. The clock is compared,
 * so that a computer that slept is locked when it wakes.
 */
export function useIdleLock(clock: () => Instant, watching: boolean, onIdle: () => void): void {
  const last = useRef(clock());
  useEffect(() => {
    if (!watching) return undefined;
    last.current = clock();
    const act = () => {
      if (clock() - last.current < idleFor) last.current = clock();
    };
    const check = () => {
      if (clock() - last.current >= idleFor) onIdle();
    };
    for (const kind of acts) addEventListener(kind, act, { capture: true, passive: true });
    document.addEventListener('visibilitychange', check);
    const timer = setInterval(check, checkedEvery);
    return () => {
      for (const kind of acts) removeEventListener(kind, act, { capture: true });
      document.removeEventListener('visibilitychange', check);
      clearInterval(timer);
    };
  }, [watching]);
}
