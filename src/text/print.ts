// Texts on paper: posters, the month programme, tickets.
import type { Language } from '../domain/people/language.ts';
import { calendarWords } from './format/calendar.ts';
import { languageNamesIn } from './format/language-names.ts';
import { priceIn } from './format/price.ts';
import { repeatWords } from './format/repeat.ts';
import { printMessages } from './generated/print.ts';
import { locales } from './messages/languages.ts';

export const printText = printMessages.nl;

const locale = locales.nl;
const calendar = calendarWords(locale);
const languageName = languageNamesIn(locale);
const list = new Intl.ListFormat(locale, { type: 'conjunction' });

/** Formats the values that messages are filled with. */
export const printFormat = {
  calendar,
  price: priceIn(locale),
  languageName,
  repeat: repeatWords(printText.repeat, calendar),
  /** `Nederlands, Turks en Arabisch` */
  languages: (languages: readonly Language[]): string => list.format(languages.map(languageName)),
};
