import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/ui/colours.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', colour = '']): [string, string] => [
    name,
    colour,
  ]),
);

/** Relative luminance of an sRGB colour, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function colourOf(name: string): string {
  const colour = tokens.get(name);
  if (colour === undefined) throw new Error(`no colour --${name}`);
  return colour;
}

function contrast(one: string, other: string): number {
  const lights = [one, other].map((name) => luminance(colourOf(name)));
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

describe('reading', () => {
  test.each([
    ['ink', 'surface'],
    ['ink', 'surface-raised'],
    ['ink', 'surface-sunk'],
    ['ink-soft', 'surface'],
    ['ink-soft', 'surface-raised'],
    ['ink-soft', 'surface-sunk'],
    ['on-ink', 'ink'],
    ['on-action', 'action'],
    ['action', 'surface'],
    ['action', 'surface-raised'],
    ['on-mark-purple', 'mark-purple'],
    ['on-mark-red', 'mark-red'],
    ['on-mark-yellow', 'mark-yellow'],
    ['on-mark-blue', 'mark-blue'],
    ['ink', 'tint-canal'],
    ['ink', 'tint-peach'],
    ['ink', 'tint-leaf'],
    ['ink', 'tint-rose'],
    ['late', 'surface'],
    ['late', 'surface-raised'],
  ])('%s on %s is AAA for running text', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
  });

  test('what is late can be read on sunk paper too', () => {
    expect(contrast('late', 'surface-sunk')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('telling parts apart', () => {
  test.each([
    ['edge', 'surface'],
    ['edge', 'surface-sunk'],
    ['line', 'surface'],
    ['line', 'surface-raised'],
    ['line', 'surface-sunk'],
    ['action', 'surface'],
    ['ink', 'mark-yellow'],
    ['mark-purple', 'surface'],
    ['mark-red', 'surface'],
    ['mark-blue', 'surface'],
    ['focus', 'surface'],
    ['focus', 'surface-sunk'],
    ['focus', 'mark-yellow'],
  ])('%s stands out against %s', (part, ground) => {
    expect(contrast(part, ground)).toBeGreaterThanOrEqual(3);
  });

  test('yellow is never text or a bare control on paper, so it has an ink outline', () => {
    expect(contrast('mark-yellow', 'surface')).toBeLessThan(3);
    expect(readFileSync(new URL('../../src/ui/marks/mark-shape.module.css', import.meta.url), 'utf8')).toContain(
      'stroke: var(--mark-outline, var(--ink))',
    );
  });
});
