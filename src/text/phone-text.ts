// The pages on a phone in each language that they can speak.
import type { Language } from '../domain/language.ts';
import { phoneAr } from './phone-ar.ts';
import { phoneEn } from './phone-en.ts';
import { phoneFr } from './phone-fr.ts';
import { phoneNl, type PhoneText } from './phone-nl.ts';
import { phoneTr } from './phone-tr.ts';

export type { PhoneText } from './phone-nl.ts';

const texts: Partial<Record<Language, PhoneText>> = { nl: phoneNl, fr: phoneFr, en: phoneEn, tr: phoneTr, ar: phoneAr };

/** On a translation, in Dutch, for who stands by to help. */
export const translated = 'Vertaling: de Nederlandse tekst telt.';

/** Dutch where there is no translation. */
export const phoneText = (language: Language): PhoneText => texts[language] ?? phoneNl;

/** Of the languages of a place, those that the pages can speak: Dutch first and always. */
export const spokenOf = (languages: readonly Language[]): readonly Language[] => [
  'nl',
  ...languages.filter((language) => language !== 'nl' && texts[language] !== undefined),
];
