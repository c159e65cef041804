// Cleans text that people typed for use in other formats.

/** Characters that neither iCalendar nor XML allows. */
const unsupported = /[^\P{Cc}\n]|\p{Noncharacter_Code_Point}/gu;

/** Keeps line breaks. */
export const linesOf = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(unsupported, ' ')
    .replaceAll(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .trim();

/** Joins lines and collapses white space. */
export const lineOf = (text: string): string => linesOf(text).replaceAll(/\s+/g, ' ');
