import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  isCode,
  isLastingCode,
  isPassCode,
  makeCode,
  makeLastingCode,
  makePassCode,
  readCode,
  showCode,
  codeInHash,
  enrolmentHash,
} from '../../../src/domain/entries/code.ts';
import { asId } from '../../../src/domain/ids.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');
const random = fc.uint8Array({ minLength: 7, maxLength: 7 });
const anyCode = random.map(codeOf);

const exchange = (code: string, place: number): string =>
  code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2);

describe('making a code', () => {
  test('it has 8 signs, none of which is easily taken for another', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
        expect(isCode(code)).toBe(true);
      }),
    );
  });

  test('each of the seven random signs can be any of the 32', () => {
    for (let place = 0; place < 7; place += 1) {
      const met = signs.map((_, value) => codeOf(new Uint8Array(7).fill(value, place, place + 1)).charAt(place));
      expect(met).toEqual(signs);
    }
  });

  test('the three highest bits of a random byte do not count', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        expect(codeOf(bytes.map((byte) => byte | 0b1110_0000))).toBe(codeOf(bytes.map((byte) => byte & 0b0001_1111)));
      }),
    );
  });

  test('the check sign of a code never changes, for tickets that are already printed', () => {
    const check = (bytes: readonly number[]) => codeOf(Uint8Array.from(bytes));
    expect(check([0, 0, 0, 0, 0, 0, 0])).toBe('0000000X');
    expect(check([1, 2, 3, 4, 5, 31, 31])).toBe('12345ZZC');
  });
});

describe('what a code is can be seen at its first sign', () => {
  test('a ticket is never taken for a buurtpas, an activity or a poster', () => {
    const met = new Set<string>();
    for (let byte = 0; byte < 256; byte += 1) {
      const code = makeCode(Uint8Array.of(byte, 1, 2, 3, 4, 5, 6));
      expect([isCode(code), isPassCode(code), isLastingCode(code)]).toEqual([true, false, false]);
      met.add(code.charAt(0));
    }
    expect([...met].toSorted()).toEqual(signs.filter((sign) => sign !== 'A' && sign !== 'P').toSorted());
  });

  test('a buurtpas is one, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (bytes) => {
        const code = makePassCode(bytes);
        expect([isCode(code), isPassCode(code), isLastingCode(code)]).toEqual([true, true, false]);
      }),
    );
  });

  test('an activity or a poster is one, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (bytes) => {
        const code = makeLastingCode(bytes);
        expect([isCode(code), isPassCode(code), isLastingCode(code)]).toEqual([true, false, true]);
      }),
    );
  });
});

describe('typing a code from a ticket', () => {
  test('it is shown in two halves', () => {
    expect(showCode(asId('7K3F9QWX'))).toBe('7K3F-9QWX');
  });

  test('small letters, dashes and spaces are all fine', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom('-', ' ', ' - ', '–', ''), (code, between) => {
        const typed = ` ${code.slice(0, 4)}${between}${code.slice(4)} `.toLowerCase();
        expect(readCode(typed)).toEqual({ ok: true, value: code });
      }),
    );
  });

  test('the letter O is read as nought, I and L as one', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom('I', 'L', 'i', 'l'), fc.constantFrom('O', 'o'), (code, one, nought) => {
        expect(readCode(code.replaceAll('1', one).replaceAll('0', nought))).toEqual({ ok: true, value: code });
      }),
      { examples: [[asId('0000000X'), 'l', 'o']] },
    );
  });

  test.each([
    ['', 'incomplete'],
    ['12345ZZ', 'incomplete'],
    ['12345ZZC0', 'too-long'],
    ['12345ZZU', 'not-a-code'],
    ['u', 'not-a-code'],
    ['12345ZZ!', 'not-a-code'],
    ['12345ZZD', 'check-sign'],
  ])('"%s" is refused as %s', (typed, kind) => {
    expect(readCode(typed)).toEqual({ ok: false, refusal: { kind } });
  });

  test('whatever is typed, what is read is a code', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-zA-Z-]{8,9}$/)), (typed) => {
        const read = readCode(typed);
        expect(!read.ok || isCode(read.value)).toBe(true);
      }),
    );
  });

  test.each(['12345zzc', '1234-5ZZC', '12345ZZC ', 'l2345ZZC', '12345ZZU', '12345ZZ', ''])(
    '"%s" is not how a code is kept',
    (text) => {
      expect(isCode(text)).toBe(false);
    },
  );
});

describe('a slip of the pen in a code', () => {
  test('one wrong sign is always noticed, wherever it is', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let place = 0; place < code.length; place += 1) {
          const wrong = signs.filter((sign) => sign !== code.charAt(place));
          const unnoticed = wrong.filter((sign) => isCode(code.slice(0, place) + sign + code.slice(place + 1)));
          expect(unnoticed).toEqual([]);
        }
      }),
    );
  });

  // Which sign stands before an exchanged pair decides whether it shows; earlier and later signs do not, since every
  // step is a bijection. So trying each sign before, and each pair, tries everything.
  test.each([0, 1, 2, 3, 4, 5, 6])('of 496 exchanges of the signs at %i and the next, one goes unnoticed', (place) => {
    let exchanged = 0;
    let unnoticed = 0;
    for (const before of place === 0 ? [0] : signs.keys()) {
      for (const left of signs.keys()) {
        for (const right of place === 6 ? [0] : signs.keys()) {
          const around = [before, left, right];
          const code = makeCode(Uint8Array.from({ length: 7 }, (_, sign) => around[sign - place + 1] ?? 0));
          if (code.charAt(place) === code.charAt(place + 1)) continue;
          exchanged += 1;
          if (isCode(exchange(code, place))) unnoticed += 1;
        }
      }
    }
    expect(exchanged).toBeGreaterThanOrEqual(992);
    expect(unnoticed * 496).toBe(exchanged);
  });
});

describe('an address that enrols', () => {
  test('holds the code behind #, where no server and no log sees it', () => {
    const code = makeCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7));
    expect(enrolmentHash(code)).toMatch(/^#/);
    expect(codeInHash(enrolmentHash(code))).toBe(code);
  });

  test.each(['', '#', '#koppel=', '#koppel=7K3F', '#eerste=7K3F9QWX', '#koppel=00000001'])(
    '%j fills in nothing',
    (hash) => {
      expect(codeInHash(hash)).toBe('');
    },
  );
});
