// Texts of the phone pages, in the language of the reader.
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
    /** Marks a name that stays Dutch inside a sentence, for screen readers; see `Said`. */
    dutch: lang === 'nl' ? unchanged : dutch,
    /** Isolates Latin text in right-to-left languages. */
    latin: dir === 'rtl' ? dutch : unchanged,
    /** Isolates a code or telephone number in right-to-left languages. */
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
      /** `Vandaag`, `Morgen`, `Dinsdag`, when day and month follow on the next line. */
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

/** The texts of a language; Dutch when it is not translated. */
export const phoneText = (language: Language): PhoneText => texts[isSpoken(language) ? language : 'nl'];

/** Those of the given languages that the phone pages are translated into, with Dutch always first. */
export const spokenOf = (languages: readonly Language[]): readonly Language[] => [
  'nl',
  ...languages.filter((language) => language !== 'nl' && isSpoken(language)),
];
