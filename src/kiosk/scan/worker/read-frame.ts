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

/**
 * What each try does, in turn: how the frame is treated for zxing, and how for qr, which is asked when zxing saw nothing.
 *
 * Chosen on frames of another seed than those of the bench: alone each reads 60 to 80 in a hundred of them, and each
 * next one what those before did not.
 */
const ways: readonly { readonly zxing: Treatment; readonly qr: Treatment }[] = [
  { zxing: asItIs, qr: sharpened },
  { zxing: flattened(12, 16), qr: flattened(8, 8) },
  { zxing: smooth, qr: magnified },
  { zxing: resharpened, qr: flattened(12, 16) },
  { zxing: magnified, qr: sharpened },
  { zxing: flattened(20, 8), qr: flattened(8, 8) },
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
  const way = ways[tryNumber % rounds];
  if (way === undefined) return null;
  return readByZxing(way.zxing(frame)) ?? readByQr(way.qr(frame));
}
