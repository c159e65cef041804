// A sentence in which names stay Dutch, also on a page in another language.
import { partsOf } from '../../text/format/bidi.ts';

/** Says to whoever reads aloud which words are Dutch, and keeps them from turning their neighbours around. */
export function Said({ words }: { readonly words: string }) {
  const parts = partsOf(words);
  if (!parts.some(({ isDutch }) => isDutch)) return <>{words}</>;
  return <span>{parts.map((part) => (part.isDutch ? <bdi lang="nl">{part.words}</bdi> : part.words))}</span>;
}
