// Searches buurtpassen by part of the name, number or code.
import type { PassLine } from '../../../contract/pass.ts';
import { letters } from '../../words/letters.ts';

/** Ignores the prefix, so that a number is found with 0, +32 or 0032. */
const digits = (text: string): string => text.replaceAll(/\D/g, '').replace(/^(?:32|0032|0)/, '');

/** Keeps the order. Returns every pass when nothing was typed. */
export function passesFound(passes: readonly PassLine[], typed: string): readonly PassLine[] {
  const wanted = letters(typed);
  const number = digits(typed);
  if (wanted === '') return passes;
  const isNumber = /^[\d\s+./-]+$/.test(typed) && number.length >= 2;
  return passes.filter(
    ({ firstName, telephone, code }) =>
      letters(firstName).includes(wanted) ||
      code.toLowerCase().includes(wanted) ||
      (isNumber && telephone !== null && digits(telephone).includes(number)),
  );
}
