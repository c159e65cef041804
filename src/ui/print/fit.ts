// Makes words smaller until they fit their place on the paper.
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Glyphs stand a little out of their line; half a pixel is a rounding. */
const slack = 1;
const tries = 9;

const fits = (box: HTMLElement): boolean =>
  box.scrollHeight <= box.clientHeight + slack && box.scrollWidth <= box.clientWidth + slack;

/** Answers the largest factor, from `least` to 1, with which everything in the place fits; undefined when none does. */
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
    // Smaller than this nobody reads it from where they stand: then words may break anywhere.
    box.setAttribute('data-crowded', '');
    factor = largestThatFits(box, least * 0.7) ?? least * 0.7;
  }
  box.style.setProperty('--fit', String(factor));
}

/**
 * The place has a size of its own; what is in it is sized with `--fit`. Done again when the words change, and when the
 * letters have arrived.
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
