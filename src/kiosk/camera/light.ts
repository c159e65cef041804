// Measures how much light and contrast a picture has.

export interface Light {
  /** From 0 (black) to 255. */
  readonly mean: number;
  /** Standard deviation; low when the whole picture looks the same. */
  readonly spread: number;
}

/** Measures RGBA pixels, as a canvas returns them. */
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
 * Whether nothing in the picture can be told apart: a dark hall, a lens cover, a note stuck over the lens.
 *
 * Meant for a small copy of the picture, in which the sensor's noise is averaged out. A code in lamp light at night has
 * a spread above 8, a wall in daylight above 4.
 */
export const isTooDark = ({ mean, spread }: Light): boolean => mean < 12 || spread < 2.5;
