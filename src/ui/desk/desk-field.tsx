import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import style from './desk-field.module.css';

/** Attributes per kind of input. A union of objects, because Preact types each kind of input separately. */
const kinds = {
  text: { type: 'text' },
  password: { type: 'password' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  date: { type: 'date' },
  time: { type: 'time' },
  number: { type: 'number' },
  search: { type: 'search' },
} as const;

interface Common {
  readonly label: string;
  /** What to type, shown before anything goes wrong. */
  readonly hint?: string | undefined;
  /** Says what to do next. */
  readonly error?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly required?: boolean | undefined;
}

interface FieldProps extends Common {
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly type?: keyof typeof kinds | undefined;
  readonly name?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | undefined;
  readonly min?: string | number | undefined;
  readonly max?: string | number | undefined;
  readonly maxLength?: number | undefined;
}

interface SelectProps extends Common {
  readonly value: string;
  readonly onChoose: (id: string) => void;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

interface CheckProps extends Pick<Common, 'label' | 'hint' | 'disabled'> {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

interface FormProps {
  readonly onSend: () => void;
  /** DeskButtons below the fields; one of them has type submit. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A text field of one line. */
export function DeskField({ label, hint, error, value, onType, type = 'text', ...input }: FieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        {...described(id, hint, error)}
        id={id}
        class={style.field}
        {...kinds[type]}
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Labelled>
  );
}

/** A select. */
export function DeskSelect({ label, hint, error, value, onChoose, options, ...select }: SelectProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <select
        {...select}
        {...described(id, hint, error)}
        id={id}
        class={style.field}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A checkbox. */
export function DeskCheck({ label, hint, checked, disabled, onChange }: CheckProps) {
  return (
    <label class={style.check}>
      <input
        class={style.box}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint !== undefined && <small class={style.hint}>{hint}</small>}
      </span>
    </label>
  );
}

/** A form, with two fields side by side where there is room. */
export function DeskForm({ onSend, actions, children }: FormProps) {
  return (
    <form
      class={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
      {actions !== undefined && <div class={style.actions}>{actions}</div>}
    </form>
  );
}

function Labelled({
  id,
  label,
  hint,
  error,
  children,
}: Common & { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <div class={style.whole}>
      <label class={style.label} for={id}>
        {label}
      </label>
      {children}
      {hint !== undefined && error === undefined && (
        <small class={style.hint} id={`${id}-hint`}>
          {hint}
        </small>
      )}
      {error !== undefined && (
        <small class={style.error} id={`${id}-hint`} role="alert">
          {error}
        </small>
      )}
    </div>
  );
}

const described = (id: string, hint: string | undefined, error: string | undefined) => ({
  'aria-invalid': error !== undefined,
  'aria-describedby': hint === undefined && error === undefined ? undefined : `${id}-hint`,
});
