import { Icon, type IconName } from '../marks/icon.tsx';
import { walkRadios } from './radio-keys.ts';
import style from './choice.module.css';

export interface ChoiceOption {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly disabled?: boolean | undefined;
  /** Language of the label, when it differs from the page. */
  readonly lang?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly chosen?: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly columns?: 1 | 2 | 3 | undefined;
}

/** Large cards, of which one can be chosen. */
export function Choice({ label, options, chosen, onChoose, columns = 1 }: Props) {
  const reachable = chosen ?? options.find((option) => option.disabled !== true)?.id;
  return (
    <div class={style.choice} role="radiogroup" aria-label={label} data-columns={columns} onKeyDown={walkRadios}>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          role="radio"
          class={style.option}
          aria-checked={option.id === chosen}
          tabIndex={option.id === reachable ? 0 : -1}
          disabled={option.disabled}
          lang={option.lang}
          onClick={() => onChoose(option.id)}
        >
          {option.icon !== undefined && <Icon name={option.icon} />}
          <span class={style.words}>
            <span class={style.label}>{option.label}</span>
            {option.note !== undefined && <span>{option.note}</span>}
          </span>
          <span class={style.tick} aria-hidden="true">
            {option.id === chosen && <Icon name="check" />}
          </span>
        </button>
      ))}
    </div>
  );
}
