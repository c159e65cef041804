// English with the calendar and the clock of Belgium.
import { otherWords } from './format/locale.ts';

export const en = otherWords('en-GB');

export const enPersons = (count: number): string => en.counted(count, { one: '# person', other: '# people' });
