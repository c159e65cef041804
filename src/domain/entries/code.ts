// The code on a ticket or slip: 8 signs that survive being read aloud, written down and typed back.
import { asId, type Code } from '../ids.ts';
import { done, refuse, type Result } from '../result.ts';

export type CodeRefusal = { readonly kind: 'incomplete' | 'too-long' | 'not-a-code' | 'check-sign' };

/** Crockford's base 32: no I, L, O and U. A sign's place is its value. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const base = signs.length;
const randomSigns = 7;
const codeShape = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/**
 * The state after these signs, by the recurrence of ISO/IEC 7064's hybrid systems (MOD 11,10 and MOD 37,36), here with
 * base 32 and modulus 33.
 *
 * Every step is a bijection, both of the state and of the sign (2 has an inverse modulo 33), so one wrong sign always
 * ends in another state: all single errors are seen. Of two neighbouring signs exchanged, nearly all are seen;
 * the exact share is in the test.
 */
function stateAfter(text: string): number {
  let state = base;
  for (const sign of text) {
    const sum = (state + signs.indexOf(sign)) % base;
    state = ((sum === 0 ? base : sum) * 2) % (base + 1);
  }
  return state;
}

/** The sign that brings the sum of state and sign to 1 modulo 32, as the standard asks. */
const checkSignOf = (text: string): string => signs.charAt((base + 1 - stateAfter(text)) % base);

/** Tells whether the text is a code as it is kept: 8 signs, upper case, without dash, with its check sign. */
export const isCode = (text: string): boolean =>
  codeShape.test(text) && text.charAt(randomSigns) === checkSignOf(text.slice(0, randomSigns));

/** Writes 7 numbers as a code; of each the low 5 bits count. `numbersOf` reads them back. */
export function codeOf(numbers: Uint8Array): Code {
  let text = '';
  for (const byte of numbers.subarray(0, randomSigns)) text += signs.charAt(byte % base);
  return asId(text + checkSignOf(text));
}

/** How codes of these begin, and no other: a kiosk without a network knows by it what it was shown. */
const firstSigns = { pass: 'P', lasting: 'A' } as const;
const otherFirstSigns = Array.from(signs).filter((sign) => sign !== firstSigns.pass && sign !== firstSigns.lasting);

const codeFrom = (first: string, numbers: Uint8Array): Code => codeOf(Uint8Array.of(signs.indexOf(first), ...numbers));

/** Makes the code of a ticket or slip from 7 random bytes: 34.9 bits. */
export function makeCode(random: Uint8Array): Code {
  const [first = 0, ...others] = random;
  return codeFrom(otherFirstSigns[first % otherFirstSigns.length] ?? '0', Uint8Array.from(others));
}

/** Makes the code of a buurtpas from 6 random bytes: 30 bits. */
export const makePassCode = (random: Uint8Array): Code => codeFrom(firstSigns.pass, random);

/** Makes the code of an activity or a poster from 6 bytes. */
export const makeLastingCode = (bytes: Uint8Array): Code => codeFrom(firstSigns.lasting, bytes);

/** No ticket that we make begins like these; of one that a stranger made the server has the last word. */
export const isPassCode = (code: Code): boolean => code.startsWith(firstSigns.pass);
export const isLastingCode = (code: Code): boolean => code.startsWith(firstSigns.lasting);

/**
 * Reads a code as somebody typed it: any case, O for 0, I and L for 1, spaces and dashes anywhere.
 *
 * Refuses `not-a-code` when a sign is none of the 32 (U is not), then `incomplete` or `too-long`, then `check-sign` when
 * a sign must be wrong.
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

/** The seven numbers below 32 that a code was made of. */
export const numbersOf = (code: Code): readonly number[] =>
  Array.from(code.slice(0, randomSigns), (sign) => signs.indexOf(sign));

/** Shows a code in two halves, as `7K3F-9QWX`. */
export const showCode = (code: Code): string => `${code.slice(0, 4)}-${code.slice(4)}`;

const enrolment = '#koppel=';
/** The end of an address that fills a code in on the kiosk's own screen. What is behind `#` is never sent. */
export const enrolmentHash = (code: Code): string => `${enrolment}${code}`;
/** Empty when there is no code in it. */
export function codeInHash(hash: string): string {
  const read = readCode(hash.startsWith(enrolment) ? hash.slice(enrolment.length) : '');
  return read.ok ? read.value : '';
}
