// The set: which scenes there are, and how bad each is. A seed makes a set, and always the same.
import { chanceOf } from '../../chaos/chance.ts';
import { makeCode } from '../../../src/domain/entries/code.ts';

export const troubles = [
  'clean',
  'noise',
  'blur',
  'motion',
  'rotation',
  'perspective',
  'shade',
  'glare',
  'low light',
  'low contrast',
  'small',
  'damaged',
] as const;
export type Trouble = (typeof troubles)[number];

/** What somebody may hold there that is no code, or not one that can be read. */
export const patterns = [
  'nothing',
  'words',
  'chessboard',
  'rings',
  'stripes',
  'random squares',
  'finders only',
  'another kind of code',
] as const;
export type Pattern = (typeof patterns)[number];

interface Place {
  /** Says what it is, and is the same in each run. */
  readonly name: string;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
}

export type Scene =
  | (Place & { readonly trouble: Trouble; readonly severity: number; readonly text: string })
  | (Place & { readonly pattern: Pattern; readonly text: null });

const sizes = [
  { width: 640, height: 480 },
  { width: 1280, height: 720 },
] as const;
const steps = 10;
const patternRounds = 2;

const hosts = ['kiosk.willebroek.example', 'buurt.heusden-zolder.example', 'buurtkiosk.example'] as const;

function anAddress(seed: number, name: string): string {
  const chance = chanceOf(seed, `${name} address`);
  const code = makeCode(Uint8Array.from({ length: 7 }, () => chance.between(0, 255)));
  return `https://${chance.oneOf(hosts)}/q/${code}`;
}

/** 240 frames with a code, rising in severity from 0.1 to 1 in each trouble and size; 32 without. */
export function scenes(seed: number): readonly Scene[] {
  return sizes.flatMap((size): readonly Scene[] => {
    const sized = `${size.width}x${size.height}`;
    const withCode = troubles.flatMap((trouble) =>
      Array.from({ length: steps }, (_, step): Scene => {
        const name = `${trouble} ${step + 1}/${steps} ${sized}`;
        return { ...size, name, seed, trouble, severity: (step + 1) / steps, text: anAddress(seed, name) };
      }),
    );
    const without = patterns.flatMap((pattern) =>
      Array.from({ length: patternRounds }, (_, round): Scene => {
        const name = `${pattern} ${round + 1} ${sized}`;
        return { ...size, name, seed, pattern, text: null };
      }),
    );
    return [...withCode, ...without];
  });
}
