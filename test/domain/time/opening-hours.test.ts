import { describe, expect, test } from 'vitest';
import { isOpenOn, readOpeningHours } from '../../../src/domain/time/opening-hours.ts';
import { day, officeHours } from '../../support/builders.ts';

describe('the team of the neighbourhood', () => {
  test('is there on a weekday, and not on Sunday', () => {
    expect(isOpenOn(officeHours(), day('2026-11-24'))).toBe(true);
    expect(isOpenOn(officeHours(), day('2026-11-29'))).toBe(false);
  });

  test('is away on a legal holiday', () => {
    expect(isOpenOn(officeHours(), day('2026-11-11'))).toBe(false);
  });

  test('may choose to work on legal holidays', () => {
    expect(isOpenOn(officeHours({ publicHolidays: false }), day('2026-11-11'))).toBe(true);
  });

  test('is away on a day of its own choice, and back on the next', () => {
    const hours = officeHours({ closedOn: [day('2026-11-24')] });
    expect(isOpenOn(hours, day('2026-11-24'))).toBe(false);
    expect(isOpenOn(hours, day('2026-11-25'))).toBe(true);
  });
});

describe('opening hours as they are written down', () => {
  const written = {
    monday: ['09:00-12:00', '13:30-17:00'],
    tuesday: ['09:00-10:00'],
    wednesday: [],
    thursday: ['11:00-12:00'],
    friday: ['12:00-13:00'],
    saturday: ['10:00-11:00'],
    sunday: ['15:00-16:00'],
    publicHolidays: true,
    closedOn: [day('2026-12-24')],
  };

  test('every day of the week keeps its own hours', () => {
    expect(readOpeningHours(written)).toEqual({
      week: {
        1: [
          { from: '09:00', until: '12:00' },
          { from: '13:30', until: '17:00' },
        ],
        2: [{ from: '09:00', until: '10:00' }],
        3: [],
        4: [{ from: '11:00', until: '12:00' }],
        5: [{ from: '12:00', until: '13:00' }],
        6: [{ from: '10:00', until: '11:00' }],
        7: [{ from: '15:00', until: '16:00' }],
      },
      publicHolidays: true,
      closedOn: ['2026-12-24'],
    });
  });

  test('a weekday without hours is a closed day', () => {
    expect(isOpenOn(readOpeningHours(written), day('2026-11-25'))).toBe(false);
  });
});
