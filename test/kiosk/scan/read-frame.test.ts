// The heart of the reader, on frames that are made here.
import { describe, expect, test } from 'vitest';
import { makeQr } from '../../../src/qr/make-qr.ts';
import type { Greys } from '../../../src/kiosk/scan/worker/luminance.ts';
import { toGreys } from '../../../src/kiosk/scan/worker/luminance.ts';
import { readFrame } from '../../../src/kiosk/scan/worker/read-frame.ts';
import { emptyPractice, practiceFrame, practiceText } from '../../../src/kiosk/scan/worker/warm-up.ts';

const address = 'https://kiosk.willebroek.example/q/7K3F9QWX';
const tries = [0, 1, 2, 3, 4, 5];

/** This text in the middle of a white frame, each square of the code this many points. */
function aFrameWith(text: string, unit = 6, width = 640, height = 480): Greys {
  const squares = makeQr(text, 'M');
  const size = squares.length;
  const luminance = new Uint8ClampedArray(width * height).fill(230);
  const left = Math.floor((width - size * unit) / 2);
  const top = Math.floor((height - size * unit) / 2);
  for (let y = 0; y < size * unit; y += 1)
    for (let x = 0; x < size * unit; x += 1)
      if (squares[Math.floor(y / unit)]?.[Math.floor(x / unit)]) luminance[(top + y) * width + left + x] = 30;
  return { width, height, luminance };
}

describe('a code that is held before the camera', () => {
  test('is read at the first try, and at each later one', () =>
    expect(tries.map((tryNumber) => readFrame(aFrameWith(address), tryNumber))).toEqual(tries.map(() => address)));

  test.each([
    'Hallo buur!',
    'https://elders.example/?x=<script>alert(1)</script>',
    'WIFI:T:WPA;S:buurthuis;P:geheim;;',
  ])('is given as the text that it is: %s', (text) => expect(readFrame(aFrameWith(text), 0)).toBe(text));

  test('is read from a frame of any size that a camera gives', () => {
    expect(readFrame(aFrameWith(address, 4, 320, 240), 0)).toBe(address);
    expect(readFrame(aFrameWith(address, 9, 1280, 720), 0)).toBe(address);
    expect(readFrame(aFrameWith(address, 5, 641, 479), 0)).toBe(address);
  });
});

describe('a frame without a code', () => {
  test('gives nothing at any try', () => {
    const blank: Greys = { width: 640, height: 480, luminance: new Uint8ClampedArray(640 * 480).fill(128) };
    for (const frame of [blank, emptyPractice()])
      expect(tries.map((tryNumber) => readFrame(frame, tryNumber))).toEqual(tries.map(() => null));
  });

  test.each([
    [1, 1],
    [3, 2],
    [17, 400],
  ])('and hardly a frame at all, of %i by %i, gives nothing too', (width, height) => {
    const speck: Greys = { width, height, luminance: new Uint8ClampedArray(width * height).fill(9) };
    expect(tries.map((tryNumber) => readFrame(speck, tryNumber))).toEqual(tries.map(() => null));
  });
});

describe('what the reader practises on', () => {
  test('is a frame that it reads', () => expect(readFrame(practiceFrame(), 0)).toBe(practiceText));
});

describe('greys', () => {
  test('weigh colours as the eye does', () => {
    const data = new Uint8ClampedArray([
      255, 255, 255, 255, 0, 0, 0, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255,
    ]);
    expect([...toGreys({ width: 5, height: 1, data }).luminance]).toEqual([255, 0, 76, 150, 29]);
  });
});
