// Compares a translation with the Dutch catalog: it must have the same messages with the same parameters.
import type { Mistake } from './mistakes.ts';
import type { Catalog, Message, Parameter } from './read.ts';

const parameter = (name: string, { kind, ...of }: Parameter): string => {
  if (kind === 'number') return `{${name}} as a number`;
  return kind === 'text' ? `{${name}}` : `{${name}, select} of ${'of' in of ? of.of.join(', ') : ''}`;
};

const parametersOf = ({ parameters }: Message): string =>
  parameters.size === 0
    ? 'no parameters'
    : [...parameters]
        .map(([name, of]) => parameter(name, of))
        .toSorted()
        .join(' and ');

const linesOf = ({ text }: Message): number => text.split('\n').length;

export function compareCatalogs(dutch: Catalog, other: Catalog, file: string): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  for (const [id, original] of dutch) {
    const translated = other.get(id);
    if (translated === undefined) {
      mistakes.push({ file, id, expected: `a translation of "${original.text}"`, found: 'none' });
      continue;
    }
    const [expected, found] = [parametersOf(original), parametersOf(translated)];
    if (expected !== found) mistakes.push({ file, id, expected: `${expected}, as in Dutch`, found });
    if (linesOf(original) !== linesOf(translated))
      mistakes.push({ file, id, expected: `${linesOf(original)} lines, as in Dutch`, found: `${linesOf(translated)}` });
  }
  for (const id of other.keys()) {
    if (!dutch.has(id))
      mistakes.push({ file, id, expected: 'only sentences that the Dutch file has', found: 'one more' });
  }
  return mistakes;
}
