// Who reads a page: in which language, at which address, and which other languages there are.
import type { Language } from '../../domain/people/language.ts';
import type { PhoneText } from '../../text/phone.ts';

export interface Reading {
  readonly text: PhoneText;
  /** Those of the place that the pages can speak, Dutch first. */
  readonly languages: readonly Language[];
  /** Of the page in Dutch, as `/agenda`; may have a query. */
  readonly path: string;
  readonly publicAddress: string;
}

/** In an address: `/agenda?taal=fr`. No cookie remembers it, so each link and each form carries it on. */
export const languageField = 'taal';

export function pathIn(path: string, language: Language): string {
  if (language === 'nl') return path;
  const [page = '', anchor] = path.split('#');
  const asked = `${page}${page.includes('?') ? '&' : '?'}${languageField}=${language}`;
  return anchor === undefined ? asked : `${asked}#${anchor}`;
}

/** The same page in another place, in the language that is read now. */
export const linkOf = ({ text }: Reading, path: string): string => pathIn(path, text.lang);
