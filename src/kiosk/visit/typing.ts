// Keys into words.

const graphemes = new Intl.Segmenter();

/** What stands there after a key: a letter added, or with `Backspace` the last one, accent and all, taken away. */
export function afterKey(typed: string, key: string, most: number): string {
  if (key === 'Backspace') {
    const last = [...graphemes.segment(typed)].at(-1);
    return last === undefined ? '' : typed.slice(0, last.index);
  }
  return (typed + key).slice(0, most);
}

export const mostNameSigns = 40;
export const mostTelephoneSigns = 20;
