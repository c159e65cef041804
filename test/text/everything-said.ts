// All that a catalogue can say, with its gaps filled.

export interface Said {
  readonly at: string;
  readonly words: string;
}

/** What each sentence with a gap is filled with, by its place in the catalogue. */
export type Occasions = Readonly<Record<string, readonly (readonly unknown[])[]>>;

export function everythingSaid(part: unknown, occasions: Occasions, at = ''): readonly Said[] {
  if (typeof part === 'string') return [{ at, words: part }];
  if (typeof part === 'function') {
    const found = occasions[at];
    if (found === undefined) throw new Error(`${at} has a gap to fill: add an occasion for it to this test.`);
    return found.flatMap((given) => everythingSaid(Reflect.apply(part, undefined, given), occasions, at));
  }
  if (typeof part !== 'object' || part === null) throw new Error(`${at} is no sentence.`);
  return Object.entries(part).flatMap(([name, inner]) =>
    everythingSaid(inner, occasions, Array.isArray(part) || at === '' ? at || name : `${at}.${name}`),
  );
}
