// The reader on a small part of the set that the bench reads as a whole.
import { describe, expect, test } from 'vitest';
import { readFrame, rounds } from '../../../src/kiosk/scan/worker/read-frame.ts';
import { aCamera } from '../../support/frames/camera.ts';
import { patterns, scenes, troubles, type Scene } from '../../support/frames/scenes.ts';

const set = scenes(1).filter(({ width }) => width === 640);

const sceneOf = (name: string): Scene => {
  const found = set.find((scene) => scene.name === `${name} 640x480`);
  if (found === undefined) throw new Error(`There is no scene ${name}.`);
  return found;
};

/** What is read within the tries, each of a new picture. */
function within(tries: number, scene: Scene): string | null {
  const camera = aCamera(scene);
  for (let tryNumber = 0; tryNumber < tries; tryNumber += 1) {
    const text = readFrame(camera(tryNumber), tryNumber);
    if (text !== null) return text;
  }
  return null;
}

describe('a card in a hall', () => {
  test.each(troubles)('is read in a frame of moderate trouble: %s', (trouble) => {
    const scene = sceneOf(`${trouble} 3/10`);
    expect(within(rounds, scene)).toBe(scene.text);
  });

  test.each(['noise 8/10', 'low light 8/10', 'low contrast 8/10'])(
    'is read in a frame of heavy trouble too: %s',
    (name) => {
      const scene = sceneOf(name);
      expect(within(rounds, scene)).toBe(scene.text);
    },
  );
});

describe('what is no code', () => {
  test.each(patterns)('gives no text at any try: %s', (pattern) => {
    expect(within(rounds, sceneOf(`${pattern} 1`))).toBeNull();
  });
});

describe('the set of frames', () => {
  test('has 240 with a code and 32 without, in two sizes', () => {
    const all = scenes(1);
    expect(all.filter(({ text }) => text !== null)).toHaveLength(240);
    expect(all.filter(({ text }) => text === null)).toHaveLength(32);
    expect(new Set(all.map(({ width, height }) => `${width}x${height}`))).toEqual(new Set(['640x480', '1280x720']));
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test('is the same from the same seed, and each try is another picture', () => {
    const scene = sceneOf('noise 3/10');
    expect(aCamera(scene)(2).luminance).toEqual(aCamera(scene)(2).luminance);
    expect(aCamera(scene)(2).luminance).not.toEqual(aCamera(scene)(1).luminance);
  });

  test('is another from another seed', () => {
    const [one, other] = [1, 2].map((seed) => scenes(seed).find(({ name }) => name === 'clean 1/10 640x480'));
    expect(one?.text).not.toBe(other?.text);
  });
});
