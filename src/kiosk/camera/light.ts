// How much there is to see in a picture.

export interface Light {
  /** From 0, black, to 255. */
  readonly mean: number;
  /** The standard deviation: little when all of it is the same. */
  readonly spread: number;
}

/** Of points in red, green, blue and alpha, as a canvas gives them. */
export function lightOf(points: Uint8ClampedArray): Light {
  let sum = 0;
  let squares = 0;
  const count = points.length / 4;
  for (let at = 0; at < points.length; at += 4) {
    const grey = (points[at] ?? 0) * 0.299 + (points[at + 1] ?? 0) * 0.587 + (points[at + 2] ?? 0) * 0.114;
    sum += grey;
    squares += grey * grey;
  }
  const mean = count === 0 ? 0 : sum / count;
  const variance = count === 0 ? 0 : squares / count - mean * mean;
  return { mean, spread: Math.sqrt(Math.max(0, variance)) };
}

/**
 * Whether nothing can be told apart: a dark hall, a lid, a note stuck over it.
 *
 * In a small copy of the picture, in which the noise of the sensor is averaged away. Of a code in lamp light at night the
 * spread is above 8, of a wall in daylight above 4.
 */
export const seesNothing = ({ mean, spread }: Light): boolean => mean < 12 || spread < 2.5;
