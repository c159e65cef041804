// What a stranger typed, as one plain line: it stays in its place, and shows all that is in it.

/** Breaks and tabs; two of them are one blank. */
const breaks = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Turns the direction of what follows, or shows nothing at all. Joiners are part of Persian and Hindi, and of emoji. */
const unseen = /(?![\u200C\u200D])[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cs}\p{Co}\p{Cn}]/gu;
/** No language puts more marks than this on one letter; hundreds would cover the lines around it. */
const tooManyMarks = /(\p{M}{4})\p{M}+/gu;
/** Every sign that leaves ink, but the pattern of Braille without a dot. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Empty when nothing of it can be seen. */
export function safeText(typed: string): string {
  // What shows nothing goes first: it may stand between two blanks.
  const plain = typed.replaceAll(unseen, '').replaceAll(breaks, ' ').replaceAll(tooManyMarks, '$1').trim();
  return visible.test(plain.replaceAll('\u2800', '')) ? plain : '';
}
