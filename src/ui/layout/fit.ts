// Draws a box smaller, in steps, until everything in it fits: one language needs more room than another.

/** The last value of `data-tight`, see tokens.css. Without it a box is as it was designed. */
const smallest = 5;

/** In pixels: a rounding, not something that is cut. */
const slack = 4;

const overflows = (box: HTMLElement): boolean =>
  box.scrollHeight > box.clientHeight + slack || box.scrollWidth > box.clientWidth + slack;

/** Gives a box the first step at which it fits, or the smallest. */
export function fitBox(box: HTMLElement): void {
  delete box.dataset['tight'];
  for (let step = 1; step <= smallest && overflows(box); step += 1) box.dataset['tight'] = `${step}`;
}

let observedDocument: Document | undefined;

/**
 * Fits every `[data-fit]` of the page: now, and after each change of what is written or of the room for it. Once for a
 * page, however often it is called.
 */
export function keepFitting(): void {
  if (observedDocument === document) return;
  observedDocument = document;
  const fitAll = (): void => document.querySelectorAll<HTMLElement>('[data-fit]').forEach(fitBox);
  new MutationObserver(fitAll).observe(document, {
    attributeFilter: ['data-size', 'data-reach'],
    characterData: true,
    childList: true,
    subtree: true,
  });
  addEventListener('resize', fitAll);
  fitAll();
}
