// Words that people typed, as other programs can hold them.

/** No calendar and no XML can hold these, and they are no words. */
const noWords = /[^\P{Cc}\n]|\p{Noncharacter_Code_Point}/gu;

/** Keeps the lines as they are. */
export const linesOf = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(noWords, ' ')
    .replaceAll(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .trim();

/** On one line, with one space between words. */
export const lineOf = (text: string): string => linesOf(text).replaceAll(/\s+/g, ' ');
