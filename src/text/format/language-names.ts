// Languages as people call them.
import type { Language } from '../../domain/people/language.ts';
import { capital } from './calendar.ts';

/** `Frans`, in the words of a locale. */
export function languageNamesIn(locale: string): (language: Language) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (language) => capital(names.of(language) ?? language);
}

/** `Français`: whoever needs a language knows it by this name. */
export const ownName = (language: Language): string => languageNamesIn(language)(language);
