// A practice picture: a reader's first frames are slow, so it processes this one before any visitor's.
import type { Greys } from './luminance.ts';

/** A QR code of 21 by 21 modules that encodes `practiceText`, one number per row. */
const rows: readonly number[] = [
  0x1fce7f, 0x105c41, 0x17495d, 0x174c5d, 0x17595d, 0x104941, 0x1fd57f, 0x000b00, 0x154212, 0x0a886c, 0x075112,
  0x192866, 0x187155, 0x001eab, 0x1fc6d9, 0x104b80, 0x175ef7, 0x17444e, 0x175519, 0x104c73, 0x1fd54d,
];
export const practiceText = 'BUURTKIOSK';

const width = 640;
const height = 480;
const unit = 10;
const left = (width - unit * rows.length) / 2;
const top = (height - unit * rows.length) / 2;

const isDark = (x: number, y: number): boolean => {
  const column = Math.floor((x - left) / unit);
  const bits = rows[Math.floor((y - top) / unit)] ?? 0;
  return column >= 0 && column < rows.length && ((bits >> (rows.length - 1 - column)) & 1) === 1;
};

/** The code in the middle of a frame as large as the camera's. */
export const practiceFrame = (): Greys => ({
  width,
  height,
  luminance: Uint8ClampedArray.from({ length: width * height }, (_, point) =>
    isDark(point % width, Math.floor(point / width)) ? 40 : 220,
  ),
});

/** The same frame without the code: finding nothing runs different code paths than finding something. */
export const emptyPractice = (): Greys => ({
  width,
  height,
  luminance: Uint8ClampedArray.from({ length: width * height }, (_, point) => 90 + ((point * 7919) % 83)),
});
