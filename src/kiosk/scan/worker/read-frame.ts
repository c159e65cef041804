// Reads the QR code in one frame of the camera. Pure: points in, text out; it runs wherever there is JavaScript.
import { BrowserQRCodeReader } from '@zxing/browser';
import { BinaryBitmap, HybridBinarizer, RGBLuminanceSource } from '@zxing/library';
import { smooth, type Greys } from './luminance.ts';

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

/**
 * Reads the text of the code in this frame; null when there is none to be read.
 *
 * Each try (0, 1, 2, …) treats its frame in another way: noise hides a code that smoothing shows, and smoothing hides
 * fine codes. The text is a stranger's: it may say anything.
 */
export const readFrame = (frame: Greys, tryNumber: number): string | null =>
  readByZxing(tryNumber % 2 === 0 ? frame : smooth(frame));
