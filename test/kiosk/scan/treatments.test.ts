// What is done to a frame before it is read.
import { describe, expect, test } from 'vitest';
import type { Greys } from '../../../src/kiosk/scan/worker/luminance.ts';
import { flatten, magnify, mean, sharpen, smooth } from '../../../src/kiosk/scan/worker/treatments.ts';
import { chanceOf } from '../../chaos/chance.ts';

const greys = (width: number, points: readonly number[]): Greys => ({
  width,
  height: points.length / width,
  luminance: new Uint8ClampedArray(points),
});

function anyGreys(width: number, height: number): Greys {
  const chance = chanceOf(7, `${width} by ${height}`);
  return greys(
    width,
    Array.from({ length: width * height }, () => chance.between(0, 255)),
  );
}

/** The mean as one would say it: of every point of the square, where those outside are those of the border. */
function slowMean({ width, height, luminance }: Greys, reach: number): Uint8ClampedArray {
  const at = (x: number, y: number): number =>
    luminance[Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)]!;
  return Uint8ClampedArray.from({ length: width * height }, (_, point) => {
    let sum = 0;
    for (let dy = -reach; dy <= reach; dy += 1)
      for (let dx = -reach; dx <= reach; dx += 1) sum += at((point % width) + dx, Math.floor(point / width) + dy);
    return sum / (2 * reach + 1) ** 2;
  });
}

describe('the mean around each point', () => {
  test.each([
    [1, 1, 1],
    [5, 4, 1],
    [16, 9, 3],
    [7, 3, 12],
  ])('of %i by %i points, %i to each side, is that of the whole square', (width, height, reach) => {
    const frame = anyGreys(width, height);
    const found = mean(frame, reach).luminance;
    const expected = slowMean(frame, reach);
    found.forEach((level, at) => expect(Math.abs(level - expected[at]!)).toBeLessThanOrEqual(1));
  });

  test('takes a single grain away', () =>
    expect([...smooth(greys(3, [0, 0, 0, 0, 90, 0, 0, 0, 0])).luminance]).toEqual(Array.from({ length: 9 }, () => 10)));
});

describe('a treatment', () => {
  test('that sharpens leaves an even wall as it is, and makes an edge steeper', () => {
    expect([...sharpen(greys(3, [80, 80, 80]), 1, 2).luminance]).toEqual([80, 80, 80]);
    const [before = 0, after = 0] = sharpen(greys(4, [100, 100, 130, 130]), 1, 2).luminance.slice(1, 3);
    expect(after - before).toBeGreaterThan(30);
  });

  test('that flattens shows the same print alike in light and in shadow', () => {
    const print = [0, 20, 0, 20, 0, 20];
    const [light, shadow] = [200, 40].map(
      (level) =>
        flatten(
          greys(
            6,
            print.map((ink) => level - ink),
          ),
          2,
          4,
        ).luminance,
    );
    expect(light).toEqual(shadow);
  });

  test('that magnifies shows the middle at twice its size', () => {
    const large = magnify(greys(4, [50, 100, 200, 250, 50, 100, 200, 250, 50, 100, 200, 250, 50, 100, 200, 250]), 0.5);
    expect([large.width, large.height]).toEqual([4, 4]);
    expect([...large.luminance.subarray(4, 8)]).toEqual([88, 125, 175, 212]);
  });

  test('that magnifies keeps inside the frame, whatever its size', () => {
    const frame = { ...anyGreys(11, 7), luminance: anyGreys(11, 7).luminance.map((level) => 100 + (level >> 2)) };
    const large = magnify(frame, 1);
    expect([large.width, large.height]).toEqual([20, 12]);
    for (const level of large.luminance) expect(level >= 100 && level <= 163).toBe(true);
  });
});
