import { describe, expect, test } from 'vitest';
import { closureOn } from '../../../src/domain/time/closure.ts';
import { day } from '../../support/builders.ts';

const config = { openingHours: { publicHolidays: true, closedOn: [day('2026-12-24')] } };

describe('why the house is closed', () => {
  test.each([
    ['2026-12-24', { kind: 'closed', name: null }],
    ['2026-12-25', { kind: 'holiday', holiday: 'christmas' }],
    ['2026-12-26', null],
  ])('on %s', (on, expected) => expect(closureOn(config, day(on))).toEqual(expected));

  test('it is not, on a holiday, where holidays are worked', () => {
    const worked = { openingHours: { ...config.openingHours, publicHolidays: false } };
    expect(closureOn(worked, day('2026-12-25'))).toBeNull();
  });
});
