// Keeps the keyboard's place when a live update moves or removes what had the focus.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

interface Place {
  readonly element: HTMLElement;
  readonly row: string | null;
  readonly index: number;
}

const rowsIn = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-row]')];

function placeOf(root: HTMLElement, element: HTMLElement): Place {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;
  return { element, row, index: rowsIn(root).findIndex((each) => each.dataset['row'] === row) };
}

/** The same button, or else one in the same row, the row that took its place, the heading. */
function nearest(root: HTMLElement, { element, row, index }: Place): HTMLElement | null {
  if (element.isConnected && element.offsetParent !== null) return element;
  const rows = rowsIn(root);
  const own = row === null ? undefined : rows.find((each) => each.dataset['row'] === row);
  const next = index < 0 ? undefined : rows[Math.min(index, rows.length - 1)];
  const beside = own ?? next;
  return beside?.querySelector<HTMLElement>('button, a') ?? root.querySelector<HTMLElement>('h1');
}

/** Give rows `data-row` and the heading `tabIndex={-1}`. */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const place = useRef<Place | null>(null);

  useLayoutEffect(() => {
    const area = root.current;
    if (area === null) return undefined;
    const came = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement) place.current = placeOf(area, event.target);
    };
    const left = ({ target }: FocusEvent) => {
      // Told apart a moment later: a person who left, or an element that was taken away under the keyboard.
      queueMicrotask(() => {
        if (target instanceof HTMLElement && target.isConnected && document.activeElement !== target) {
          if (place.current?.element === target) place.current = null;
        }
      });
    };
    area.addEventListener('focusin', came);
    area.addEventListener('focusout', left);
    return () => {
      area.removeEventListener('focusin', came);
      area.removeEventListener('focusout', left);
    };
  }, []);

  useLayoutEffect(() => {
    const area = root.current;
    if (area === null || place.current === null || document.activeElement !== document.body) return;
    nearest(area, place.current)?.focus({ preventScroll: true });
  });
}
