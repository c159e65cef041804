// How a page is being read: in which language, at which address, and which other languages there are.
import type { Language } from '../../domain/people/language.ts';
import type { PhoneText } from '../../text/phone.ts';

export interface Reading {
  readonly text: PhoneText;
  /** The languages of this deployment that the pages support, Dutch first. */
  readonly languages: readonly Language[];
  /** The path of the page in Dutch, such as `/agenda`; may have a query. */
  readonly path: string;
  readonly publicAddress: string;
}

/** Query field, as in `/agenda?taal=fr`. There is no cookie, so each link and form carries it on. */
export const languageField = 'taal';

export function pathIn(path: string, language: Language): string {
  if (language === 'nl') return path;
  const [page = '', anchor] = path.split('#');
  const asked = `${page}${page.includes('?') ? '&' : '?'}${languageField}=${language}`;
  return anchor === undefined ? asked : `${asked}#${anchor}`;
}

/** The path of another page, in the language being read. */
export const linkOf = ({ text }: Reading, path: string): string => pathIn(path, text.lang);
