import { useId } from 'preact/hooks';
import { Icon } from '../marks/icon.tsx';
import style from './field.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Called for input from a physical keyboard. */
  readonly onType?: ((value: string) => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Says what to do next; never an error code. */
  readonly error?: string | undefined;
  /** Whether the on-screen keys type into this field. */
  readonly active?: boolean | undefined;
  readonly kind?: 'words' | 'number' | 'code' | undefined;
  readonly maxLength?: number | undefined;
  /** Shows the label above the field, for screens with two fields. */
  readonly labelled?: boolean | undefined;
}

/** A text field of one line. It draws its own text, with a thick caret, and the browser remembers nothing. */
export function Field(props: Props) {
  const {
    label,
    value,
    onType,
    onFocus,
    placeholder,
    error,
    active = true,
    kind = 'words',
    maxLength,
    labelled,
  } = props;
  const id = useId();
  return (
    <div class={style.whole}>
      {labelled === true && (
        <label class={style.label} for={id}>
          {label}
        </label>
      )}
      <div
        class={style.field}
        data-active={active || undefined}
        data-kind={kind}
        data-wrong={error === undefined ? undefined : true}
      >
        <span class={style.written} dir={kind === 'words' ? 'auto' : 'ltr'} aria-hidden="true">
          {value}
          {active && <i class={style.caret} />}
          {value === '' && <span class={style.placeholder}>{placeholder}</span>}
        </span>
        <input
          id={id}
          class={style.input}
          type="text"
          inputMode="none"
          // Set as an attribute: the property of this name is a boolean, which any text makes true.
          ref={(input) => input?.setAttribute('autocorrect', 'off')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={labelled === true ? undefined : label}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          value={value}
          maxLength={maxLength}
          readOnly={onType === undefined}
          onFocus={onFocus}
          onInput={(event) => onType?.(event.currentTarget.value)}
          onSelect={({ currentTarget: input }) => keepCaretLast(input)}
        />
      </div>
      <p class={style.error} id={`${id}-error`} role="alert">
        {error !== undefined && (
          <>
            <Icon name="warning" />
            <span>{error}</span>
          </>
        )}
      </p>
    </div>
  );
}

/** Letters are only added and removed at the end, where the drawn caret is. */
function keepCaretLast(input: HTMLInputElement): void {
  const end = input.value.length;
  if (input.selectionStart !== end || input.selectionEnd !== end) input.setSelectionRange(end, end);
}
