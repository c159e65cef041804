import type { ArtName } from './art-names.ts';
import sprite from './art.svg?url';
import style from './art.module.css';

export type { ArtName } from './art-names.ts';

/** A square cut-paper picture that fills its container. Decorative: the words beside it say the same. */
export function Art({ name }: { readonly name: ArtName }) {
  return (
    <svg class={style.art} viewBox="0 0 400 400" aria-hidden="true">
      <Picture name={name} />
    </svg>
  );
}

/** The shapes of a picture, for use inside another SVG. */
export const Picture = ({ name }: { readonly name: ArtName }) => (
  <use href={`${sprite}#${name}`} width="400" height="400" />
);
