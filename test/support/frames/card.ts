// What is held before the camera: a printed card, a telephone or a poster with a code on it, whole or damaged.
import { makeQr, type QrCorrection } from '../../../src/qr/make-qr.ts';
import type { Chance } from '../../chaos/chance.ts';

/** How much light each point of the card sends back, from its place in squares from the middle of the code. */
export type Surface = (u: number, v: number) => number | null;

export interface Card {
  /** Null where the card is not. */
  readonly surface: Surface;
  /** From the middle to the farthest point of it. */
  readonly reach: number;
  /** Half the side of the code itself. */
  readonly half: number;
}

export interface Print {
  readonly ink: number;
  readonly paper: number;
}

/** Squares of white around a code, as the standard asks. */
const quiet = 4;

/** Lines of words as a camera sees them: dark dashes. */
export function wordsAt(u: number, v: number, seed: number): boolean {
  const line = Math.floor(v / 2.4);
  if (v - line * 2.4 > 1.1) return false;
  const letter = Math.floor(u / 0.7);
  const word = Math.imul(Math.floor(letter / 5) + seed, 73_856_093) ^ Math.imul(line, 19_349_663);
  return ((word >>> 5) & 7) !== 0 && Math.imul(letter + seed, 2_654_435_761) >>> 29 > 1;
}

/** An area that hides what is under it, and what it looks like. */
export interface Blot {
  readonly covers: (u: number, v: number) => boolean;
  readonly reflects: number;
}

export function aCode(text: string, correction: QrCorrection): { readonly size: number; readonly isDark: Surface } {
  const squares = makeQr(text, correction);
  const size = squares.length;
  const isDark: Surface = (u, v) => {
    const square = squares[Math.floor(v + size / 2)]?.[Math.floor(u + size / 2)];
    return square === undefined ? null : Number(square);
  };
  return { size, isDark };
}

export interface Contents {
  readonly size: number;
  readonly isDark: Surface;
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const inside = ({ left, right, top, bottom }: Edges, u: number, v: number): boolean =>
  u > -left && u < right && v > -top && v < bottom;

const reachOf = ({ left, right, top, bottom }: Edges): number =>
  Math.hypot(Math.max(left, right), Math.max(top, bottom));

/** A card of paper with words under the code, a telephone in the hand, or a large poster. */
export function aCard({ size, isDark }: Contents, { ink, paper }: Print, chance: Chance, blots: readonly Blot[]): Card {
  const half = size / 2;
  const near = half + quiet;
  const kind = chance.oneOf(['paper', 'paper', 'telephone', 'poster']);
  const seed = chance.between(1, 1_000_000);
  const spare = (): number => near + 1 + chance.share() * 4;
  const edges: Edges =
    kind === 'paper'
      ? { left: spare(), right: spare(), top: spare(), bottom: near + 4 + chance.share() * 10 }
      : kind === 'telephone'
        ? { left: near + 2, right: near + 2, top: near + 16, bottom: near + 18 }
        : { left: near + 14, right: near + 14, top: near + 30, bottom: near + 12 };
  const screen: Edges = { left: near + 0.5, right: near + 0.5, top: near + 13, bottom: near + 15 };
  const printed: Surface = (u, v) => {
    const square = isDark(u, v);
    if (square !== null) return square === 1 ? ink : paper;
    if (kind === 'telephone' && !inside(screen, u, v)) return 0.03;
    if (kind === 'poster' && v < -near - 12) return (ink + 2 * paper) / 3;
    if (Math.abs(u) < near && Math.abs(v) < near) return paper;
    const isWords = Math.abs(u) < near - 2 && Math.abs(v) > near + 0.5 && wordsAt(u, v, seed);
    return isWords ? ink : paper;
  };
  const surface: Surface = (u, v) => {
    if (!inside(edges, u, v)) return null;
    for (const { covers, reflects } of blots) if (covers(u, v)) return reflects;
    return printed(u, v);
  };
  return { surface, reach: reachOf(edges), half };
}

/**
 * Stains, scratches, a torn corner and a sticker over a code; at worst they hide about a quarter of it.
 *
 * `share` is how much of the code is to be hidden; each blot counts for its own area.
 */
export function damage(half: number, share: number, chance: Chance): readonly Blot[] {
  const blots: Blot[] = [];
  let left = share * (2 * half) ** 2;
  const place = (): number => (chance.share() * 2 - 1) * half;
  while (left > 0 && blots.length < 40) {
    const [x, y] = [place(), place()];
    const reflects = chance.oneOf([0.04, 0.3, 0.75]);
    const kind = chance.oneOf(['stain', 'scratch', 'scratch', 'sticker', 'corner']);
    const part = Math.min(left, (0.15 + chance.share() * 0.5) * share * (2 * half) ** 2);
    if (kind === 'stain') {
      const [wide, turn] = [Math.sqrt(part / Math.PI) * (0.8 + chance.share() * 0.6), chance.share() * Math.PI];
      const high = part / Math.PI / wide;
      const [c, s] = [Math.cos(turn), Math.sin(turn)];
      blots.push({
        covers: (u, v) => (((u - x) * c + (v - y) * s) / wide) ** 2 + (((v - y) * c - (u - x) * s) / high) ** 2 < 1,
        reflects,
      });
    } else if (kind === 'scratch') {
      const thin = 0.3 + chance.share() * 0.5;
      const long = Math.min(part / (2 * thin), half * 1.2);
      const turn = chance.share() * Math.PI;
      const [c, s] = [Math.cos(turn), Math.sin(turn)];
      blots.push({
        covers: (u, v) => Math.abs((u - x) * c + (v - y) * s) < long && Math.abs((v - y) * c - (u - x) * s) < thin,
        reflects,
      });
    } else if (kind === 'sticker') {
      const side = Math.sqrt(part) / 2;
      blots.push({ covers: (u, v) => Math.abs(u - x) < side && Math.abs(v - y) < side, reflects });
    } else {
      // The three corners with a finder are as likely to tear as the fourth.
      const [cx, cy] = [chance.oneOf([-half, half]), chance.oneOf([-half, half])];
      const side = Math.sqrt(2 * Math.min(part, half ** 2 / 6));
      blots.push({ covers: (u, v) => Math.abs(u - cx) + Math.abs(v - cy) < side, reflects: 0.3 });
    }
    left -= part;
  }
  return blots;
}
