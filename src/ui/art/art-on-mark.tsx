import { useId } from 'preact/hooks';
import { markShapes, type Mark } from '../marks/marks.ts';
import type { ArtName } from './art-names.ts';
import { Picture } from './art.tsx';
import style from './art.module.css';

/** Viewport of the picture in each shape: the largest square that leaves the shape visible. */
const places: Readonly<Record<Mark, string>> = {
  'purple-house': 'translate(78 128) scale(.62)',
  'red-circle': 'translate(70 62) scale(.66)',
  'yellow-bowl': 'translate(84 52) scale(.59)',
  'blue-arch': 'translate(78 66) scale(.61)',
};

/** Landscapes have no outline, so they are clipped to the shape. */
const landscapes: readonly ArtName[] = ['walk', 'garden'];

/** A picture on the shape of a neighbourhood. */
export function ArtOnMark({ mark, name }: { readonly mark: Mark; readonly name: ArtName }) {
  const id = useId();
  const shape = mark === 'blue-arch' ? solidArch : markShapes[mark].path;
  return (
    <svg class={style.art} data-mark={mark} viewBox="0 0 400 400" aria-hidden="true">
      <path class={style.ground} d={shape} />
      {landscapes.includes(name) ? (
        <>
          <clipPath id={`${id}-cut`}>
            <path d={shape} />
          </clipPath>
          <g clip-path={`url(#${id}-cut)`}>
            <Picture name={name} />
          </g>
        </>
      ) : (
        <g transform={places[mark]}>
          <Picture name={name} />
        </g>
      )}
    </svg>
  );
}

/** The arch without its opening, as a background for the picture. */
const solidArch = 'M6 204 C8 92 94 10 202 10 C310 12 394 96 394 206 V374 Q394 392 376 392 H24 Q6 392 6 374 Z';
