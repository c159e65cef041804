// What is no code, or looks like one and is none.
import type { Chance } from '../../chaos/chance.ts';
import { wordsAt, type Contents, type Surface } from './card.ts';
import type { Pattern } from './scenes.ts';

const size = 33;

const bit = (x: number, y: number, seed: number): number =>
  (Math.imul(Math.imul(x + 911, 73_856_093) ^ Math.imul(y + 577, 19_349_663) ^ seed, 0x9e_37_79_b1) >>> 28) & 1;

/** The rings of a finder whose middle is here, and the white around it; null farther away. */
function finder(x: number, y: number, middleX: number, middleY: number): number | null {
  const ring = Math.max(Math.abs(x - middleX), Math.abs(y - middleY));
  if (ring > 4) return null;
  return ring === 4 || ring === 2 ? 0 : 1;
}

function findersAndChance(x: number, y: number, seed: number): number {
  for (const [middleX, middleY] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    const found = finder(x, y, middleX, middleY);
    if (found !== null) return found;
  }
  if (x === 6 || y === 6) return (x + y + 1) & 1;
  return bit(x, y, seed);
}

/** A border as that of a Data Matrix, and chance within it. */
function otherKind(x: number, y: number, seed: number): number {
  if (x === 0 || y === size - 1) return 1;
  if (y === 0 || x === size - 1) return (x + y) & 1;
  return bit(x, y, seed);
}

function squareOf(pattern: Exclude<Pattern, 'nothing' | 'words'>, seed: number): (x: number, y: number) => number {
  const middle = (size - 1) / 2;
  switch (pattern) {
    case 'chessboard':
      return (x, y) => (x + y) & 1;
    case 'rings':
      return (x, y) => Math.max(Math.abs(x - middle), Math.abs(y - middle)) & 1;
    case 'stripes':
      return (x) => bit(x, 0, seed);
    case 'random squares':
      return (x, y) => bit(x, y, seed);
    case 'finders only':
      return (x, y) => findersAndChance(x, y, seed);
    case 'another kind of code':
      return (x, y) => otherKind(x, y, seed);
  }
}

export function aPattern(pattern: Exclude<Pattern, 'nothing'>, chance: Chance): Contents {
  const seed = chance.between(1, 1_000_000);
  const within = (u: number, v: number): boolean => Math.abs(u) < size / 2 && Math.abs(v) < size / 2;
  if (pattern === 'words') return { size, isDark: (u, v) => (within(u, v) ? Number(wordsAt(u, v, seed)) : null) };
  const square = squareOf(pattern, seed);
  const isDark: Surface = (u, v) => (within(u, v) ? square(Math.floor(u + size / 2), Math.floor(v + size / 2)) : null);
  return { size, isDark };
}
