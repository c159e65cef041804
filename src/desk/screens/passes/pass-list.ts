// Finding a buurtpas among many: by a piece of the name, of the number or of the code.
import type { PassLine } from '../../../contract/pass.ts';
import { letters } from '../../words/letters.ts';

/** A number is found as Belgians say it, with a 0 before it. */
const digits = (text: string): string => text.replaceAll(/\D/g, '').replace(/^(?:32|0032|0)/, '');

/** Keeps the order. Everything when nothing was typed. */
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
