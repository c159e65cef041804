// Describes YAML syntax errors in plain words.
import { visit, type Document, type ErrorCode } from 'yaml';
import type { Mistake } from './source-position.ts';
import { describeValue } from './configuration-words.ts';

const expectations: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'each key once',
  TAB_AS_INDENT: 'spaces at the start of a line, no tab',
  BAD_INDENT: 'the same indentation as the lines around it',
  BLOCK_AS_IMPLICIT_KEY: 'quotes around a text with a colon',
  MISSING_CHAR: 'a closing bracket or quote before this',
  MULTIPLE_DOCS: 'one document in the file',
};

/** `broken`: the syntax is so wrong that checking the rest would be guesswork. A duplicate key alone is not. */
export interface Form {
  readonly broken: boolean;
  readonly mistakes: readonly Mistake[];
}

export function formMistakes(text: string, document: Document.Parsed): Form {
  const found = (offset: number): string => describeValue(text.slice(offset).split('\n', 1)[0]?.trim() || 'the end');
  // After the first unexpected token the parser reports every token that follows; show only the first.
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
        expected: 'a value, not an alias (put quotes around text that starts with *)',
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
