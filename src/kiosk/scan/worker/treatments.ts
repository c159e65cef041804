// Image treatments applied before reading; each reveals codes that the others hide.
import type { Greys } from './luminance.ts';

/**
 * Replaces each pixel by the mean of the square around it, `reach` pixels to each side; border pixels are repeated.
 *
 * Takes the same time for any reach.
 */
export function mean({ width, height, luminance }: Greys, reach: number): Greys {
  const sums = new Uint32Array(luminance.length);
  const last = width - 1;
  for (let row = 0; row < luminance.length; row += width) {
    let sum = 0;
    for (let x = -reach; x <= reach; x += 1) sum += luminance[row + Math.min(Math.max(x, 0), last)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      sums[row + x] = sum;
      sum += (luminance[row + Math.min(x + reach + 1, last)] ?? 0) - (luminance[row + Math.max(x - reach, 0)] ?? 0);
    }
  }
  const means = new Uint8ClampedArray(luminance.length);
  const columns = new Int32Array(width);
  const rowAt = (y: number): number => Math.min(Math.max(y, 0), height - 1) * width;
  for (let y = -reach; y <= reach; y += 1)
    for (let x = 0, row = rowAt(y); x < width; x += 1) columns[x] = (columns[x] ?? 0) + (sums[row + x] ?? 0);
  const share = 1 / (2 * reach + 1) ** 2;
  for (let y = 0; y < height; y += 1) {
    const [row, coming, going] = [y * width, rowAt(y + reach + 1), rowAt(y - reach)];
    for (let x = 0; x < width; x += 1) {
      const sum = columns[x] ?? 0;
      means[row + x] = sum * share;
      columns[x] = sum + (sums[coming + x] ?? 0) - (sums[going + x] ?? 0);
    }
  }
  return { width, height, luminance: means };
}

/** Removes sensor noise, and other details as fine as that. */
export const smooth = (frame: Greys): Greys => mean(frame, 1);

/** Restores fine details lost to an unfocused lens or a moving hand. */
export function sharpen(frame: Greys, reach: number, amount: number): Greys {
  const { luminance } = frame;
  const around = mean(frame, reach).luminance;
  const sharp = new Uint8ClampedArray(luminance.length);
  for (let at = 0; at < sharp.length; at += 1) {
    const level = luminance[at] ?? 0;
    sharp[at] = level + amount * (level - (around[at] ?? 0));
  }
  return { ...frame, luminance: sharp };
}

/** Shows how much darker or lighter each pixel is than its surroundings: removes shadows, adds contrast. */
export function flatten(frame: Greys, reach: number, contrast: number): Greys {
  const { luminance } = frame;
  const around = mean(frame, reach).luminance;
  const flat = new Uint8ClampedArray(luminance.length);
  for (let at = 0; at < flat.length; at += 1) flat[at] = 128 + contrast * ((luminance[at] ?? 0) - (around[at] ?? 0));
  return { ...frame, luminance: flat };
}

/** Enlarges the middle of the frame, this share of its sides, to twice its size, for small codes. */
export function magnify({ width, height, luminance }: Greys, share: number): Greys {
  const [halfWide, halfHigh] = [Math.floor((width * share) / 2), Math.floor((height * share) / 2)];
  const [left, top] = [Math.floor(width / 2) - halfWide, Math.floor(height / 2) - halfHigh];
  const large: Greys = {
    width: 4 * halfWide,
    height: 4 * halfHigh,
    luminance: new Uint8ClampedArray(16 * halfWide * halfHigh),
  };
  // Each new pixel lies a quarter from one old pixel and three quarters from the next.
  for (let y = 0; y < large.height; y += 1) {
    const near = (top + (y >> 1)) * width + left;
    const next = (y & 1) === 0 ? Math.max(near - width, left) : Math.min(near + width, luminance.length - width + left);
    for (let x = 0; x < large.width; x += 1) {
      const centre = x >> 1;
      const beside = (x & 1) === 0 ? Math.max(centre - 1, -left) : Math.min(centre + 1, width - 1 - left);
      large.luminance[y * large.width + x] =
        (9 * (luminance[near + centre] ?? 0) +
          3 * (luminance[near + beside] ?? 0) +
          3 * (luminance[next + centre] ?? 0) +
          (luminance[next + beside] ?? 0)) /
        16;
    }
  }
  return large;
}
