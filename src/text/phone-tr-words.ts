// Turkish with the calendar and the clock of Belgium. No name gets an ending: which one depends on how it sounds.
import { type OtherWords, otherWords } from './format/locale.ts';

const plain = otherWords('tr');

export const tr: OtherWords = {
  ...plain,
  /** `2,50 euro`: a coin is no name, and has no capital. */
  price: (cents: number): string => plain.price(cents).replace('Euro', 'euro'),
};

/** After a number a Turkish word stays as it is. */
export const trPersons = (count: number): string => tr.counted(count, { other: '# kişi' });
