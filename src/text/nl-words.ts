// Dutch words that more than one screen, page or list uses.
import type { Language } from '../domain/language.ts';
import type { LocalTime } from '../domain/time.ts';
import { calendarWords } from './format/calendar.ts';

export const words = calendarWords('nl-BE');

/** `14` or `14.30` */
export const hour = (time: LocalTime): string => time.replace(/^0/, '').replace(':00', '').replace(':', '.');

export const persons = (count: number): string => (count === 1 ? '1 persoon' : `${count} personen`);

export const languageNames: Record<Language, string> = {
  nl: 'Nederlands',
  fr: 'Frans',
  en: 'Engels',
  tr: 'Turks',
  ar: 'Arabisch',
  pl: 'Pools',
  ro: 'Roemeens',
  uk: 'Oekraïens',
  es: 'Spaans',
  it: 'Italiaans',
};

/** Languages as those who speak them write them: somebody who needs one knows it by this name. */
export const ownNames: Record<Language, string> = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  pl: 'Polski',
  ro: 'Română',
  uk: 'Українська',
  es: 'Español',
  it: 'Italiano',
};
