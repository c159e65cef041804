// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { fitBox } from '../../src/ui/layout/fit.ts';

/** A box of 100 pixels: how high its content is depends on how tight it is. */
function aBox(heights: readonly number[]): HTMLElement {
  const box = document.createElement('div');
  const height = (): number => heights[Number(box.dataset['tight'] ?? 0)] ?? 0;
  Object.defineProperty(box, 'clientHeight', { value: 100 });
  Object.defineProperty(box, 'scrollHeight', { get: height });
  document.body.append(box);
  return box;
}

afterEach(() => document.body.replaceChildren());

describe('a box whose content may be too much', () => {
  test.for([
    ['stays as it was designed when everything fits', [100], undefined],
    ['does not answer to a rounding', [103], undefined],
    ['takes the first step at which everything fits', [130, 110, 99, 80], '2'],
    ['takes the smallest when nothing is enough', [200, 190, 180, 170, 160, 150], '5'],
  ] as const)('%s', ([, heights, tight]) => {
    const box = aBox(heights);
    fitBox(box);
    expect(box.dataset['tight']).toBe(tight);
  });

  test('is as it was designed again once there is room', () => {
    const box = aBox([90]);
    box.dataset['tight'] = '3';
    fitBox(box);
    expect(box.dataset['tight']).toBeUndefined();
  });
});
