// Editing of text on the on-screen keyboard.

const graphemes = new Intl.Segmenter();

/** The text after a key: one letter more, or with `Backspace` one less, including its accent. */
export function afterKey(typed: string, key: string, most: number): string {
  if (key === 'Backspace') {
    const last = [...graphemes.segment(typed)].at(-1);
    return last === undefined ? '' : typed.slice(0, last.index);
  }
  return (typed + key).slice(0, most);
}

export const mostNameSigns = 40;
export const mostTelephoneSigns = 20;
