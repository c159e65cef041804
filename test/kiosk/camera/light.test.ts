// A camera that sees nothing is told from a dark hall in which a code can still be read.
import { describe, expect, test } from 'vitest';
import { lightOf, isTooDark } from '../../../src/kiosk/camera/light.ts';
import { createLight } from '../../../src/kiosk/camera/read-loop.ts';

/** Points of these greys, as a canvas gives them. */
const points = (...greys: readonly number[]): Uint8ClampedArray =>
  Uint8ClampedArray.from(greys.flatMap((grey) => [grey, grey, grey, 255]));

describe('how much there is to see', () => {
  test('is the mean of all points and how far they lie apart', () => {
    const { mean, spread } = lightOf(points(50, 50, 150, 150));
    expect(mean).toBeCloseTo(100);
    expect(spread).toBeCloseTo(50);
  });

  test('weighs colours as the eye does', () => {
    expect(lightOf(Uint8ClampedArray.of(0, 255, 0, 255)).mean).toBeGreaterThan(
      lightOf(Uint8ClampedArray.of(0, 0, 255, 255)).mean,
    );
  });

  test.each([
    ['a lid over the lens', points(0, 1, 2, 1), true],
    ['a dark hall', points(3, 9, 14, 6), true],
    ['a note stuck over the lens', points(180, 181, 180, 179), true],
    ['a hall in the evening, with a card in it', points(12, 15, 40, 18), false],
    ['a hall by day', points(40, 90, 160, 220), false],
    ['no picture at all', points(), true],
  ])('%s: sees nothing is %s', (_, picture, nothing) => {
    expect(isTooDark(lightOf(picture))).toBe(nothing);
  });
});

describe('a camera that sees nothing', () => {
  const follow = () => {
    const shown: string[] = [];
    return { shown, light: createLight((seen) => void shown.push(seen)) };
  };

  test('for a moment says so to nobody: a hand passes', () => {
    const { shown, light } = follow();
    light(true, 0);
    for (const now of [500, 1500, 2500, 3400]) light(false, now);
    light(true, 3500);
    light(false, 4000);
    expect(shown).toEqual(['light']);
  });

  test('for three seconds says so once, and that it sees again at once', () => {
    const { shown, light } = follow();
    for (const now of [0, 1000, 2000, 3000, 4000, 9000]) light(false, now);
    light(true, 9500);
    light(true, 9900);
    expect(shown).toEqual(['dark', 'light']);
  });
});
