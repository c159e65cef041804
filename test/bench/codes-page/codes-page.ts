// Reads frames in a browser as the kiosk does: a picture for each try, and the kiosk's own reader in its own worker.
import { makeReader } from '../../../src/kiosk/scan/reader.ts';
import { aCamera } from '../../support/frames/camera.ts';
import { scenes } from '../../support/frames/scenes.ts';

export interface InWorker {
  readonly width: number;
  readonly isWrong: boolean;
  /** From offering the frame to the answer, of each try, in milliseconds. */
  readonly took: readonly number[];
}

declare global {
  interface Window {
    readScene: (seed: number, at: number, tries: number) => Promise<InWorker>;
  }
}

async function pictureOf({ width, height, luminance }: ReturnType<ReturnType<typeof aCamera>>): Promise<ImageBitmap> {
  const data = new Uint8ClampedArray(luminance.length * 4).fill(255);
  luminance.forEach((level, point) => data.fill(level, point * 4, point * 4 + 3));
  return createImageBitmap(new ImageData(data, width, height));
}

window.readScene = async (seed, at, tries) => {
  const scene = scenes(seed)[at];
  if (scene === undefined) throw new Error(`There is no scene ${at}.`);
  const camera = aCamera(scene);
  const reader = makeReader();
  const took: number[] = [];
  for (let tryNumber = 0; tryNumber < tries; tryNumber += 1) {
    const picture = await pictureOf(camera(tryNumber));
    const start = performance.now();
    const reading = await reader.read(picture);
    took.push(performance.now() - start);
    if (!reading.ok) throw new Error('There is no reader in this browser.');
    if (reading.value !== null) return { width: scene.width, isWrong: reading.value !== scene.text, took };
  }
  return { width: scene.width, isWrong: false, took };
};
