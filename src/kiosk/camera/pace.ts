// Keeps the tries coming on a slow machine: most of its pictures are taken at half size.
import { milliseconds, type Duration } from '../../domain/time/time.ts';

/** Longer than this over a whole picture, and there would be fewer than four tries a second. */
const slow = milliseconds(250);
/**
 * Of a slow machine's tries one in so many is whole, for codes that are small or far away. With no factor in common with
 * how many ways a reader treats its frames, so that each way gets its whole pictures too.
 */
const wholeEvery = 5;
/** A picture that is no wider than this stays whole. */
const smallEnough = 640;

export interface Pace {
  /** The width to take the next picture at; undefined is its own. */
  readonly nextWidth: (width: number) => number | undefined;
  /** How long that try took. */
  readonly took: (time: Duration) => void;
}

export function createPace(): Pace {
  let tries = 0;
  let isSlow = false;
  let wasWhole = true;
  return {
    nextWidth: (width) => {
      wasWhole = !isSlow || tries % wholeEvery === 0 || width <= smallEnough;
      tries += 1;
      return wasWhole ? undefined : Math.round(width / 2);
    },
    took: (time) => {
      if (wasWhole) isSlow = time > slow;
    },
  };
}
