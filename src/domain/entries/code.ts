// Codes of tickets, slips, passes and posters: 8 characters that survive being read aloud, written down and typed back.
import { asId, type Code } from '../ids.ts';
import { done, refuse, type Result } from '../result.ts';

export type CodeRefusal = { readonly kind: 'incomplete' | 'too-long' | 'not-a-code' | 'check-sign' };

/** Crockford's base 32, without I, L, O and U. The index of a character is its value. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const base = signs.length;
const randomSigns = 7;
const codeShape = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/**
 * Computes the check state after these characters, by the recurrence of ISO/IEC 7064's hybrid systems (MOD 11,10 and
 * MOD 37,36) with base 32 and modulus 33.
 *
 * Each step is a bijection in both the state and the character (2 has an inverse modulo 33), so every single wrong
 * character is detected. So are nearly all swaps of neighbours; the test has the exact share.
 */
function stateAfter(text: string): number {
  let state = base;
  for (const sign of text) {
    const sum = (state + signs.indexOf(sign)) % base;
    state = ((sum === 0 ? base : sum) * 2) % (base + 1);
  }
  return state;
}

/** The check character: it brings the sum of state and value to 1 modulo 32, as the standard requires. */
const checkSignOf = (text: string): string => signs.charAt((base + 1 - stateAfter(text)) % base);

/** Whether the text is a code as stored: 8 characters, upper case, no dash, with a valid check character. */
export const isCode = (text: string): boolean =>
  codeShape.test(text) && text.charAt(randomSigns) === checkSignOf(text.slice(0, randomSigns));

/** Encodes 7 numbers as a code, using the low 5 bits of each. `numbersOf` is the inverse. */
export function codeOf(numbers: Uint8Array): Code {
  let text = '';
  for (const byte of numbers.subarray(0, randomSigns)) text += signs.charAt(byte % base);
  return asId(text + checkSignOf(text));
}

/** First characters that only these codes have, so that an offline kiosk recognises them. */
const firstSigns = { pass: 'P', lasting: 'A' } as const;
const otherFirstSigns = Array.from(signs).filter((sign) => sign !== firstSigns.pass && sign !== firstSigns.lasting);

const codeFrom = (first: string, numbers: Uint8Array): Code => codeOf(Uint8Array.of(signs.indexOf(first), ...numbers));

/** Makes the code of a ticket or slip from 7 random bytes; 34.9 bits of entropy. */
export function makeCode(random: Uint8Array): Code {
  const [first = 0, ...others] = random;
  return codeFrom(otherFirstSigns[first % otherFirstSigns.length] ?? '0', Uint8Array.from(others));
}

/** Makes the code of a buurtpas from 6 random bytes; 30 bits of entropy. */
export const makePassCode = (random: Uint8Array): Code => codeFrom(firstSigns.pass, random);

/** Makes the code of an activity or a poster from 6 bytes. */
export const makeLastingCode = (bytes: Uint8Array): Code => codeFrom(firstSigns.lasting, bytes);

/**
 * Whether the code looks like that of a buurtpas. None of our tickets does; for a code made elsewhere, the server
 * decides.
 */
export const isPassCode = (code: Code): boolean => code.startsWith(firstSigns.pass);
export const isLastingCode = (code: Code): boolean => code.startsWith(firstSigns.lasting);

/**
 * Parses a code as typed: any case, O for 0, I and L for 1, spaces and dashes anywhere.
 *
 * Refusals, in this order: `not-a-code` for a character outside the alphabet (U is), `incomplete` or `too-long`, and
 * `check-sign` when some character must be wrong.
 */
export function readCode(typed: string): Result<Code, CodeRefusal> {
  const text = typed
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]*$/.test(text)) return refuse({ kind: 'not-a-code' });
  if (text.length <= randomSigns) return refuse({ kind: 'incomplete' });
  if (text.length > randomSigns + 1) return refuse({ kind: 'too-long' });
  return isCode(text) ? done(asId(text)) : refuse({ kind: 'check-sign' });
}

/** The seven 5-bit numbers that the code encodes. */
export const numbersOf = (code: Code): readonly number[] =>
  Array.from(code.slice(0, randomSigns), (sign) => signs.indexOf(sign));

/** Formats a code in two halves: `7K3F-9QWX`. */
export const showCode = (code: Code): string => `${code.slice(0, 4)}-${code.slice(4)}`;

const enrolment = '#koppel=';
/** URL fragment that fills in a code on the kiosk's enrolment screen. Browsers never send a fragment to the server. */
export const enrolmentHash = (code: Code): string => `${enrolment}${code}`;
/** Reads the code from the fragment; empty when there is none. */
export function codeInHash(hash: string): string {
  const read = readCode(hash.startsWith(enrolment) ? hash.slice(enrolment.length) : '');
  return read.ok ? read.value : '';
}
