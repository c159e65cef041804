// The recovery key on paper: eight groups, each with a check character, so that a typing error shows at once.
import { createHash } from 'node:crypto';
import { codeOf, numbersOf, readCode, showCode } from '../../domain/entries/code.ts';
import { done, refuse, type Result } from '../../domain/result.ts';

/** 8 groups of 7 characters of 5 bits: 256 bits for the key, and 24 that detect groups in the wrong order. */
export const paperGroups = 8;
const signsInGroup = 7;
const bitsInSign = 5;
const keyBytes = 32;
const checkBytes = 3;

/** `group` counts from 1. `whole`: each group is right, but together they are no key, as when two were swapped. */
export type PaperRefusal = { readonly kind: 'group'; readonly group: number } | { readonly kind: 'whole' };

const checkOf = (key: Uint8Array): Uint8Array =>
  createHash('sha256').update('buurtkiosk/paper/1').update(key).digest().subarray(0, checkBytes);

const bitsOf = (numbers: Iterable<number>, width: number): string =>
  Array.from(numbers, (number) => number.toString(2).padStart(width, '0')).join('');

const numbersIn = (bits: string, width: number): Uint8Array =>
  Uint8Array.from({ length: Math.floor(bits.length / width) }, (_, at) =>
    Number.parseInt(bits.slice(at * width, (at + 1) * width), 2),
  );

/** Writes a private key of 32 bytes as groups like `7K3F-9QWX`. */
export function toPaper(key: Uint8Array): readonly string[] {
  const numbers = numbersIn(bitsOf(key, 8) + bitsOf(checkOf(key), 8), bitsInSign);
  return Array.from({ length: paperGroups }, (_, group) =>
    showCode(codeOf(numbers.subarray(group * signsInGroup, (group + 1) * signsInGroup))),
  );
}

/** Reads the groups as typed: upper or lower case, with or without dashes. */
export function fromPaper(groups: readonly string[]): Result<Uint8Array, PaperRefusal> {
  const numbers: number[] = [];
  for (const [index, typed] of groups.entries()) {
    const code = readCode(typed);
    if (!code.ok) return refuse({ kind: 'group', group: index + 1 });
    numbers.push(...numbersOf(code.value));
  }
  const bytes = numbersIn(bitsOf(numbers, bitsInSign), 8);
  const key = bytes.subarray(0, keyBytes);
  const check = Buffer.from(bytes.subarray(keyBytes));
  return groups.length === paperGroups && check.equals(checkOf(key)) ? done(key) : refuse({ kind: 'whole' });
}
