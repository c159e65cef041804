// One out of a list, or all of it: the computer's own list, which every colleague knows.
import style from './choice.module.css';

interface Props<Value extends string> {
  readonly label: string;
  /** Words for "no choice". */
  readonly every: string;
  readonly chosen: string | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value | null) => void;
}

export function Choice<Value extends string>({ label, every, chosen, options, onChoose }: Props<Value>) {
  return (
    <select
      class={style.choice}
      aria-label={label}
      data-chosen={chosen !== null}
      value={chosen ?? ''}
      onChange={(event) => {
        const wanted = event.currentTarget.value;
        onChoose(options.find(({ value }) => value === wanted)?.value ?? null);
      }}
    >
      <option value="">{every}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
