import { MarkShape } from './mark-shape.tsx';
import type { Mark } from './marks.ts';
import style from './neighbourhood-mark.module.css';

interface Props {
  readonly mark: Mark;
  readonly letter: string;
  readonly name?: string | undefined;
  /**
   * `label` is a coloured slip, `swatch` an outlined shape on paper, `shape` the shape in the text colour, for the
   * neighbourhood's own background.
   */
  readonly variant?: 'label' | 'swatch' | 'shape' | undefined;
  /** For a label on the neighbourhood's own background: swaps the colours. */
  readonly inverted?: boolean | undefined;
}

/** A neighbourhood: colour, shape, letter, and its name where there is room. */
export function NeighbourhoodMark({ mark, letter, name, variant = 'label', inverted }: Props) {
  return (
    <span
      class={style.mark}
      data-mark={mark}
      data-variant={variant}
      data-inverted={inverted || undefined}
      role={name === undefined ? 'img' : undefined}
      aria-label={name === undefined ? letter : undefined}
    >
      <MarkShape mark={mark} letter={letter} ink={variant === 'swatch' ? 'hood' : 'text'} />
      {name !== undefined && <span>{name}</span>}
    </span>
  );
}
