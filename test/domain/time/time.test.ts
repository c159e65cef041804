import { describe, expect, test } from 'vitest';
import { between, days, hours, addDuration, milliseconds, minutes, seconds } from '../../../src/domain/time/time.ts';
import { at } from '../../support/builders.ts';

describe('reckoning with time', () => {
  test('a day is 24 hours of 60 minutes of 60 seconds of a thousand milliseconds', () => {
    expect([days(1), hours(24), minutes(1440), seconds(86_400)]).toEqual(Array(4).fill(milliseconds(86_400_000)));
  });

  test('a quarter of an hour later is a quarter of an hour away', () => {
    const start = at('2026-11-24 12:00');
    expect(addDuration(start, minutes(15))).toBe(at('2026-11-24 12:15'));
    expect(between(start, addDuration(start, minutes(15)))).toBe(minutes(15));
  });

  test('the day of a clock change is an hour longer or shorter than others', () => {
    expect(between(at('2026-03-29 00:00'), at('2026-03-30 00:00'))).toBe(hours(23));
    expect(between(at('2026-10-25 00:00'), at('2026-10-26 00:00'))).toBe(hours(25));
  });
});
