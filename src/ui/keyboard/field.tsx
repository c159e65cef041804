import { useId } from 'preact/hooks';
import { Icon } from '../marks/icon.tsx';
import style from './field.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** A keyboard that hangs on the kiosk types here too. */
  readonly onType?: ((value: string) => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Says what to do next, never a code. */
  readonly error?: string | undefined;
  /** Whether the keys on the screen write here. */
  readonly active?: boolean | undefined;
  readonly kind?: 'words' | 'number' | 'code' | undefined;
  readonly maxLength?: number | undefined;
  /** Shows the label above the field, for screens with two of them. */
  readonly labelled?: boolean | undefined;
}

/** One line to write on. The letters are drawn by hand, so that the caret is thick and nothing is remembered. */
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
          // As an attribute: the property of that name is a boolean, and any text turns it on.
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

/** Letters are only added and taken away at the end, where the drawn caret stands. */
function keepCaretLast(input: HTMLInputElement): void {
  const end = input.value.length;
  if (input.selectionStart !== end || input.selectionEnd !== end) input.setSelectionRange(end, end);
}
