// Greyscale pictures, the input of the QR readers.

export interface Greys {
  readonly width: number;
  readonly height: number;
  /** One byte per pixel, row by row; 0 is black. */
  readonly luminance: Uint8ClampedArray;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, row by row; alpha is ignored. */
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
