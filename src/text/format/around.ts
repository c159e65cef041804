// Splits a sentence around one part that is marked up differently.

/** A private-use character, which no message contains. */
const gap = '\uE000';

/** The text before and after the sentence's one parameter. */
export function around(sentence: (gap: string) => string): readonly [before: string, after: string] {
  const [before = '', after = ''] = sentence(gap).split(gap);
  return [before, after];
}
