// French as it is written in Belgium.
import { otherWords } from './other-words.ts';

export const fr = otherWords('fr-BE');

export const frPersons = (count: number): string => fr.counted(count, { one: '# personne', other: '# personnes' });
