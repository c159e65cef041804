// A sentence in which names stay Dutch, also on a page in another language.
import { partsOf } from '../text/marked.ts';

/** Says to whoever reads aloud which words are Dutch, and keeps them from turning their neighbours around. */
export const Said = ({ words }: { readonly words: string }) => (
  <>{partsOf(words).map((part) => (part.isDutch ? <bdi lang="nl">{part.words}</bdi> : part.words))}</>
);
