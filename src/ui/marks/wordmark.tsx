import { MarkShape } from './mark-shape.tsx';
import type { Mark } from './marks.ts';
import style from './wordmark.module.css';

interface Props {
  readonly marks: readonly Mark[];
  readonly productName: string;
}

/** The neighbourhoods' shapes and the product's name, as on every print. */
export function Wordmark({ marks, productName }: Props) {
  return (
    <span class={style.wordmark}>
      {marks.map((mark) => (
        <MarkShape key={mark} mark={mark} ink="plain" />
      ))}
      <span>{productName}</span>
    </span>
  );
}
