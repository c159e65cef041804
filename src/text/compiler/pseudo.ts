// Pseudo-language: Dutch with accents, each word 40 % longer. A word that is cut or a line that overflows in it will do
// so in any language that needs more room than Dutch.
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import type { Catalog } from './read.ts';

const longer = 0.4;
const accented: Readonly<Record<string, string>> = {
  a: 'â',
  c: 'ç',
  e: 'é',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  u: 'û',
  y: 'ý',
  A: 'Â',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  U: 'Û',
};

/** Doubles letters, from the first on, until the word is long enough. */
function pseudoWord(word: string): string {
  const twice = Math.round(word.length * longer);
  return word
    .split('')
    .map((letter, index) => {
      const written = accented[letter] ?? letter;
      return index < twice ? written + (accented[letter.toLowerCase()] ?? letter.toLowerCase()) : written;
    })
    .join('');
}

const pseudoText = (text: string): string => text.replaceAll(/\p{L}+/gu, pseudoWord);

const pseudo = (parts: readonly MessageFormatElement[]): MessageFormatElement[] =>
  parts.map((part) => {
    if (part.type === TYPE.literal) return { ...part, value: pseudoText(part.value) };
    if (part.type !== TYPE.plural && part.type !== TYPE.select) return part;
    const options = Object.entries(part.options).map(([name, { value }]) => [name, { value: pseudo(value) }]);
    return { ...part, options: Object.fromEntries(options) };
  });

/** The catalog as a translation file in the pseudo-language. */
export const pseudoJson = (catalog: Catalog): string =>
  JSON.stringify(
    Object.fromEntries([...catalog].map(([id, { elements }]) => [id, { defaultMessage: printAST(pseudo(elements)) }])),
  );
