// Gives every reader the same frames of the same scenes, and notes what each of them read.
import { aCamera } from '../support/frames/camera.ts';
import { scenes, type Scene } from '../support/frames/scenes.ts';
import type { FrameReader } from './code-readers.ts';

export const tries = 6;

/** What one reader made of one scene. */
export interface Seen {
  readonly reader: string;
  readonly scene: Scene;
  /** The first try that read something, from 0; null when none did. */
  readonly readAt: number | null;
  readonly isWrong: boolean;
  /** Of each try, in milliseconds. */
  readonly took: readonly number[];
  /** The same, of the processor only: what other work on the machine does not lengthen. */
  readonly worked: readonly number[];
}

const workedUntilNow = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

async function access(
  reader: FrameReader,
  scene: Scene,
  frames: (tryNumber: number) => ReturnType<ReturnType<typeof aCamera>>,
): Promise<Seen> {
  const took: number[] = [];
  const worked: number[] = [];
  for (let tryNumber = 0; tryNumber < tries; tryNumber += 1) {
    const frame = frames(tryNumber);
    const start = performance.now();
    const workedBefore = workedUntilNow();
    const text = await reader.read(frame, tryNumber);
    worked.push(workedUntilNow() - workedBefore);
    took.push(performance.now() - start);
    if (text !== null)
      return { reader: reader.name, scene, readAt: tryNumber, isWrong: text !== scene.text, took, worked };
  }
  return { reader: reader.name, scene, readAt: null, isWrong: false, took, worked };
}

/** Six tries at each scene, each of a new picture; a reader stops when it has read something, right or wrong. */
export async function readScenes(seed: number, readers: readonly FrameReader[]): Promise<readonly Seen[]> {
  const all = scenes(seed);
  // The first frames are slow in every reader, and are nobody's figures.
  const practice = all.slice(0, 10).map((scene) => aCamera(scene));
  for (const camera of practice) for (const { read } of readers) await read(camera(0), 0);
  const seen: Seen[] = [];
  for (const scene of all) {
    const camera = aCamera(scene);
    const taken = new Map<number, ReturnType<typeof camera>>();
    const frames = (tryNumber: number): ReturnType<typeof camera> => {
      const frame = taken.get(tryNumber) ?? camera(tryNumber);
      taken.set(tryNumber, frame);
      return frame;
    };
    for (const reader of readers) seen.push(await access(reader, scene, frames));
  }
  return seen;
}
