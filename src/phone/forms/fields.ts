// The names of the form fields, shared by the pages and by the server that reads them. They are Dutch because people
// see them in addresses and saved forms.
export const field = {
  id: 'formulier',
  code: 'code',
  attendance: 'hoevaak',
  persons: 'personen',
  firstName: 'voornaam',
  telephone: 'telefoon',
  visit: 'balie',
  together: 'samen',
  subject: 'onderwerp',
  dayPart: 'dagdeel',
  languages: 'talen',
  message: 'bericht',
  report: 'melding',
  /** Of the buttons that show the form in another language; these submit nothing. */
  translate: 'anderetaal',
} as const;

/** The id of the one form on a page, so that buttons outside it can submit it. */
export const formId = 'vragen';

/** Values of `translate`: whether mistakes were already shown. */
export const translating = { asItIs: 'zoals-het-is', withMistakes: 'met-fouten' } as const;

/** Values of checkboxes and yes/no questions. */
export const yes = 'ja';
export const no = 'nee';

/** What somebody typed and chose so far, unvalidated. */
export interface TypedSignUp {
  readonly attendance: string;
  readonly persons: string;
  readonly firstName: string;
  readonly telephone: string;
  readonly visit: boolean;
  readonly together: string;
}

export interface TypedContact {
  readonly subject: string;
  readonly dayPart: string;
  readonly languages: readonly string[];
  readonly firstName: string;
  readonly telephone: string;
  readonly visit: boolean;
  readonly message: string;
}

/** Ids created with the form. The same ids make the same entry, however often the form is sent. */
export interface FormIds {
  readonly id: string;
  readonly code: string;
}

export const formIdFields = ({ id, code }: FormIds): Readonly<Record<string, string>> => ({
  [field.id]: id,
  [field.code]: code,
});
