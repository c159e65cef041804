import { Icon } from '../marks/icon.tsx';
import { walkRadios } from './radio-keys.ts';
import style from './stepper.module.css';

interface Props {
  readonly label: string;
  /** Usually one to six. */
  readonly counts: readonly number[];
  readonly chosen?: number | undefined;
  /** The accessible name of a number, such as "3 personen". */
  readonly nameOf: (count: number) => string;
  /** The highest number that can be chosen, because there is no more room. */
  readonly most?: number | undefined;
  readonly onChoose: (count: number) => void;
}

/** Asks for the number of people, with large digits and as many little figures. */
export function Stepper({ label, counts, chosen, nameOf, most = Number.POSITIVE_INFINITY, onChoose }: Props) {
  const reachable = chosen ?? counts[0];
  return (
    <div class={style.stepper} role="radiogroup" aria-label={label} onKeyDown={walkRadios}>
      {counts.map((count) => (
        <button
          key={count}
          type="button"
          role="radio"
          class={style.count}
          aria-checked={count === chosen}
          aria-label={nameOf(count)}
          tabIndex={count === reachable ? 0 : -1}
          disabled={count > most}
          onClick={() => onChoose(count)}
        >
          <b class={style.number}>{count}</b>
          <span class={style.people} aria-hidden="true">
            {Array.from({ length: count }, (_, index) => (
              <Icon key={index} name="person" />
            ))}
          </span>
        </button>
      ))}
    </div>
  );
}
