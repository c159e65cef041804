import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/time/local-date.ts';
import { daysShown, firstShownDay, shownInAll } from '../../../src/domain/posters/poster-visits.ts';
import { asLocalDate, type LocalDate } from '../../../src/domain/time/time.ts';

const today = asLocalDate('2026-11-23');
const ago = (days: number): LocalDate => addDays(today, -days);
const shown = (visits: Record<string, number>) =>
  daysShown(new Map(Object.entries(visits).map(([day, many]) => [asLocalDate(day), many])), today);

describe('how often a poster was opened', () => {
  test('is told of the two weeks until yesterday, oldest first', () => {
    const days = shown({ [ago(1)]: 7, [ago(14)]: 9, [ago(15)]: 50 });
    expect(days).toHaveLength(14);
    expect(days[0]).toEqual({ on: firstShownDay(today), visits: 9 });
    expect(days.at(-1)).toEqual({ on: ago(1), visits: 7 });
    expect(days.some(({ visits }) => visits === 50)).toBe(false);
  });

  test('is not told of today: whoever watches the window would see who passes by', () => {
    expect(shown({ [today]: 40 }).every(({ visits }) => visits === null)).toBe(true);
  });

  test.each([0, 1, 2, 3, 4])('is not told when it is %i, and all of these look alike', (visits) => {
    expect(shown({ [ago(3)]: visits })).toEqual(shown({}));
  });

  test('is told from five on', () => {
    expect(shown({ [ago(3)]: 5 }).filter(({ visits }) => visits !== null)).toEqual([{ on: ago(3), visits: 5 }]);
  });

  test('adds up to the days that are shown, so that no hidden day is what is left', () => {
    expect(shownInAll(shown({ [ago(2)]: 6, [ago(3)]: 4, [ago(4)]: 9 }))).toBe(15);
    expect(shownInAll(shown({ [ago(2)]: 4 }))).toBeNull();
  });

  test('is the same whatever the hidden days were', () => {
    const day = fc.nat(20);
    const few = fc.nat(4);
    fc.assert(
      fc.property(fc.array(fc.tuple(day, few, few), { minLength: 14, maxLength: 14 }), (counts) => {
        const of = (pick: 1 | 2) =>
          shown(Object.fromEntries(counts.map((one, index) => [ago(index + 1), one[0] < 5 ? one[pick] : one[0]])));
        expect(of(1)).toEqual(of(2));
        expect(shownInAll(of(1))).toBe(shownInAll(of(2)));
      }),
    );
  });
});
