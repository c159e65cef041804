// The recovery key on paper: read back by somebody in a hurry, years later.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromPaper, toPaper } from '../../../src/server/keys/paper.ts';

const key = Uint8Array.from({ length: 32 }, (_, at) => at * 7 + 1);
const aKey = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a key on paper', () => {
  // Computed apart, by another program.
  test('is eight groups, and these ones for this key, for ever', () => {
    expect(toPaper(key)).toEqual([
      '0440-Y5G5',
      'X4GN-K4EE',
      'A08X-75AZ',
      'Q33D-9RQ6',
      'GZW6-HPAB',
      '9Q8N-9P21',
      'VVXH-ECTE',
      'FDBK-WB39',
    ]);
  });

  test('of any key is read back, however it is typed', () => {
    fc.assert(
      fc.property(aKey, fc.boolean(), (any, plain) => {
        const groups = toPaper(any).map((group) => (plain ? group.toLowerCase().replace('-', ' ') : group));
        expect(fromPaper(groups)).toEqual({ ok: true, value: any });
      }),
    );
  });

  test('with one sign changed says in which group', () => {
    fc.assert(
      fc.property(aKey, fc.nat(7), fc.constantFrom(0, 1, 2, 3, 5, 6, 7, 8), (any, group, at) => {
        const groups = [...toPaper(any)];
        const text = groups[group]!;
        groups[group] = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
        expect(fromPaper(groups)).toEqual({ ok: false, refusal: { kind: 'group', group: group + 1 } });
      }),
    );
  });

  test('with two groups exchanged, or one missing, is not a key', () => {
    const [first = '', second = '', ...rest] = toPaper(key);
    for (const groups of [[second, first, ...rest], [second, ...rest], [first, second, ...rest, first], []])
      expect(fromPaper(groups)).toEqual({ ok: false, refusal: { kind: 'whole' } });
  });
});
