// Mistakes in the form of a YAML text, in plain words.
import { visit, type Document, type ErrorCode } from 'yaml';
import type { Mistake } from './source-position.ts';
import { describeValue } from './configuration-words.ts';

const expectations: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'each key once',
  TAB_AS_INDENT: 'spaces at the start of a line, no tab',
  BAD_INDENT: 'the same indentation as the lines around it',
  BLOCK_AS_IMPLICIT_KEY: 'quotes around a text with a colon',
  MISSING_CHAR: 'a closing sign or quote before this',
  MULTIPLE_DOCS: 'one document in the file',
};

/** When the form is broken, the rest of the text would only be guesswork; a key written twice is not that bad. */
export interface Form {
  readonly broken: boolean;
  readonly mistakes: readonly Mistake[];
}

export function formMistakes(text: string, document: Document.Parsed): Form {
  const found = (offset: number): string => describeValue(text.slice(offset).split('\n', 1)[0]?.trim() || 'the end');
  // After a first sign that fits nowhere, every sign that follows is reported too: that helps nobody.
  const errors = [...document.errors, ...document.warnings].filter(
    ({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN',
  );
  const aliases: Mistake[] = [];
  visit(document, {
    Alias(_key, { range }) {
      const at = range?.[0] ?? 0;
      aliases.push({
        path: [],
        at,
        expected: 'a value, not a reference to another (quotes make * plain text)',
        found: found(at),
      });
    },
  });
  return {
    broken: aliases.length > 0 || errors.some(({ code }) => code !== 'DUPLICATE_KEY'),
    mistakes: [
      ...errors.map(({ code, pos: [at] }) => ({
        path: [],
        at,
        expected: expectations[code] ?? 'YAML that can be read',
        found: found(at),
      })),
      ...aliases,
    ],
  };
}
