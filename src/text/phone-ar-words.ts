// Arabic with the calendar, the clock and the digits of Belgium.
import type { LocalDate } from '../domain/time.ts';
import { type CountedInArabic, type OtherWords, otherWords } from './format/locale.ts';

const plain = otherWords<CountedInArabic>('ar');

export const ar: OtherWords<CountedInArabic> = {
  ...plain,
  /** Without the comma that Intl sets after the weekday: the day stands in the middle of sentences. */
  fullDay: (date: LocalDate): string => plain.fullDay(date).replace('،', ''),
};

export const arPersons = (count: number): string =>
  ar.counted(count, {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: '# أشخاص',
    many: '# شخصًا',
    other: '# شخص',
  });
