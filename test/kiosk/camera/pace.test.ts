import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/time/time.ts';
import { createPace } from '../../../src/kiosk/camera/pace.ts';

/** The widths of so many tries, on a machine that takes this long over a whole picture. */
function widths(tries: number, width: number, whole: (at: number) => number): readonly (number | undefined)[] {
  const pace = createPace();
  return Array.from({ length: tries }, (_, at) => {
    const next = pace.nextWidth(width);
    pace.took(milliseconds(next === undefined ? whole(at) : 60));
    return next;
  });
}
const whole = undefined;

describe('how large the pictures are that a code is looked for in', () => {
  test('on a machine that keeps up: whole', () => {
    expect(new Set(widths(20, 1280, () => 90))).toEqual(new Set([whole]));
  });

  test('on a slow one: half, and one in five whole', () => {
    expect(widths(11, 1280, () => 400)).toEqual([whole, 640, 640, 640, 640, whole, 640, 640, 640, 640, whole]);
  });

  test('on one that was only busy for a moment: whole again', () => {
    expect(widths(8, 1280, (at) => (at === 0 ? 400 : 90))).toEqual([whole, 640, 640, 640, 640, whole, whole, whole]);
  });

  test('of a small camera: always whole, for there is nothing to spare', () => {
    expect(new Set(widths(20, 640, () => 400))).toEqual(new Set([whole]));
  });
});
