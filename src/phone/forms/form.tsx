// Form components: questions with their answers so far, and the mistake beside each.
import type { ComponentChildren } from 'preact';
import type { Language } from '../../domain/people/language.ts';
import type { PhoneText } from '../../text/phone.ts';
import { formId } from './fields.ts';
import { linkOf, type Reading } from '../parts/reading.ts';
import { Said } from '../parts/said.tsx';

/** `field` is the name of the question; the control to correct has it as its id. */
export interface Mistake {
  readonly field: string;
  readonly words: string;
}

/** An interruption that is no mistake in the answers. */
export interface SubmitError {
  readonly title: string;
  readonly more: string;
}

interface FormProps {
  readonly reading: Reading;
  readonly action: string;
  /** Hidden fields created with the form: sending it twice makes one entry. */
  readonly formIds: Readonly<Record<string, string>>;
  readonly send: string;
  /** `other` when sending is not the likely purpose of the visit. */
  readonly variant?: 'go' | 'other';
  readonly children: ComponentChildren;
}

export const Form = ({ reading, action, formIds, send, variant = 'go', children }: FormProps) => (
  <form id={formId} method="post" action={linkOf(reading, action)} novalidate accept-charset="utf-8">
    {Object.entries(formIds).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
    <button class={variant} type="submit">
      {send}
    </button>
  </form>
);

interface Asking {
  readonly name: string;
  readonly ask: string;
  readonly hint?: string | undefined;
  readonly mistakes: readonly Mistake[];
}

const mistakeOf = ({ name, mistakes }: Asking): Mistake | undefined => mistakes.find(({ field }) => field === name);

/** The ids of the `Hints` that describe a control. */
function describedBy(asking: Asking): string | undefined {
  const ids = [
    ...(asking.hint === undefined ? [] : [`${asking.name}-hint`]),
    ...(mistakeOf(asking) ? [`${asking.name}-mistake`] : []),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

const wrongness = (asking: Asking): string | undefined => (mistakeOf(asking) ? 'is-wrong' : undefined);

function Hints(asking: Asking) {
  const mistake = mistakeOf(asking);
  return (
    <>
      {asking.hint !== undefined && (
        <p class="hint" id={`${asking.name}-hint`}>
          {asking.hint}
        </p>
      )}
      {mistake && (
        <p class="mistake" id={`${asking.name}-mistake`}>
          {mistake.words}
        </p>
      )}
    </>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
  /** The language of the label, if it is not that of the page. */
  readonly lang?: Language;
  readonly dir?: PhoneText['dir'];
}

interface Choices extends Asking {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** More than one may be chosen. */
  readonly many?: boolean;
  readonly width?: 'small' | 'half';
}

export function Choices(props: Choices) {
  const { name, ask, choices, chosen, many = false, width } = props;
  return (
    <fieldset class={wrongness(props)} aria-describedby={describedBy(props)}>
      <legend>{ask}</legend>
      <Hints {...props} />
      <div class={width === undefined ? 'picks' : `picks ${width}`}>
        {choices.map(({ value, label, lang, dir }, at) => (
          <label key={value} class="pick">
            <input
              type={many ? 'checkbox' : 'radio'}
              id={at === 0 ? name : undefined}
              name={name}
              value={value}
              checked={chosen.includes(value)}
            />
            <span lang={lang} dir={dir}>
              <Said words={label} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface Typed extends Asking {
  readonly type: 'text' | 'tel';
  readonly autocomplete: 'given-name' | 'tel';
  readonly typed: string;
  readonly children?: ComponentChildren;
}

export function Field(props: Typed) {
  const { name, ask, type, autocomplete, typed, children } = props;
  const control = {
    id: name,
    name,
    value: typed,
    autocomplete,
    'aria-describedby': describedBy(props),
    'aria-invalid': mistakeOf(props) ? ('true' as const) : undefined,
  };
  return (
    <div class={wrongness(props)}>
      <label class="ask" for={name}>
        {ask}
      </label>
      <Hints {...props} />
      {type === 'tel' ? (
        <input type="tel" maxLength={30} {...control} />
      ) : (
        <input type="text" maxLength={60} autocapitalize="words" {...control} />
      )}
      {children}
    </div>
  );
}

interface TickProps {
  readonly name: string;
  readonly label: string;
  readonly ticked: boolean;
}

export const Tick = ({ name, label, ticked }: TickProps) => (
  <label class="pick or">
    <input type="checkbox" name={name} value="ja" checked={ticked} />
    <span>{label}</span>
  </label>
);

interface WrongProps {
  readonly text: PhoneText;
  readonly mistakes: readonly Mistake[];
  readonly submitError: SubmitError | undefined;
}

/** The summary above the form, focused when the page opens: what is wrong, with a link to each mistake. */
export function Wrong({ text, mistakes, submitError }: WrongProps) {
  if (submitError === undefined && mistakes.length === 0) return null;
  const title = submitError?.title ?? text.form.wrong({ count: mistakes.length });
  return (
    <div class="mistakes" role="alert" aria-labelledby="wrong" tabIndex={-1} autofocus>
      <h2 id="wrong">{title}</h2>
      <p>{submitError?.more ?? text.form.wrongMore}</p>
      {mistakes.length > 0 && (
        <ul>
          {mistakes.map(({ field, words }) => (
            <li key={field}>
              <a href={`#${field}`}>{words}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The page's title begins by saying that something is wrong, because screen readers read it first. */
export const titleWith = (title: string, { text, mistakes, submitError }: WrongProps): string =>
  submitError === undefined && mistakes.length === 0 ? title : text.form.wrongTitle({ title });
