// The readers that are measured beside each other: each gets the same greys, and answers with a text or nothing.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BrowserQRCodeReader } from '@zxing/browser';
import { BinaryBitmap, HybridBinarizer, RGBLuminanceSource } from '@zxing/library';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Greys } from '../../src/kiosk/scan/worker/luminance.ts';
import { readFrame } from '../../src/kiosk/scan/worker/read-frame.ts';

export interface FrameReader {
  readonly name: string;
  readonly read: (frame: Greys, tryNumber: number) => Promise<string | null> | string | null;
}

/** As it comes, with the binarizer that it takes for a canvas. */
function plainZxing(): FrameReader {
  const zxing = new BrowserQRCodeReader();
  const read = ({ luminance, width, height }: Greys): string | null => {
    try {
      const source = new RGBLuminanceSource(luminance, width, height);
      return zxing.decodeBitmap(new BinaryBitmap(new HybridBinarizer(source))).getText();
    } catch {
      return null;
    }
  };
  return { name: '@zxing/browser', read };
}

/** With all that it does by itself: tries harder, turned, inverted and smaller. */
async function zxingWasm(): Promise<FrameReader> {
  const wasmBinary = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer }, fireImmediately: true });
  const read = async ({ width, height, luminance }: Greys): Promise<string | null> => {
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let point = 0; point < luminance.length; point += 1)
      data[4 * point] = data[4 * point + 1] = data[4 * point + 2] = luminance[point] ?? 0;
    const found = await readBarcodes({ width, height, data, colorSpace: 'srgb' }, { formats: ['QRCode'] });
    return found.find(({ isValid }) => isValid)?.text ?? null;
  };
  return { name: 'zxing-wasm', read };
}

const ours: FrameReader = { name: 'ours', read: readFrame };

export const codeReaders = async (): Promise<readonly FrameReader[]> => [ours, await zxingWasm(), plainZxing()];
