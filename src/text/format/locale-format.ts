// Days, times, prices and lists in each language of the phone pages. Always uses the digits on our posters, and
// corrects what Intl gets wrong.
import type { Language } from '../../domain/people/language.ts';
import type { LocalDate, LocalTime } from '../../domain/time/time.ts';
import { locales, type pseudoLanguage } from '../messages/languages.ts';
import { type CalendarWords, calendarWords } from './calendar.ts';
import { hour } from './hours.ts';
import { languageNamesIn } from './language-names.ts';
import { priceIn } from './price.ts';

export interface LocaleFormat extends CalendarWords {
  /** `14.30`, `14h30`, `14:30` */
  readonly hour: (time: LocalTime) => string;
  /** `2,50 euro` */
  readonly price: (cents: number) => string;
  readonly languageName: (language: Language) => string;
  readonly list: (words: readonly string[]) => string;
  /** The weekday as in `Elke dinsdag`. */
  readonly everyWeekday: (date: LocalDate) => string;
}

const plainIn = (locale: string): LocaleFormat => {
  const calendar = calendarWords(locale);
  const price = priceIn(locale);
  return {
    ...calendar,
    everyWeekday: calendar.weekday,
    hour: (time) => time,
    // Non-breaking spaces keep it on one line.
    price: (cents) => price(cents).replaceAll(' ', '\u00a0'),
    languageName: languageNamesIn(locale),
    list: (words) => words.join(', '),
  };
};

function dutchFormat(): LocaleFormat {
  return { ...plainIn(locales.nl), hour, price: priceIn(locales.nl) };
}

function frenchFormat(): LocaleFormat {
  const plain = plainIn(locales.fr);
  /** `1er décembre`: French writes the first day of a month as an ordinal. */
  const first = (write: (date: LocalDate) => string) => (date: LocalDate) => write(date).replace(/\b1 /, '1er ');
  return {
    ...plain,
    dayAndMonth: first(plain.dayAndMonth),
    fullDay: first(plain.fullDay),
    /** `9h`, `14h30` */
    hour: (time) => time.replace(/^0/, '').replace(':', 'h').replace(/h00$/, 'h'),
  };
}

function turkishFormat(): LocaleFormat {
  const plain = plainIn(locales.tr);
  return {
    ...plain,
    everyWeekday: (date) => plain.weekday(date).toLocaleLowerCase(locales.tr),
    /** `2,50 euro`: lower case, as the unit is not a name. */
    price: (cents) => plain.price(cents).replace('Euro', 'euro'),
  };
}

function arabicFormat(): LocaleFormat {
  const plain = plainIn(locales.ar);
  return {
    ...plain,
    /** Without Intl's comma after the weekday, because the day stands inside a sentence. */
    fullDay: (date) => plain.fullDay(date).replace('،', ''),
    /** Without the article. */
    everyWeekday: (date) => plain.weekday(date).replace(/^ال/, ''),
    list: (words) => words.join('، '),
  };
}

export const localeFormats: Readonly<Record<Exclude<keyof typeof locales, typeof pseudoLanguage>, () => LocaleFormat>> =
  {
    nl: dutchFormat,
    fr: frenchFormat,
    en: () => plainIn(locales.en),
    tr: turkishFormat,
    ar: arabicFormat,
  };
