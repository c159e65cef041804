// All that a file of messages can say: each choice and each way of counting, with the gaps filled.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { messagesFolder } from '../../src/text/compiler/generate.ts';
import { choicesOf, readCatalog } from '../../src/text/compiler/read.ts';
import { type FrontDoor, locales } from '../../src/text/messages/languages.ts';

export interface Said {
  /** The id of the message. */
  readonly at: string;
  readonly words: string;
}

/** What a gap is filled with, by its name. */
type Filling = Readonly<Record<string, string>>;

/** Numbers that make a language use each of its forms. */
function countsFor(options: readonly string[], locale: string): readonly number[] {
  const exact = options.filter((option) => option.startsWith('=')).map((option) => Number(option.slice(1)));
  const rules = new Intl.PluralRules(locale);
  const all = Array.from({ length: 101 }, (_, count) => count).filter((count) => !exact.includes(count));
  const forms = options.flatMap(
    (option) =>
      all.find((count) => count > 1 && rules.select(count) === option) ??
      all.find((count) => rules.select(count) === option) ??
      [],
  );
  return [...exact, ...forms];
}

function ways(parts: readonly MessageFormatElement[], locale: string, fill: Filling, counted = ''): readonly string[] {
  const waysOf = (part: MessageFormatElement): readonly string[] => {
    switch (part.type) {
      case TYPE.literal:
        return [part.value];
      case TYPE.argument:
        return [fill[part.value] ?? 'De Wilg'];
      case TYPE.number:
        return ['12'];
      case TYPE.pound:
        return [counted];
      case TYPE.plural:
        return countsFor(Object.keys(part.options), locale).flatMap((count) => {
          const form = part.options[`=${count}`] ?? part.options[new Intl.PluralRules(locale).select(count)];
          return ways(form?.value ?? [], locale, fill, String(count));
        });
      case TYPE.select:
        return choicesOf(part.options).flatMap((option) => ways(part.options[option]?.value ?? [], locale, fill));
      case TYPE.date:
      case TYPE.time:
      case TYPE.tag:
        throw new Error('The compiler refuses these.');
    }
  };
  return parts.reduce<readonly string[]>(
    (begun, part) => begun.flatMap((before) => waysOf(part).map((after) => before + after)),
    [''],
  );
}

/** Every sentence of a front door; lines of one message count apart. */
export function everySentence(context: FrontDoor, language: keyof typeof locales, fill: Filling = {}): readonly Said[] {
  const file = join(messagesFolder, language, `${context}.json`);
  const { catalog } = readCatalog(file, readFileSync(file, 'utf8'), locales[language]);
  return [...catalog.values()].flatMap(({ id, elements }) =>
    ways(elements, locales[language], fill).flatMap((words) =>
      words.split('\n').map((line) => ({ at: id, words: line })),
    ),
  );
}
