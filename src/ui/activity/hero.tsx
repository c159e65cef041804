import type { ComponentChildren } from 'preact';
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
  /** A Stamp, for a full, cancelled or past date. */
  readonly stamp?: ComponentChildren;
}

/** The head of one activity, on the background of its neighbourhood. */
export function Hero({ mark, letter, neighbourhood, title, when, date, picture, stamp }: Props) {
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
        <ArtOnMark mark={mark} name={picture} />
      </div>
    </section>
  );
}
