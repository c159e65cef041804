import type { ComponentChildren } from 'preact';
import { Art, type ArtName } from './art/art.tsx';
import style from './empty.module.css';

interface Props {
  readonly picture: ArtName;
  readonly title: string;
  /** What to do instead. */
  readonly children?: ComponentChildren;
}

/** Nothing here, nothing yet, or nothing to be had: a picture and a kind word, never a blank. */
export function Empty({ picture, title, children }: Props) {
  return (
    <div class={style.empty}>
      <div class={style.picture}>
        <Art name={picture} />
      </div>
      <h2>{title}</h2>
      {children !== undefined && <p class={style.note}>{children}</p>}
    </div>
  );
}
