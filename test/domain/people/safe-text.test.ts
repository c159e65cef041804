import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeText } from '../../../src/domain/people/safe-text.ts';

describe('a name as people write it', () => {
  test.each([
    'Mia',
    'Aïcha',
    'Zoe\u0308', // the dots apart from the letter, as some keyboards send them
    "d'Artagnan",
    'Rik en Mia',
    'Mevrouw D.',
    'Нина',
    'فاطمة',
    'مَرْيَم',
    'מִרְיָם',
    'क्‍षमा',
    'می‌نا',
    'ภัทร์',
    '李小龙',
    '👩‍👩‍👧',
  ])('%s stays as it is', (name) => {
    expect(safeText(name)).toBe(name);
  });
});

describe('a name that is meant to mislead', () => {
  test.each([
    ['turns the line around', '\u202Eaim', 'aim'],
    ['turns what comes after it', 'Mia\u2067', 'Mia'],
    ['hides signs between letters', 'M\u200Bi\u2060a\uFEFF\u00AD', 'Mia'],
    ['holds a message in signs that nobody sees', 'Mia\u{E0041}\u{E0042}\uFE0F', 'Mia'],
    ['goes on at the next line', 'Mia\r\nJan\u2028Piet\tAn', 'Mia Jan Piet An'],
    ['covers the lines around it', `Mia${'\u0301'.repeat(50)}`, `Mia${'\u0301'.repeat(4)}`],
    ['is half a sign', '\uD83DMia', 'Mia'],
  ])('that %s is a plain line', (_, typed, plain) => {
    expect(safeText(typed)).toBe(plain);
  });

  test.each(['', ' ', '\u200B\u200B', '\u200D', '\u3164', '\u202E', '\u2800', '\u0301', '\u00A0\u3000'])(
    '%j shows nothing, and so it is nothing',
    (typed) => {
      expect(safeText(typed)).toBe('');
    },
  );

  test('has one blank where something unseen stood between two', () => {
    expect(safeText('Mia \u200B\u{90B9E} Maes')).toBe('Mia Maes');
  });

  test('is always one line, and the same when it is made plain again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const plain = safeText(typed);
        expect(plain).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]|\p{M}{5}/u);
        expect(safeText(plain)).toBe(plain);
      }),
    );
  });
});
