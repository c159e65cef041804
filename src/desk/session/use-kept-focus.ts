// Keeps the keyboard's place when a live update moves or removes what had the focus.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

interface Place {
  readonly element: HTMLElement;
  /** The id of the row; null outside the rows. */
  readonly row: string | null;
  readonly index: number;
}

/** A row names itself by `data-row`, on itself or on something in it. */
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

/** The same button, or else one in the same row, one in the rows that took its place, the heading. */
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

/** A button that waits for its answer lets go of the focus; that is not a person who left. */
const isWaiting = (element: HTMLElement): boolean => element instanceof HTMLButtonElement && element.disabled;

/** Looks a moment later: only then is clear whether a person left, or the element was taken from under the keyboard. */
function wipeIfLeft(place: { current: Place | null }, element: HTMLElement): void {
  queueMicrotask(() => {
    const left = element.isConnected && !isWaiting(element) && document.activeElement !== element;
    if (left && place.current?.element === element) place.current = null;
  });
}

/** Rows are `tbody` or `li` with a `data-row`; the heading has `tabIndex={-1}`. */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const place = useRef<Place | null>(null);

  useLayoutEffect(() => {
    const area = root.current;
    if (area === null) return undefined;
    const came = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement) place.current = placeOf(area, event.target);
    };
    const left = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement) wipeIfLeft(place, event.target);
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
