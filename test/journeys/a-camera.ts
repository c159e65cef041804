// The camera of a kiosk: Chromium's fake one, that plays a film of somebody who holds up a code.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { aCamera as aLens } from '../support/frames/camera.ts';
import type { Scene, Trouble } from '../support/frames/scenes.ts';
import { type GreyFrame, writeY4m } from '../support/y4m.ts';
import type { BrowserChoice } from './neighbourhood.ts';

const size = { width: 640, height: 480 };
const tries = 4;
const seed = 20_261_122;

/** Somebody may be asked whether the camera may look, and says yes. */
export const mayLook = '--use-fake-ui-for-media-stream';
export const fakeCamera = '--use-fake-device-for-media-stream';
export const noCamera = `${fakeCamera}=device-count=0`;

export interface FilmedCamera {
  readonly browser: BrowserChoice;
  /** What it sees from the next time that it is opened: a card with this text, in such conditions. */
  readonly seesCode: (text: string, trouble?: Trouble, severity?: number) => void;
  /** The same, well held, before a camera of 1280 by 720. */
  readonly seesCodeFinely: (text: string) => void;
  /** A hall with nobody in it. */
  readonly seesTheHall: () => void;
  readonly isCovered: () => void;
}

const film = (frame: (tryNumber: number) => GreyFrame): readonly [GreyFrame, ...GreyFrame[]] => [
  frame(0),
  ...Array.from({ length: tries - 1 }, (_, index) => frame(index + 1)),
];

/** Call it once at the top of a file. */
export function aFilmedCamera(): FilmedCamera {
  const folder = mkdtempSync(join(tmpdir(), 'buurtkiosk-camera-'));
  const file = join(folder, 'camera.y4m');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const plays = (scene: Scene): void => writeY4m(file, film(aLens(scene)));
  const place = { ...size, seed, name: 'journey' };
  const camera: FilmedCamera = {
    browser: { args: [mayLook, fakeCamera, `--use-file-for-fake-video-capture=${file}`], whole: true },
    seesCode: (text, trouble = 'clean', severity = 0.1) => plays({ ...place, trouble, severity, text }),
    seesCodeFinely: (text) => plays({ ...place, width: 1280, height: 720, trouble: 'clean', severity: 0.3, text }),
    seesTheHall: () => plays({ ...place, pattern: 'nothing', text: null }),
    isCovered: () =>
      writeY4m(
        file,
        film(() => ({ ...size, luminance: new Uint8Array(size.width * size.height).fill(3) })),
      ),
  };
  camera.seesTheHall();
  return camera;
}
