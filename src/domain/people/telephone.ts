// Telephone numbers: parsed as people type them, stored as E.164, formatted as Belgians write them.
import { asId, type Telephone } from '../ids.ts';
import { done, refuse, type Result } from '../result.ts';

/** `premium`: whoever calls back would pay a surcharge. */
export type TelephoneRefusal = {
  readonly kind: 'too-short' | 'too-long' | 'not-a-number' | 'premium' | 'unknown-start';
};

interface NumberRange {
  readonly start: RegExp;
  /** Without the leading 0. */
  readonly digits: number;
  readonly groups: readonly number[];
}

/**
 * Numbers at which people in Belgium can be reached, by what follows the leading 0; no two prefixes overlap.
 *
 * Source: google/libphonenumber@f7e3e88, resources/PhoneNumberMetadata.xml, territory BE.
 */
const ranges: readonly NumberRange[] = [
  { start: /^4[5-9]/, digits: 9, groups: [3, 2, 2, 2] }, // mobile
  { start: /^(?:[23][2-8]|4[23]|9[2-4])/, digits: 8, groups: [1, 3, 2, 2] }, // large zones
  { start: /^(?:1[0-69]|5\d|6[013-57-9]|71|80[2-8]|8[1-79])/, digits: 8, groups: [2, 2, 2, 2] }, // other zones
  { start: /^800/, digits: 8, groups: [3, 2, 3] }, // free of charge
  { start: /^78/, digits: 8, groups: [2, 2, 2, 2] }, // one tariff
];
const premium = /^(?:70|90)/;
/** Too short to judge. */
const unfinished = /^(?:\d?|80)$/;
const belgium = '32';

const rangeOf = (national: string): NumberRange | undefined => ranges.find((range) => range.start.test(national));

function belgianRefusal(national: string): TelephoneRefusal | null {
  if (premium.test(national)) return { kind: 'premium' };
  if (unfinished.test(national)) return { kind: 'too-short' };
  const range = rangeOf(national);
  if (range === undefined) return { kind: 'unknown-start' };
  if (national.length < range.digits) return { kind: 'too-short' };
  return national.length > range.digits ? { kind: 'too-long' } : null;
}

/** `digits` start with the country code. Lengths as in ITU-T E.164; no person has a number shorter than 8 digits. */
function refusalOf(digits: string): TelephoneRefusal | null {
  if (digits.startsWith('0')) return { kind: 'unknown-start' };
  if (digits.startsWith(belgium)) return belgianRefusal(digits.slice(belgium.length));
  if (digits.length < 8) return { kind: 'too-short' };
  return digits.length > 15 ? { kind: 'too-long' } : null;
}

/** Whether the text is a number as stored: `+`, country code and number, without a surcharge. */
export const isTelephone = (text: string): boolean => /^\+\d+$/.test(text) && refusalOf(text.slice(1)) === null;

/**
 * Parses a number as typed.
 *
 * Accepts a Belgian number with a leading 0, or one of any country after + or 00. Ignores spaces, dots, slashes,
 * dashes, brackets, and the 0 of `+32 (0)3` and `+32 03`. Refusals: `not-a-number` for any other character, `premium`
 * for 070 and 090, `unknown-start` for an unknown prefix, else `too-short` or `too-long`. Empty input is too short.
 */
export function readTelephone(typed: string): Result<Telephone, TelephoneRefusal> {
  const compact = typed.replaceAll(/[\s./\p{Pd}\p{Cf}]/gu, '');
  const named = /^\(?(?:\+|00)/.test(compact);
  const bare = (named ? compact.replace('(0)', '') : compact).replaceAll(/[()]/g, '').replace(/^(?:\+|00)/, '');
  if (!/^\d*$/.test(bare)) return refuse({ kind: 'not-a-number' });
  if (bare === '') return refuse({ kind: 'too-short' });
  if (!named && !bare.startsWith('0')) return refuse({ kind: 'unknown-start' });
  const digits = named ? bare.replace(/^320/, belgium) : belgium + bare.slice(1);
  const refusal = refusalOf(digits);
  return refusal === null ? done(asId(`+${digits}`)) : refuse(refusal);
}

function inGroups(digits: string, groups: readonly number[]): string {
  let rest = digits;
  const shown: string[] = [];
  for (const size of groups) {
    shown.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return shown.join(' ');
}

/** Source: ITU-T E.164, list of assigned country codes, 2016-11; all others have 3 digits. */
const shortCountry = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** Formats a number as `03 866 34 50` or `0470 12 34 56`, and a foreign one as `+33 6 12 34 56 78`. */
export function telephoneToBelgian(telephone: Telephone): string {
  const digits = telephone.slice(1);
  const national = digits.slice(belgium.length);
  const range = digits.startsWith(belgium) ? rangeOf(national) : undefined;
  if (range !== undefined) return `0${inGroups(national, range.groups)}`;
  const country = shortCountry.exec(digits)?.[0] ?? digits.slice(0, 3);
  return `+${country} ${digits.slice(country.length).replaceAll(/\B(?=(?:\d\d)+$)/g, ' ')}`;
}
