// Pictures in greys, as the readers of codes want them.

export interface Greys {
  readonly width: number;
  readonly height: number;
  /** One byte per point, row after row; 0 is black. */
  readonly luminance: Uint8ClampedArray;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each point, row after row; alpha is not looked at. */
  readonly data: Uint8ClampedArray;
}

/** Weighs red, green and blue as the eye does (ITU-R BT.601), in 1024ths. */
export function toGreys({ width, height, data }: Pixels): Greys {
  const luminance = new Uint8ClampedArray(width * height);
  for (let point = 0, byte = 0; point < luminance.length; point += 1, byte += 4)
    luminance[point] =
      ((data[byte] ?? 0) * 306 + (data[byte + 1] ?? 0) * 601 + (data[byte + 2] ?? 0) * 117 + 512) >> 10;
  return { width, height, luminance };
}

/** Each point becomes the mean of the three by three around it; the border keeps what it had. */
export function smooth({ width, height, luminance }: Greys): Greys {
  const smoothed = luminance.slice();
  const columns = new Uint16Array(width);
  for (let row = 1; row < height - 1; row += 1) {
    const here = row * width;
    for (let x = 0; x < width; x += 1)
      columns[x] = (luminance[here - width + x] ?? 0) + (luminance[here + x] ?? 0) + (luminance[here + width + x] ?? 0);
    for (let x = 1; x < width - 1; x += 1)
      smoothed[here + x] = ((columns[x - 1] ?? 0) + (columns[x] ?? 0) + (columns[x + 1] ?? 0)) / 9;
  }
  return { width, height, luminance: smoothed };
}
