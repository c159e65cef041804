import type { ArtName } from './art-names.ts';
import sprite from './art.svg?url';
import style from './art.module.css';

export type { ArtName } from './art-names.ts';

/** A cut-paper picture, square, as large as its place. For the eye only: words stand beside it. */
export function Art({ name }: { readonly name: ArtName }) {
  return (
    <svg class={style.art} viewBox="0 0 400 400" aria-hidden="true">
      <Picture name={name} />
    </svg>
  );
}

/** The shapes of a picture alone, for inside another drawing. */
export const Picture = ({ name }: { readonly name: ArtName }) => (
  <use href={`${sprite}#${name}`} width="400" height="400" />
);
