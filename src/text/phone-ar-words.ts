// Arabic with the calendar, the clock and the digits of Belgium.
import { type CountedInArabic, otherWords } from './other-words.ts';

export const ar = otherWords<CountedInArabic>('ar');

export const arPersons = (count: number): string =>
  ar.counted(count, {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: '# أشخاص',
    many: '# شخصًا',
    other: '# شخص',
  });
