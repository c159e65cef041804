// Reduces what a stranger typed to one line of plain, visible text.

/** Line breaks, tabs and spaces; a run of them becomes one space. */
const breaks = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Characters that change the text direction or show nothing. Joiners stay: Persian, Hindi and emoji need them. */
const unseen = /(?![\u200C\u200D])[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cs}\p{Co}\p{Cn}]/gu;
/** No language puts more marks than this on one letter; hundreds would cover the lines around it. */
const tooManyMarks = /(\p{M}{4})\p{M}+/gu;
/** Visible characters. They include the blank Braille pattern, which is removed before the test. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Returns an empty string when nothing would be visible. */
export function safeText(typed: string): string {
  // Invisible characters go first, because they may separate two spaces.
  const plain = typed.replaceAll(unseen, '').replaceAll(breaks, ' ').replaceAll(tooManyMarks, '$1').trim();
  return visible.test(plain.replaceAll('\u2800', '')) ? plain : '';
}
