// All chance of a run comes from its seed: the same seed, the same run.

export interface Chance {
  /** From 0 to below 1. */
  readonly share: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly happens: (share: number) => boolean;
  readonly oneOf: <Choice>(choices: readonly [Choice, ...Choice[]]) => Choice;
}

/** FNV-1a: any words become a start. */
function hashOf(words: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01_00_01_93);
  return hash;
}

/** A stream of its own for each purpose, so that one thing that did not happen leaves all others as they were. */
export function chanceOf(seed: number, purpose: string): Chance {
  let state = hashOf(`${seed} ${purpose}`);
  // SplitMix32.
  const share = (): number => {
    state = (state + 0x9e_37_79_b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21_f0_aa_ad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x73_5a_2d_97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1));
  return {
    share,
    between,
    happens: (likely) => share() < likely,
    oneOf: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
  };
}
