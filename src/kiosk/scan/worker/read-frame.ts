// Reads the QR code in one frame of the camera. Pure: points in, text out; it runs wherever there is JavaScript.
import { BrowserQRCodeReader } from '@zxing/browser';
import { BinaryBitmap, HybridBinarizer, RGBLuminanceSource } from '@zxing/library';
import { decodeQR } from 'qr/decode.js';
import type { Greys } from './luminance.ts';
import { flatten, magnify, sharpen, smooth } from './treatments.ts';

const zxing = new BrowserQRCodeReader();

/** What it throws says only that there is no code that it can read: a picture cannot be wrong. */
function readByZxing({ luminance, width, height }: Greys): string | null {
  try {
    const source = new RGBLuminanceSource(luminance, width, height);
    return zxing.decodeBitmap(new BinaryBitmap(new HybridBinarizer(source))).getText();
  } catch {
    return null;
  }
}

/** Its own clock is off: the same frame gives the same answer on a slow machine. More effort did not read more. */
const effort = { format: 'I420', effort: 4, timeLimit: Number.POSITIVE_INFINITY } as const;

function readByQr({ luminance, width, height }: Greys): string | null {
  try {
    return decodeQR({ width, height, data: luminance }, effort);
  } catch {
    return null;
  }
}

type Treatment = (frame: Greys) => Greys;

/** Reaches are for a frame 480 points high: a larger frame shows the same card with more points. */
const reachIn = ({ height }: Greys, reach: number): number => Math.max(1, Math.round((reach * height) / 480));
const sharpened: Treatment = (frame) => sharpen(frame, reachIn(frame, 4), 2);
const resharpened: Treatment = (frame) => sharpen(smooth(frame), reachIn(frame, 7), 4);
const flattened =
  (reach: number, contrast: number): Treatment =>
  (frame) =>
    flatten(smooth(frame), reachIn(frame, reach), contrast);
const magnified: Treatment = (frame) => sharpen(magnify(frame, frame.height > 600 ? 0.5 : 0.6), 4, 2);
const asItIs: Treatment = (frame) => frame;

interface Pass {
  readonly reader: (frame: Greys) => string | null;
  readonly treatment: Treatment;
}
const zxingOn = (treatment: Treatment): Pass => ({ reader: readByZxing, treatment });
const qrOn = (treatment: Treatment): Pass => ({ reader: readByQr, treatment });

/**
 * What each try does, in turn: zxing first, and what sees other codes after it.
 *
 * Chosen on frames of another seed than those of the bench: alone each pass reads 50 to 80 in a hundred of them, and each
 * next one some that those before did not.
 */
const ways: readonly (readonly Pass[])[] = [
  [zxingOn(asItIs), qrOn(flattened(8, 8))],
  [zxingOn(flattened(12, 16)), qrOn(sharpened)],
  [zxingOn(smooth), qrOn(magnified)],
  [zxingOn(resharpened), qrOn(flattened(12, 16))],
  [zxingOn(magnified), qrOn(sharpened)],
  [zxingOn(flattened(20, 8)), qrOn(resharpened)],
];

/** How many tries there are before they repeat themselves. */
export const rounds = ways.length;

/**
 * Reads the text of the code in this frame; null when there is none to be read.
 *
 * Each try (0, 1, 2, …) treats its frame in other ways: noise hides a code that smoothing shows, and smoothing hides
 * fine codes. The text is a stranger's: it may say anything.
 */
export function readFrame(frame: Greys, tryNumber: number): string | null {
  for (const { reader, treatment } of ways[tryNumber % rounds] ?? []) {
    const text = reader(treatment(frame));
    if (text !== null) return text;
  }
  return null;
}
