// A drop-down list with one value or none, using the browser's own select.
import style from './choice.module.css';

interface Props<Value extends string> {
  readonly label: string;
  /** The label for "no choice". */
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
