// Shrinks text until it fits its place on the paper.
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Pixels that glyphs may extend beyond their line, plus rounding. */
const slack = 1;
const tries = 9;

const fits = (box: HTMLElement): boolean =>
  box.scrollHeight <= box.clientHeight + slack && box.scrollWidth <= box.clientWidth + slack;

/** The largest factor, from `least` to 1, with which everything fits in the box; undefined when none does. */
function largestThatFits(box: HTMLElement, least: number): number | undefined {
  const fitsWith = (factor: number): boolean => {
    box.style.setProperty('--fit', String(factor));
    return fits(box);
  };
  if (fitsWith(1)) return 1;
  if (!fitsWith(least)) return undefined;
  let small = least;
  let large = 1;
  for (let tried = 0; tried < tries; tried += 1) {
    const factor = (small + large) / 2;
    if (fitsWith(factor)) small = factor;
    else large = factor;
  }
  return small;
}

function fit(box: HTMLElement, least: number): void {
  box.removeAttribute('data-crowded');
  let factor = largestThatFits(box, least);
  if (factor === undefined) {
    // Smaller than this is illegible at reading distance: words may then break anywhere.
    box.setAttribute('data-crowded', '');
    factor = largestThatFits(box, least * 0.7) ?? least * 0.7;
  }
  box.style.setProperty('--fit', String(factor));
}

/**
 * The element has a fixed size, and its content is sized with `--fit`. Measured again when the words change and when
 * the fonts have loaded.
 */
export function useFit<Box extends HTMLElement>(least: number, words: string) {
  const box = useRef<Box>(null);
  useLayoutEffect(() => {
    const again = (): void => {
      if (box.current !== null) fit(box.current, least);
    };
    again();
    let wanted = true;
    void document.fonts?.ready.then(() => wanted && again());
    return () => {
      wanted = false;
    };
  }, [least, words]);
  return box;
}
