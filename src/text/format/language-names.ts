// Names of languages.
import type { Language } from '../../domain/people/language.ts';
import { capital } from './calendar.ts';

/** `Frans`, in the words of a locale. */
export function languageNamesIn(locale: string): (language: Language) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (language) => capital(names.of(language) ?? language);
}

/** `Français`: the language's name in that language, by which its speakers recognise it. */
export const ownName = (language: Language): string => languageNamesIn(language)(language);
