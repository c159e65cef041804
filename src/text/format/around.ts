// A sentence of which one part looks different from the rest.

/** No sentence has it: Unicode leaves it to whoever uses it. */
const gap = '\uE000';

/** What stands before and after the one thing that a sentence is filled with. */
export function around(sentence: (gap: string) => string): readonly [before: string, after: string] {
  const [before = '', after = ''] = sentence(gap).split(gap);
  return [before, after];
}
