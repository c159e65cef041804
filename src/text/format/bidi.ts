// Unicode isolates around names and codes, which keep their direction from affecting the text around them, even without
// markup as in a title. They also mark which words are Dutch.

import type { Language } from '../../domain/people/language.ts';

/** Marks a name that stays Dutch in a sentence of another language. */
export const dutch = (name: string): string => `\u2068${name}\u2069`;

/** Marks text that reads left to right in every language: a code, a telephone number. */
export const leftToRight = (signs: string): string => `\u2066${signs}\u2069`;

export interface Part {
  readonly words: string;
  readonly isDutch: boolean;
}

/** Splits a sentence into its parts, in order; there is one part when nothing in it is marked as Dutch. */
export const partsOf = (sentence: string): readonly Part[] =>
  sentence
    .split(/\u2068(.*?)\u2069/)
    .map((words, at) => ({ words, isDutch: at % 2 === 1 }))
    .filter(({ words }) => words !== '');

type Names = Readonly<Partial<Record<Language, string>>> & { readonly nl: string };

/** A name in the reader's language, or the Dutch name marked as such when it is not translated. */
export const nameIn = (language: Language, names: Names): string => names[language] ?? dutch(names.nl);
