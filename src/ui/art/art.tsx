import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { bread, coffee, soup } from './eating.tsx';
import { code, sign, together } from './finding.tsx';
import { books, craft, phones, talk } from './learning.tsx';
import { bike, dance, garden, walk } from './moving.tsx';
import { cards, music, puzzle } from './playing.tsx';
import { cloudOff, key, letter, quiet, waiting } from './silence.tsx';
import { Dots } from './dots.tsx';
import ink from './ink.module.css';

const pictures = {
  soup,
  coffee,
  bread,
  walk,
  bike,
  dance,
  cards,
  puzzle,
  music,
  phones,
  books,
  talk,
  craft,
  garden,
  sign,
  code,
  together,
  quiet,
  waiting,
  'cloud-off': cloudOff,
  letter,
  key,
} satisfies Readonly<Record<string, (dots: string) => JSX.Element>>;

export type ArtName = keyof typeof pictures;

/** The shapes of a picture alone, for inside another drawing. `dots` is a url() of the halftone. */
export const drawPicture = (name: ArtName, dots: string): JSX.Element => pictures[name](dots);

/** A cut-paper picture, square, as large as its place. For the eye only: words stand beside it. */
export function Art({ name }: { readonly name: ArtName }) {
  const id = useId();
  return (
    <svg class={ink.art} viewBox="0 0 400 400" aria-hidden="true">
      <Dots id={id} />
      {drawPicture(name, `url(#${id})`)}
    </svg>
  );
}
