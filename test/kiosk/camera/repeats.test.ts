import { describe, expect, test } from 'vitest';
import { seconds } from '../../../src/domain/time/time.ts';
import { createRepeats } from '../../../src/kiosk/camera/repeats.ts';
import { handTurnedClock } from '../../support/kiosk.ts';

describe('a code before the camera', () => {
  test('is one code as long as it stays there', () => {
    const clock = handTurnedClock();
    const isNew = createRepeats(clock.now);
    const seen = Array.from({ length: 40 }, () => {
      clock.pass(seconds(1));
      return isNew('7K3F9QWX');
    });
    expect(seen.filter(Boolean)).toHaveLength(1);
  });

  test('gives way to another at once', () => {
    const isNew = createRepeats(handTurnedClock().now);
    expect(['one', 'two', 'one'].map((text) => isNew(text))).toEqual([true, true, true]);
  });

  test('that was away and comes back is shown again', () => {
    const clock = handTurnedClock();
    const isNew = createRepeats(clock.now);
    isNew('7K3F9QWX');
    clock.pass(seconds(3));
    expect(isNew('7K3F9QWX')).toBe(false);
    clock.pass(seconds(4));
    expect(isNew('7K3F9QWX')).toBe(true);
  });
});
