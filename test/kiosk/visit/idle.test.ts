import { describe, expect, test } from 'vitest';
import { addDuration, milliseconds, seconds } from '../../../src/domain/time/time.ts';
import { presenceAt } from '../../../src/kiosk/visit/idle.ts';
import { mondayMorning } from '../../support/kiosk.ts';

const times = { quiet: seconds(45), countdown: seconds(20) };
const after = (passed: number) => presenceAt(mondayMorning, addDuration(mondayMorning, milliseconds(passed)), times);

describe('nobody touches the screen', () => {
  test.each([
    [0, { kind: 'here' }],
    [44_999, { kind: 'here' }],
    [45_000, { kind: 'asking', left: 20 }],
    [45_001, { kind: 'asking', left: 20 }],
    [46_000, { kind: 'asking', left: 19 }],
    [64_000, { kind: 'asking', left: 1 }],
    [64_999, { kind: 'asking', left: 1 }],
    [65_000, { kind: 'gone' }],
    [3_600_000, { kind: 'gone' }],
  ])('after %i milliseconds the screen knows %j', (passed, presence) => {
    expect(after(passed)).toEqual(presence);
  });

  test('each second of the countdown is said once, and never zero', () => {
    const said = Array.from({ length: 20 }, (_, second) => after(45_000 + second * 1000));

    expect(said.map((one) => (one.kind === 'asking' ? one.left : one.kind))).toEqual([
      20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
    ]);
  });
});

describe('the clock is set back while somebody stands there', () => {
  test('nobody is wiped away by it', () => {
    expect(after(-7_200_000)).toEqual({ kind: 'here' });
  });
});
