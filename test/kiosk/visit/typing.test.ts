import { describe, expect, test } from 'vitest';
import { groupDigits } from '../../../src/kiosk/screens/sign-up/group-digits.ts';
import { afterCodeKey, showTyped } from '../../../src/kiosk/screens/code/typed-code.ts';
import { afterKey, mostNameSigns } from '../../../src/kiosk/visit/typing.ts';

const typed = (...keys: readonly string[]): string =>
  keys.reduce((before, key) => afterKey(before, key, mostNameSigns), '');

describe('writing a name on the keys of the screen', () => {
  test('letter follows letter', () => {
    expect(typed('M', 'i', 'a')).toBe('Mia');
  });

  test.each([
    ['Mia', 'Mi'],
    ['Zoë', 'Zo'],
    ['Zoe\u0308', 'Zo'],
    ['فاطمة', 'فاطم'],
    ['', ''],
  ])('one step back from %s leaves %s', (before, after) => {
    expect(afterKey(before, 'Backspace', mostNameSigns)).toBe(after);
  });

  test('stops at the longest name, and can still go back', () => {
    const longest = 'a'.repeat(mostNameSigns);

    expect(afterKey(longest, 'b', mostNameSigns)).toBe(longest);
    expect(afterKey(longest, 'Backspace', mostNameSigns)).toHaveLength(mostNameSigns - 1);
  });
});

describe('a telephone number while it is typed', () => {
  test.each([
    ['', ''],
    ['0', '0'],
    ['04', '04'],
    ['047', '047'],
    ['0470', '0470'],
    ['04701', '0470 1'],
    ['0470123456', '0470 12 34 56'],
    ['0470000000', '0470 00 00 00'],
    ['038603497', '03 860 34 97'],
    ['030000000', '03 000 00 00'],
    ['015123456', '015 12 34 56'],
    ['080012345', '0800 12 34 5'],
    ['+32470123456', '+32 470 12 34 56'],
    ['+32', '+32'],
  ])('%s is shown as %s', (digits, shown) => {
    expect(groupDigits(digits)).toBe(shown);
  });

  test('loses no digit, wherever the typing stops', () => {
    for (const whole of ['0470003456', '038003497', '021000000', '+32470123456', '0800123456789012'])
      for (let length = 0; length <= whole.length; length += 1)
        expect(groupDigits(whole.slice(0, length)).replaceAll(' ', '')).toBe(whole.slice(0, length));
  });
});

describe('a code while it is typed', () => {
  test.each([
    ['7K3F', '9', '7K3F9'],
    ['7K3F', 'q', '7K3FQ'],
    ['7K3F', '-', '7K3F'],
    ['7K3F9QWX', 'A', '7K3F9QWX'],
    ['7K3F9', 'Backspace', '7K3F'],
    ['', 'Backspace', ''],
    ['', '7k3f-9qwx', '7K3F9QWX'],
    ['', ' 7K3F 9QWX ', '7K3F9QWX'],
  ])('%s and then %s is %s', (before, key, after) => {
    expect(afterCodeKey(before, key)).toBe(after);
  });

  test.each([
    ['', ''],
    ['7K3F', '7K3F'],
    ['7K3F9', '7K3F-9'],
    ['7K3F9QWX', '7K3F-9QWX'],
  ])('%s stands there as %s', (before, shown) => {
    expect(showTyped(before)).toBe(shown);
  });
});
