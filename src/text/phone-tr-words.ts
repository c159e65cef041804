// Turkish with the calendar and the clock of Belgium. No name gets an ending: which one depends on how it sounds.
import { otherWords } from './other-words.ts';

export const tr = otherWords('tr');

/** After a number a Turkish word stays as it is. */
export const trPersons = (count: number): string => tr.counted(count, { other: '# kişi' });
