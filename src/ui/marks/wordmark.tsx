import { MarkShape } from './mark-shape.tsx';
import type { Mark } from './marks.ts';
import style from './wordmark.module.css';

interface Props {
  readonly marks: readonly Mark[];
  readonly productName: string;
}

/** The shapes of the neighbourhoods and the name of the product, as on everything printed. */
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
