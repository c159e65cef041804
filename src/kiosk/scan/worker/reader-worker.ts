// Web worker that reads codes, so that no frame delays the response to a touch.
import { toGreys, type Greys } from './luminance.ts';
import type { Answer, Try } from './messages.ts';
import { findNativeReader, type NativeDetectorClass } from './native-reader.ts';
import { readFrame, rounds } from './read-frame.ts';
import { emptyPractice, practiceFrame } from './warm-up.ts';

declare const self: DedicatedWorkerGlobalScope & { readonly BarcodeDetector?: NativeDetectorClass };

const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

function greysOf(frame: ImageBitmap): Greys | null {
  const { width, height } = frame;
  if (context === null || width === 0 || height === 0) return null;
  Object.assign(context.canvas, { width, height });
  context.drawImage(frame, 0, 0);
  return toGreys(context.getImageData(0, 0, width, height));
}

const native = findNativeReader(self.BarcodeDetector);

async function read({ frame, tryNumber }: Try): Promise<string | null> {
  const seen = await (await native)(frame);
  if (seen !== null) return seen;
  const greys = greysOf(frame);
  return greys === null ? null : readFrame(greys, tryNumber);
}

const answer = async (asked: Try): Promise<void> => {
  const text = await read(asked).catch(() => null);
  asked.frame.close();
  self.postMessage({ id: asked.id, text } satisfies Answer);
};

self.addEventListener('message', ({ data }: MessageEvent<Try>) => void answer(data));

/** Warms up in small steps, so that a visitor's first frame waits for at most one of them. */
async function practise(): Promise<void> {
  const frames = [practiceFrame(), emptyPractice()];
  for (let tryNumber = 0; tryNumber < rounds; tryNumber += 1)
    for (const frame of frames) {
      readFrame(frame, tryNumber);
      await new Promise((resolve) => setTimeout(resolve));
    }
}
void practise();
