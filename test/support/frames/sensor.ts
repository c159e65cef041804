// What a cheap webcam makes of the light that falls into it: grains, amplification, a curve, and eight bits.
import { chanceOf, type Chance } from '../../chaos/chance.ts';
import type { Light } from './light.ts';

export interface Sensor {
  /** Of the light that a well lit hall gives; less is later or darker. */
  readonly exposure: number;
  /** How far the camera can amplify what it gets. */
  readonly mostGain: number;
  /** Deviation of grains that are added to the finished picture, in its 256 steps. */
  readonly grain: number;
  /** Above 0 it sharpens as webcams do, below 0 it smears as their guessing of colours does. */
  readonly sharpening: number;
}

/** Electrons that a point of white collects in good light; a small sensor. */
const fullWell = 9000;
/** Deviation of what reading adds, as a share of white. */
const readNoise = 0.0015;

const bellCount = 1 << 16;
/** Numbers with mean 0 and deviation 1, in any order; made once, for they cost more than all the rest. */
const bells = ((): Float32Array => {
  const chance = chanceOf(1, 'bells');
  const made = new Float32Array(bellCount);
  for (let at = 0; at < bellCount; at += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - chance.share()));
    const angle = 2 * Math.PI * chance.share();
    made[at] = radius * Math.cos(angle);
    made[at + 1] = radius * Math.sin(angle);
  }
  return made;
})();

/** A stream of bells that no other frame has: it hops through the list from a place of its own. */
function bellsOf(chance: Chance): () => number {
  let state = chance.between(0, 0x7f_ff_ff_ff) | 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return bells[state >>> 16]!;
  };
}

/** Light to the power of 1/2.2 in 4096 steps. */
const curve = Float32Array.from({ length: 4097 }, (_, step) => 255 * (step / 4096) ** (1 / 2.2));

/** Mends what a Bayer pattern and cheap optics blur, or blurs what they could not know. */
function sharpen(levels: Float32Array, width: number, amount: number): Uint8ClampedArray {
  const out = Uint8ClampedArray.from(levels);
  for (let at = width + 1; at < levels.length - width - 1; at += 1) {
    const around = levels[at - 1]! + levels[at + 1]! + levels[at - width]! + levels[at + width]!;
    out[at] = levels[at]! + amount * (4 * levels[at]! - around);
  }
  return out;
}

export function take(
  { width, height, values }: Light,
  { exposure, mostGain, grain, sharpening }: Sensor,
  chance: Chance,
): { readonly width: number; readonly height: number; readonly luminance: Uint8ClampedArray } {
  const bell = bellsOf(chance);
  const gain = Math.min(1 / exposure, mostGain);
  const levels = new Float32Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const fell = Math.max(0, values[at]!) * exposure;
    const read = fell + bell() * Math.sqrt(fell / fullWell + readNoise ** 2);
    const shown = Math.min(1, Math.max(0, read * gain));
    levels[at] = curve[Math.round(shown * 4096)]! + (grain === 0 ? 0 : grain * bell());
  }
  return { width, height, luminance: sharpen(levels, width, sharpening) };
}
