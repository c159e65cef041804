// The questions for a name and a telephone number, the same in each form.
import { field } from './fields.ts';
import { Field, type Mistake, Tick } from './form.tsx';

interface Props {
  readonly words: {
    readonly name: string;
    readonly nameMore: string;
    readonly telephone: string;
    readonly telephoneMore: string;
    /** Comes to the desk instead of giving a number. */
    readonly visit: string;
  };
  readonly typed: { readonly firstName: string; readonly telephone: string; readonly visit: boolean };
  readonly mistakes: readonly Mistake[];
}

export const PersonFields = ({ words, typed, mistakes }: Props) => (
  <>
    <Field
      name={field.firstName}
      type="text"
      autocomplete="given-name"
      ask={words.name}
      hint={words.nameMore}
      typed={typed.firstName}
      mistakes={mistakes}
    />
    <Field
      name={field.telephone}
      type="tel"
      autocomplete="tel"
      ask={words.telephone}
      hint={words.telephoneMore}
      typed={typed.telephone}
      mistakes={mistakes}
    >
      <Tick name={field.visit} label={words.visit} ticked={typed.visit} />
    </Field>
  </>
);
