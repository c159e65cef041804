// Arrow keys in a group of choices, as in any radio group.

/** The index that an arrow key leads to, wrapping at the ends; undefined for any other key. */
function arrowTo(key: string, from: number, count: number): number | undefined {
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 0;
  return step === 0 ? undefined : (from + step + count) % count;
}

/** Chooses the radio in the group that the arrow key leads to from the focused one. */
export function walkRadios(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]:not(:disabled)')];
  const from = radios.findIndex((radio) => radio === event.target);
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? mirrored[event.key] : undefined;
  const to = from === -1 ? undefined : arrowTo(forward ?? event.key, from, radios.length);
  const next = to === undefined ? undefined : radios[to];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.click();
}

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };
