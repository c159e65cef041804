import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ArtOnMark } from '../art/art-on-mark.tsx';
import type { ArtName } from '../art/art.tsx';
import { NeighbourhoodMark } from '../marks/neighbourhood-mark.tsx';
import type { Mark } from '../marks/marks.ts';
import style from './hero.module.css';

interface Props {
  readonly mark: Mark;
  readonly letter: string;
  readonly neighbourhood: string;
  readonly title: string;
  /** "Vandaag van 15 tot 17 uur" */
  readonly when: string;
  /** "maandag 23 november" */
  readonly date: string;
  readonly picture: ArtName;
  /** Shown instead of the picture when it can be. */
  readonly photo?: { readonly src: string; readonly alt: string } | undefined;
  /** A Stamp, for a full, cancelled or past date. */
  readonly stamp?: ComponentChildren;
}

/** The head of one activity, on the background of its neighbourhood. */
export function Hero({ mark, letter, neighbourhood, title, when, date, picture, photo, stamp }: Props) {
  const [failed, setFailed] = useState<string>();
  const isShown = photo !== undefined && photo.src !== failed;
  return (
    <section class={style.hero} data-mark={mark}>
      <div class={style.text}>
        <NeighbourhoodMark mark={mark} letter={letter} name={neighbourhood} inverted />
        <h1 tabIndex={-1}>{title}</h1>
        <p class={style.when}>
          <b>{when}</b>
          <span>{date}</span>
        </p>
        {stamp}
      </div>
      <div class={style.picture}>
        {isShown ? (
          <img class={style.photo} src={photo.src} alt={photo.alt} onError={() => setFailed(photo.src)} />
        ) : (
          <ArtOnMark mark={mark} name={picture} />
        )}
      </div>
    </section>
  );
}
