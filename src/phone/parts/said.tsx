// A sentence in which names stay Dutch on a page in another language.
import { partsOf } from '../../text/format/bidi.ts';

/** Marks Dutch words for screen readers, and isolates them from the text direction around them. */
export function Said({ words }: { readonly words: string }) {
  const parts = partsOf(words);
  if (!parts.some(({ isDutch }) => isDutch)) return <>{words}</>;
  return <span>{parts.map((part) => (part.isDutch ? <bdi lang="nl">{part.words}</bdi> : part.words))}</span>;
}
