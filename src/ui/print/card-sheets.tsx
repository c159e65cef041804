import type { ComponentChild } from 'preact';
import { Sheet } from './sheet.tsx';
import style from './card-sheets.module.css';

interface Props {
  readonly label: string;
  /** Cards of 85.6 by 54 mm. */
  readonly cards: readonly { readonly id: string; readonly card: ComponentChild }[];
}

/** Cards per sheet. */
const onSheet = 10;

export const cardSheets = (cards: number): number => Math.ceil(cards / onSheet);

/** Sheets of ten cards, with cut marks. */
export function CardSheets({ label, cards }: Props) {
  const sheets = Array.from({ length: cardSheets(cards.length) }, (_, at) =>
    cards.slice(at * onSheet, (at + 1) * onSheet),
  );
  return (
    <>
      {sheets.map((held) => (
        <Sheet key={held[0]?.id} paper="a4" label={label}>
          <div class={style.grid}>
            {held.map(({ id, card }) => (
              <div key={id} class={style.card}>
                <i class={style.cuts} aria-hidden="true" />
                {card}
              </div>
            ))}
          </div>
        </Sheet>
      ))}
    </>
  );
}
