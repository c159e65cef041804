import fc from 'fast-check';
import {
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, test } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import { isTelephone, readTelephone, telephoneToBelgian } from '../../../src/domain/people/telephone.ts';

const show = (e164: string): string => telephoneToBelgian(asId(e164));
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
/** A gap as people leave between groups of digits. */
const gap = fc.constantFrom('', ' ', '.', '/', '-', ' / ', '\u00A0', '–');

describe('a neighbour types a telephone number', () => {
  test.each([
    ['03 866 34 50', '+3238663450'],
    ['016/112233', '+3216112233'],
    ['0470.12.34.56', '+32470123456'],
    ['0484-35-78-47', '+32484357847'],
    ['(03) 866 34 50', '+3238663450'],
    ['+32 3 866 34 50', '+3238663450'],
    ['+32 (0)3 866 34 50', '+3238663450'],
    ['(+32) 3 866 34 50', '+3238663450'],
    ['+32 03 866 34 50', '+3238663450'],
    ['0032 470 12 34 56', '+32470123456'],
    ['\u202A0470\u00A012 34 56\u202C', '+32470123456'],
    ['0800 12 345', '+3280012345'],
    ['078 12 34 56', '+3278123456'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['0031 (0)6 12345678', '+31612345678'],
    ['+39 06 1234 5678', '+390612345678'],
  ])('%s is understood', (typed, telephone) => {
    expect(readTelephone(typed)).toEqual({ ok: true, value: telephone });
  });

  test.each([
    ['', 'too-short'],
    ['+', 'too-short'],
    ['00', 'too-short'],
    ['0', 'too-short'],
    ['03', 'too-short'],
    ['080', 'too-short'],
    ['+32', 'too-short'],
    ['03 866 34 5', 'too-short'],
    ['0470 12 34 5', 'too-short'],
    ['+33 6 12', 'too-short'],
    ['03 866 34 500', 'too-long'],
    ['0470 12 34 567', 'too-long'],
    ['+33 6 12 34 56 78 90 12 34', 'too-long'],
    ['zeven', 'not-a-number'],
    ['03 866 34 5o', 'not-a-number'],
    ['03+866 34 50', 'not-a-number'],
    ['070 12 34 56', 'premium'],
    ['0902 12 345', 'premium'],
    ['+32 905 12 345', 'premium'],
    ['470 12 34 56', 'unknown-start'],
    ['112', 'unknown-start'],
    ['044 12 34 56', 'unknown-start'],
    ['0440 12 34 56', 'unknown-start'],
    ['030 12 34 56', 'unknown-start'],
    ['0801 12 345', 'unknown-start'],
    ['+0 470 12 34 56', 'unknown-start'],
    ['+0032 470 12 34 56', 'unknown-start'],
  ])('"%s" is refused as %s', (typed, kind) => {
    expect(readTelephone(typed)).toEqual({ ok: false, refusal: { kind } });
  });

  test('gaps never change the number', () => {
    fc.assert(
      fc.property(fc.array(gap, { minLength: 10, maxLength: 10 }), (gaps) => {
        const typed = '0470123456'
          .split('')
          .map((digit, place) => digit + (gaps[place] ?? ''))
          .join('');
        expect(readTelephone(typed)).toEqual({ ok: true, value: '+32470123456' });
      }),
    );
  });

  test('whatever is typed, what is understood can be kept, and shown and typed again', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^(\+|00|0|\+32|0032)? ?\(?0?\)?[\d ]{5,14}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const read = readTelephone(text);
        if (!read.ok) return;
        expect(isTelephone(read.value)).toBe(true);
        expect(readTelephone(telephoneToBelgian(read.value))).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the numbering plan of Belgium', () => {
  const kinds = ['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE'];
  const isReachable = (national: string): boolean => {
    const known = parsePhoneNumberFromString(`+32${national}`);
    return known?.isValid() === true && kinds.includes(known.getType() ?? '');
  };

  test('every start of a landline or mobile number is judged as in the plan', () => {
    const starts = Array.from({ length: 900 }, (_, place) => String(place + 100));
    const judged = starts.filter((start) => !start.startsWith('800') && !start.startsWith('78'));
    for (const rest of ['23456', '234567']) {
      const differ = judged.filter((start) => isTelephone(`+32${start}${rest}`) !== isReachable(start + rest));
      expect(differ).toEqual([]);
    }
  });

  test('a landline or mobile number is judged as in the plan', () => {
    const national = fc.oneof(
      digits(7),
      digits(8),
      digits(9),
      digits(10),
      digits(7).map((rest) => `4${rest}`),
    );
    fc.assert(
      fc.property(national, (text) => {
        fc.pre(!/^(?:800|78|0)/.test(text));
        expect(isTelephone(`+32${text}`)).toBe(isReachable(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('a number is shown in the groups that Belgians read', () => {
    const national = fc.oneof(
      digits(8),
      digits(7).map((rest) => `4${rest}`),
      digits(7).map((rest) => `47${rest}`),
    );
    fc.assert(
      fc.property(national, (text) => {
        fc.pre(isTelephone(`+32${text}`));
        expect(show(`+32${text}`)).toBe(parsePhoneNumberFromString(`+32${text}`)?.formatNational());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a colleague reads a telephone number', () => {
  test.each([
    ['+3238663450', '03 866 34 50'],
    ['+3242561234', '04 256 12 34'],
    ['+3293112233', '09 311 22 33'],
    ['+3216112233', '016 11 22 33'],
    ['+3280212345', '080 21 23 45'],
    ['+32470123456', '0470 12 34 56'],
    ['+3280012345', '0800 12 345'],
    ['+3278123456', '078 12 34 56'],
    ['+33612345678', '+33 6 12 34 56 78'],
    ['+12025550123', '+1 20 25 55 01 23'],
    ['+352621123456', '+352 6 21 12 34 56'],
    ['+3270123456', '+32 70 12 34 56'],
  ])('%s is shown as %s', (telephone, shown) => {
    expect(show(telephone)).toBe(shown);
  });

  test('the country stands apart from the number, for every country there is', () => {
    const abroad = getCountries().filter((country) => country !== 'BE');
    const wrong = abroad.filter((country) => {
      const telephone = getExampleNumber(country, examples)?.number ?? '';
      return show(telephone).split(' ')[0] !== `+${getCountryCallingCode(country)}`;
    });
    expect(abroad.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  test('a number from any country can be read out and typed again', () => {
    const formIds = getCountries()
      .flatMap((country) => getExampleNumber(country, examples)?.number ?? [])
      .filter(isTelephone);
    expect(formIds.length).toBeGreaterThan(200);
    expect(formIds.map((telephone) => readTelephone(show(telephone)))).toEqual(
      formIds.map((telephone) => ({ ok: true, value: telephone })),
    );
  });
});

describe('a number as it is kept', () => {
  test.each(['+3238663450', '+33612345678', '+12345678', '+123456789012345'])('%s can be kept', (text) => {
    expect(isTelephone(text)).toBe(true);
  });

  test.each([
    '',
    '+',
    '3238663450',
    '+32 3 866 34 50',
    '+1234567',
    '+1234567890123456',
    '+0470123456',
    '0470123456',
    '+3270123456',
  ])('"%s" is never kept', (text) => {
    expect(isTelephone(text)).toBe(false);
  });
});
