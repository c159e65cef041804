// Signs in a sentence that keep a name or a code whole, and tell which words in it are Dutch. They are Unicode's isolates:
// also where there is no markup, as in a title, what stands between them does not turn its neighbours around.

import type { Language } from '../../domain/people/language.ts';

/** A name that stays Dutch in a sentence of another language. */
export const dutch = (name: string): string => `\u2068${name}\u2069`;

/** What is read from left to right in every language: a code, a number to call. */
export const leftToRight = (signs: string): string => `\u2066${signs}\u2069`;

export interface Part {
  readonly words: string;
  readonly isDutch: boolean;
}

/** The parts of a sentence in their order; one part when it names nothing Dutch. */
export const partsOf = (sentence: string): readonly Part[] =>
  sentence
    .split(/\u2068(.*?)\u2069/)
    .map((words, at) => ({ words, isDutch: at % 2 === 1 }))
    .filter(({ words }) => words !== '');

type Names = Readonly<Partial<Record<Language, string>>> & { readonly nl: string };

/** A name in the language of who reads; the Dutch one, and marked so, where nobody translated it. */
export const nameIn = (language: Language, names: Names): string => names[language] ?? dutch(names.nl);
