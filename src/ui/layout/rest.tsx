import type { ComponentChildren } from 'preact';
import { ArtOnMark } from '../art/art-on-mark.tsx';
import type { ArtName } from '../art/art.tsx';
import { Icon } from '../marks/icon.tsx';
import { NeighbourhoodMark } from '../marks/neighbourhood-mark.tsx';
import type { Mark } from '../marks/marks.ts';
import style from './rest.module.css';

interface Props {
  /** "Lokaal dienstencentrum De Wilg" */
  readonly placeName: string;
  readonly time: string;
  readonly demo?: string | undefined;
  /** The activity on the poster; when absent, `quiet` is shown. */
  readonly poster?: RestPoster | undefined;
  /** Shown when there is no activity today or tomorrow. */
  readonly quiet?: ComponentChildren;
  /** "Raak het scherm aan" */
  readonly touch: string;
  /** A QrCode and the words above it. */
  readonly phone?: { readonly words: string; readonly code: ComponentChildren } | undefined;
  /** Chips with languages, and the CallLine. */
  readonly languages: ComponentChildren;
  readonly callLine: ComponentChildren;
  /** Called on any touch, to wake the screen. */
  readonly onTouch: () => void;
}

export interface RestPoster {
  readonly id: string;
  readonly mark: Mark;
  readonly letter: string;
  readonly neighbourhood: string;
  /** "Morgen om 12 uur" */
  readonly when: string;
  /** "dinsdag 24 november" */
  readonly date: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly picture: ArtName;
}

/** The rest screen: one activity as a poster, which changes from time to time, and how to begin. */
export function Rest({ placeName, time, demo, poster, quiet, touch, phone, languages, callLine, onTouch }: Props) {
  return (
    <div class={style.rest} onClick={onTouch}>
      <main class={style.poster} data-mark={poster?.mark}>
        <p class={style.mast}>
          <span>{placeName}</span>
          <b class={style.clock}>{time}</b>
        </p>
        {demo !== undefined && <p class={style.demo}>{demo}</p>}
        {poster === undefined ? quiet : <Poster key={poster.id} {...poster} />}
      </main>
      <footer class={style.foot}>
        <div class={style.row}>
          <button type="button" class={style.touch}>
            <Icon name="tap" />
            <span>{touch}</span>
          </button>
          {phone !== undefined && (
            <p class={style.phone}>
              <span>{phone.words}</span>
              {phone.code}
            </p>
          )}
        </div>
        <div class={style.languages} onClick={(event) => event.stopPropagation()}>
          {languages}
        </div>
        {callLine}
      </footer>
    </div>
  );
}

function Poster({ mark, letter, neighbourhood, when, date, title, facts, picture }: RestPoster) {
  return (
    <section class={style.turning}>
      <p class={style.when}>
        <b class={style.whenStrong}>{when}</b>
        <span>{date}</span>
      </p>
      <h1 class={style.title}>{title}</h1>
      <div class={style.lower}>
        <div class={style.picture}>
          <ArtOnMark mark={mark} name={picture} />
        </div>
        <div class={style.facts}>
          <NeighbourhoodMark mark={mark} letter={letter} name={neighbourhood} inverted />
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </div>
      </div>
    </section>
  );
}
