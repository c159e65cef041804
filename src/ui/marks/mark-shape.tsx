import { markShapes, type Mark } from './marks.ts';
import style from './mark-shape.module.css';

interface Props {
  readonly mark: Mark;
  /** N, C, Z: keeps the mark recognisable in black and white. */
  readonly letter?: string | undefined;
  /**
   * `hood` fills with the neighbourhood's colour and has an outline, `plain` has no outline, `text` uses the text
   * colour.
   */
  readonly ink: 'hood' | 'plain' | 'text';
}

/** The shape of a neighbourhood. Decorative: its name stands beside it. */
export function MarkShape({ mark, letter, ink }: Props) {
  const { path, letterFoot, letterSize } = markShapes[mark];
  return (
    <svg
      class={style.shape}
      data-mark={ink === 'text' ? undefined : mark}
      data-ink={ink}
      viewBox="0 0 400 400"
      aria-hidden="true"
    >
      <path d={path} />
      {letter !== undefined && (
        <text class={style.letter} x="200" y={letterFoot} font-size={letterSize} text-anchor="middle">
          {letter}
        </text>
      )}
    </svg>
  );
}
