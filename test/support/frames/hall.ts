// What stands behind the card: a hall, somebody's clothes, a window; never quite in focus.
import type { Chance } from '../../chaos/chance.ts';
import { dark, type Light } from './light.ts';

const smoothStep = (value: number): number => {
  const at = value < 0 ? 0 : value > 1 ? 1 : value;
  return at * at * (3 - 2 * at);
};

interface Thing {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
  readonly isRound: boolean;
  readonly reflects: number;
  /** Width of its edge, for it is out of focus. */
  readonly edge: number;
}

function aThing(chance: Chance, width: number, height: number): Thing {
  return {
    x: chance.share() * width,
    y: chance.share() * height,
    wide: (0.03 + chance.share() * 0.2) * width,
    high: (0.05 + chance.share() * 0.4) * height,
    isRound: chance.happens(0.4),
    reflects: 0.03 + chance.share() ** 2 * 0.7,
    edge: 1.5 + chance.share() * 10,
  };
}

function paint({ width, height, values }: Light, { x, y, wide, high, isRound, reflects, edge }: Thing): void {
  const [fromY, toY] = [Math.max(0, Math.floor(y - high - edge)), Math.min(height, Math.ceil(y + high + edge))];
  const [fromX, toX] = [Math.max(0, Math.floor(x - wide - edge)), Math.min(width, Math.ceil(x + wide + edge))];
  const least = Math.min(wide, high);
  for (let row = fromY; row < toY; row += 1)
    for (let column = fromX; column < toX; column += 1) {
      const inwards = isRound
        ? (1 - Math.hypot((column - x) / wide, (row - y) / high)) * least
        : Math.min(wide - Math.abs(column - x), high - Math.abs(row - y));
      const share = smoothStep(inwards / edge + 0.5);
      const at = row * width + column;
      values[at] = values[at]! * (1 - share) + reflects * share;
    }
}

/** Walls and things, and the person who holds the card. */
export function aHall(chance: Chance, width: number, height: number): Light {
  const hall = dark(width, height);
  const [base, slopeX, slopeY] = [
    0.12 + chance.share() * 0.3,
    (chance.share() - 0.5) * 0.25,
    (chance.share() - 0.5) * 0.2,
  ];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      hall.values[y * width + x] = Math.max(0.03, base + slopeX * (x / width - 0.5) + slopeY * (y / height - 0.5));
  for (let thing = chance.between(6, 14); thing > 0; thing -= 1) paint(hall, aThing(chance, width, height));
  const middle = (0.25 + chance.share() * 0.5) * width;
  const clothes = 0.03 + chance.share() * 0.4;
  const body = {
    x: middle,
    y: height,
    wide: 0.24 * width,
    high: 0.55 * height,
    isRound: true,
    reflects: clothes,
    edge: 6,
  };
  const head = {
    x: middle,
    y: 0.28 * height,
    wide: 0.08 * width,
    high: 0.17 * height,
    isRound: true,
    reflects: 0.34,
    edge: 5,
  };
  paint(hall, body);
  paint(hall, head);
  return hall;
}

/** Fingers that hold the card at its edge, beside the code. */
export function fingers(light: Light, at: readonly (readonly [number, number])[], size: number): void {
  for (const [x, y] of at)
    paint(light, { x, y, wide: size, high: size * 1.5, isRound: true, reflects: 0.36, edge: Math.max(1.5, size / 6) });
}
