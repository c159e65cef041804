// Chooses the frame size: a slow machine reads most frames at half size to keep up its tries per second.
import { milliseconds, type Duration } from '../../domain/time/time.ts';

/** Above this time per whole frame there would be fewer than four tries a second. */
const slow = milliseconds(250);
/**
 * On a slow machine, one try in this many uses the whole frame, for codes that are small or far away. Shares no factor
 * with the number of treatments of a reader, so that each treatment gets whole frames too.
 */
const wholeEvery = 5;
/** Frames no wider than this are never reduced. */
const smallEnough = 640;

export interface Pace {
  /** The width of the next frame; undefined for its own width. */
  readonly nextWidth: (width: number) => number | undefined;
  /** Reports how long that try took. */
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
