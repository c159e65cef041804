// Reads one message file: FormatJS JSON, which Weblate opens as it is, with ICU MessageFormat in each message.
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Mistake } from './mistakes.ts';

/** Type of a parameter of a message. */
export type Parameter =
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  | { readonly kind: 'choice'; readonly of: readonly string[] };

export interface Message {
  readonly id: string;
  readonly text: string;
  /** For the translator. */
  readonly description: string | undefined;
  readonly elements: readonly MessageFormatElement[];
  readonly parameters: ReadonlyMap<string, Parameter>;
}

export type Catalog = ReadonlyMap<string, Message>;

const names = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9][A-Za-z0-9-]*)*$/;

/** Plural forms are checked up to a thousand: translators need not write a form that only millions use. */
const countable = Array.from({ length: 1001 }, (_, count) => count);

/**
 * The options of a select. ICU requires `other`; it does not count when it is empty, because all values have their own
 * option.
 */
export const choicesOf = (options: Readonly<Record<string, { readonly value: readonly unknown[] }>>): string[] =>
  Object.keys(options).filter((option) => option !== 'other' || options[option]?.value.length !== 0);

function pluralMistake(options: readonly string[], rules: Intl.PluralRules): Omit<Mistake, 'file' | 'id'> | undefined {
  const reached = new Set(countable.map((count) => rules.select(count) as string));
  const unknown = options.filter((option) => !option.startsWith('=') && !reached.has(option) && option !== 'other');
  const [first] = unknown;
  if (first !== undefined)
    return { expected: `plural forms of this language (${[...reached].join(', ')})`, found: `"${first}"` };
  const missing = countable.find((count) => !options.includes(`=${count}`) && !options.includes(rules.select(count)));
  if (missing === undefined) return undefined;
  return { expected: `the plural form "${rules.select(missing)}", as for ${missing}`, found: options.join(', ') };
}

/** Reads the messages of one file. What cannot be read is reported as a mistake and left out. */
export function readCatalog(
  file: string,
  json: string,
  locale: string,
): { readonly catalog: Catalog; readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const catalog = new Map<string, Message>();
  const rules = new Intl.PluralRules(locale);

  const parametersOf = (id: string, elements: readonly MessageFormatElement[]): Map<string, Parameter> => {
    const found = new Map<string, Parameter>();
    const add = (name: string, parameter: Parameter): void => {
      const known = found.get(name);
      // A number may be counted in one place and written in another; any other parameter has one type.
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(parameter))
        mistakes.push({ file, id, expected: `{${name}} to be the same kind each time`, found: 'two kinds' });
      if (!/^[a-z][A-Za-z0-9]*$/.test(name))
        mistakes.push({ file, id, expected: 'names of parameters as {firstName}', found: `{${name}}` });
      found.set(name, parameter);
    };
    const walk = (parts: readonly MessageFormatElement[]): void => {
      for (const part of parts) {
        switch (part.type) {
          case TYPE.literal:
          case TYPE.pound:
            break;
          case TYPE.argument:
            add(part.value, { kind: 'text' });
            break;
          case TYPE.number:
            if (part.style !== undefined && part.style !== null)
              mistakes.push({ file, id, expected: `{${part.value}, number} without a style`, found: 'a style' });
            add(part.value, { kind: 'number' });
            break;
          case TYPE.plural: {
            if (part.offset !== 0 || part.pluralType === 'ordinal')
              mistakes.push({ file, id, expected: 'a plain plural', found: 'an offset or ordinals' });
            const wrong = pluralMistake(Object.keys(part.options), rules);
            if (wrong !== undefined) mistakes.push({ file, id, ...wrong });
            add(part.value, { kind: 'number' });
            for (const option of Object.values(part.options)) walk(option.value);
            break;
          }
          case TYPE.select:
            add(part.value, { kind: 'choice', of: choicesOf(part.options).toSorted() });
            for (const option of Object.values(part.options)) walk(option.value);
            break;
          case TYPE.date:
          case TYPE.time:
          case TYPE.tag:
            mistakes.push({
              file,
              id,
              expected: 'text, numbers, plurals and selects (dates and prices come from src/text/format)',
              found: 'something else between { and }',
            });
        }
      }
    };
    walk(elements);
    return found;
  };

  const read = (id: string, entry: unknown): void => {
    if (!names.test(id))
      return void mistakes.push({ file, id, expected: 'an id as signUp.onlyLeft', found: JSON.stringify(id) });
    if (typeof entry !== 'object' || entry === null || !('defaultMessage' in entry))
      return void mistakes.push({
        file,
        id,
        expected: 'an object with "defaultMessage"',
        found: JSON.stringify(entry),
      });
    const { defaultMessage, description, ...others } = entry as Record<string, unknown>;
    if (typeof defaultMessage !== 'string' || defaultMessage.trim() === '')
      return void mistakes.push({ file, id, expected: 'a sentence', found: JSON.stringify(defaultMessage) });
    if ((description !== undefined && typeof description !== 'string') || Object.keys(others).length > 0)
      mistakes.push({ file, id, expected: '"defaultMessage" and "description" alone', found: JSON.stringify(entry) });
    try {
      const elements = parse(defaultMessage, { ignoreTag: true, captureLocation: false });
      catalog.set(id, {
        id,
        text: defaultMessage,
        description: typeof description === 'string' ? description : undefined,
        elements,
        parameters: parametersOf(id, elements),
      });
    } catch (cause) {
      mistakes.push({
        file,
        id,
        expected: 'ICU MessageFormat',
        found: `${cause instanceof Error ? cause.message : String(cause)} in "${defaultMessage}"`,
      });
    }
  };

  let entries: unknown;
  try {
    entries = JSON.parse(json);
  } catch (cause) {
    return { catalog, mistakes: [{ file, expected: 'JSON', found: cause instanceof Error ? cause.message : 'none' }] };
  }
  if (typeof entries !== 'object' || entries === null || Array.isArray(entries))
    return { catalog, mistakes: [{ file, expected: 'an object of messages', found: 'something else' }] };
  for (const [id, entry] of Object.entries(entries)) read(id, entry);
  for (const id of catalog.keys()) {
    const group = [...catalog.keys()].find((other) => other.startsWith(`${id}.`));
    if (group !== undefined)
      mistakes.push({ file, id, expected: 'a sentence or a group of them', found: `also ${group}` });
  }
  return { catalog, mistakes };
}
