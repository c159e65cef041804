// What the pages on a phone say, in the language of whoever reads them.
import type { Language } from '../domain/people/language.ts';
import type { LocalDate, LocalTime } from '../domain/time/time.ts';
import { dutch, leftToRight } from './format/bidi.ts';
import { localeFormats } from './format/locale-format.ts';
import { repeatWords } from './format/repeat.ts';
import { nearWords } from './format/when.ts';
import { phoneMessages, type PhoneMessages } from './generated/phone.ts';

export const product = 'Buurtkiosk';

type PhoneLanguage = keyof typeof phoneMessages;

const unchanged = (words: string): string => words;

function filled(lang: PhoneLanguage, { when }: PhoneMessages) {
  const format = localeFormats[lang]();
  const { fullDay, dayAndMonth, hour, price, languageName, list } = format;
  const dir: 'ltr' | 'rtl' = lang === 'ar' ? 'rtl' : 'ltr';
  const near = nearWords(when, format);
  return {
    lang,
    dir,
    /** Marks a name that stays Dutch, to fill a sentence with; `Said` tells readers aloud. */
    dutch: lang === 'nl' ? unchanged : dutch,
    /** Keeps Latin letters from turning their neighbours around where one reads from right to left. */
    latin: dir === 'rtl' ? dutch : unchanged,
    /** Keeps a code or a number to call in its order where one reads from right to left. */
    leftToRight: dir === 'rtl' ? leftToRight : unchanged,
    /** `2,50 euro` */
    price,
    /** `Frans` */
    languageName,
    /** `Turks, Arabisch` */
    list,
    when: {
      /** `dinsdag 24 november` */
      fullDay,
      /** `24 november` */
      dayAndMonth,
      /** `Vandaag`, `Morgen`, `Dinsdag 24 november` */
      day: near.day,
      /** `Vandaag`, `Morgen`, `Dinsdag`: with the day and month on the next line. */
      weekday: near.leaf,
      /** `12 uur` */
      from: (time: LocalTime): string => when.from({ hour: hour(time) }),
      /** `tot 14 uur` */
      until: (time: LocalTime): string => when.until({ hour: hour(time) }),
      /** `van 12 tot 14 uur` */
      hours: (from: LocalTime, until: LocalTime): string => when.hours({ from: hour(from), until: hour(until) }),
      /** `dinsdag 24 november om 12 uur` */
      at: (date: LocalDate, time: LocalTime): string => when.at({ day: fullDay(date), hour: hour(time) }),
      /** `Elke dinsdag` */
      repeat: repeatWords(when, { ...format, weekday: format.everyWeekday }),
    },
  };
}

export type PhoneText = Omit<PhoneMessages, 'when'> & ReturnType<typeof filled>;

const textOf = (language: PhoneLanguage): PhoneText => ({
  ...phoneMessages[language],
  ...filled(language, phoneMessages[language]),
});

const texts: Readonly<Record<PhoneLanguage, PhoneText>> = {
  nl: textOf('nl'),
  fr: textOf('fr'),
  en: textOf('en'),
  tr: textOf('tr'),
  ar: textOf('ar'),
};

const isSpoken = (language: Language): language is PhoneLanguage => language in texts;

/** Dutch where there is no translation. */
export const phoneText = (language: Language): PhoneText => texts[isSpoken(language) ? language : 'nl'];

/** Of the languages of a place, those that the pages can speak: Dutch first and always. */
export const spokenOf = (languages: readonly Language[]): readonly Language[] => [
  'nl',
  ...languages.filter((language) => language !== 'nl' && isSpoken(language)),
];
