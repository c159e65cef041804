// Keeps the keyboard focus in place when a live update moves or removes the focused element.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

interface Place {
  readonly element: HTMLElement;
  /** The id of the row; null outside the rows. */
  readonly row: string | null;
  readonly index: number;
}

/** The row's `data-row`, on the row itself or on an element in it. */
const idOf = (row: Element): string | null =>
  row.getAttribute('data-row') ?? row.querySelector('[data-row]')?.getAttribute('data-row') ?? null;

const rowsIn = (root: HTMLElement): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('tbody, li')].filter((row) => idOf(row) !== null);

function placeOf(root: HTMLElement, element: HTMLElement): Place {
  const rows = rowsIn(root);
  const index = rows.findIndex((row) => row.contains(element));
  const row = rows[index];
  return { element, row: row === undefined ? null : idOf(row), index };
}

/** The same element, or else a button in the same row, a button in the rows that took its place, the heading. */
function nearest(root: HTMLElement, { element, row, index }: Place): HTMLElement | null {
  if (element.isConnected) return element;
  const rows = rowsIn(root);
  const own = row === null ? undefined : rows.find((each) => idOf(each) === row);
  const next = index < 0 ? [] : rows.slice(index);
  for (const each of own === undefined ? next : [own, ...next]) {
    const button = each.querySelector<HTMLElement>('button, a');
    if (button !== null) return button;
  }
  return root.querySelector<HTMLElement>('h1');
}

/** A button that is disabled while it waits loses the focus without the person having moved on. */
const isWaiting = (element: HTMLElement): boolean => element instanceof HTMLButtonElement && element.disabled;

/** Checks in a microtask: only then is it clear whether the focus moved or the element was removed. */
function clearIfLeft(place: { current: Place | null }, element: HTMLElement): void {
  queueMicrotask(() => {
    const left = element.isConnected && !isWaiting(element) && document.activeElement !== element;
    if (left && place.current?.element === element) place.current = null;
  });
}

/** Rows are `tbody` or `li` with a `data-row`; the heading has `tabIndex={-1}`. */
export function useRestoredFocus(root: RefObject<HTMLElement | null>): void {
  const place = useRef<Place | null>(null);

  useLayoutEffect(() => {
    const area = root.current;
    if (area === null) return undefined;
    const came = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement) place.current = placeOf(area, event.target);
    };
    const left = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement) clearIfLeft(place, event.target);
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
