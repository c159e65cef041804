// The names of the fields of the forms: what a page asks by them, the server reads by them. Stay in Dutch: who looks at an
// address or a saved form reads them.
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
  /** Of the buttons that show the form in another language: nothing is sent then. */
  translate: 'anderetaal',
} as const;

/** Of the one form on a page, so that what stands outside it can send it. */
export const formId = 'vragen';

/** Behind `translate`: whether what is wrong was told already. */
export const translating = { asItIs: 'zoals-het-is', withMistakes: 'met-fouten' } as const;

/** Behind what is ticked or chosen with yes. */
export const yes = 'ja';
export const no = 'nee';

/** What somebody typed and chose so far, as it came; nothing of it is believed. */
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

/** What a form was made with. The same two make the same entry, however often it is sent. */
export interface FormIds {
  readonly id: string;
  readonly code: string;
}

export const formIdFields = ({ id, code }: FormIds): Readonly<Record<string, string>> => ({
  [field.id]: id,
  [field.code]: code,
});
