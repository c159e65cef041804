// French as it is written in Belgium.
import type { LocalDate, LocalTime } from '../domain/time.ts';
import { type OtherWords, otherWords } from './format/locale.ts';

const plain = otherWords('fr-BE');

/** `1er décembre`: the first day of a month has an ending of its own, which the calendar of Intl leaves out. */
const first = (write: (date: LocalDate) => string) => (date: LocalDate) => write(date).replace(/\b1 /, '1er ');

export const fr: OtherWords = {
  ...plain,
  dayAndMonth: first(plain.dayAndMonth),
  fullDay: first(plain.fullDay),
  /** `9h`, `14h30` */
  time: (time: LocalTime): string => time.replace(/^0/, '').replace(':', 'h').replace(/h00$/, 'h'),
};

export const frPersons = (count: number): string => fr.counted(count, { one: '# personne', other: '# personnes' });
