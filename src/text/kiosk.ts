// Texts of the kiosk, in the language of the visitor.
import type { EntryRefusal } from '../domain/entries/receipt.ts';
import { calendarWords } from './format/calendar.ts';
import { hour } from './format/hours.ts';
import { languageNamesIn } from './format/language-names.ts';
import { priceIn } from './format/price.ts';
import { whenWords } from './format/when.ts';
import {
  dutchMessages,
  type KioskLanguage,
  type KioskFetchedMessages,
  kioskMessages,
  type KioskMessages,
} from './generated/kiosk.ts';

export { startLanguage } from './generated/kiosk.ts';

/** Messages that are filled in here; screens use the functions instead. */
type Filled = 'when' | 'refusal';

function filled(language: KioskLanguage, messages: KioskMessages) {
  const { locale } = kioskMessages[language];
  const calendar = calendarWords(locale);
  const anyOf = new Intl.ListFormat(locale, { type: 'disjunction' });
  const when = whenWords(messages.when, calendar, hour);
  return {
    when,
    /** `2,50 euro` */
    price: priceIn(locale),
    /** `Frans` */
    languageName: languageNamesIn(locale),
    /** `wonen, werk of papieren` */
    anyOf: (words: readonly string[]): string => anyOf.format(words),
    /** A subject as written inside a sentence. */
    lower: (words: string): string => words.toLocaleLowerCase(locale),
    refusal: (refusal: EntryRefusal): string => {
      const { refusal: words } = messages;
      switch (refusal.kind) {
        case 'more-than-places':
          return words['more-than-places'](refusal);
        case 'not-today':
          return refusal.on === null ? words['not-today'] : words['not-today-but']({ day: when.fullDay(refusal.on) });
        case 'closed':
        case 'not-open-yet':
        case 'walk-in':
        case 'full':
        case 'cancelled':
        case 'unknown-date':
        case 'unknown-code':
        case 'withdrawn':
        case 'no-seat':
        case 'unreadable':
          return words[refusal.kind];
      }
    },
  };
}

/** Texts of the screens in the first load. */
export type Text = Omit<KioskMessages, Filled> &
  ReturnType<typeof filled> & {
    /** Texts of the screens that are loaded when somebody wakes the kiosk. */
    readonly fetched: { readonly load: () => Promise<FullText>; readonly loaded: () => FullText | undefined };
  };

/** Texts of all screens. */
export type FullText = Text & KioskFetchedMessages;

function textOf(language: KioskLanguage, messages: KioskMessages): Text {
  let full: FullText | undefined;
  const text: Text = {
    ...messages,
    ...filled(language, messages),
    fetched: {
      loaded: () => full,
      load: async () => (full ??= { ...text, ...(await kioskMessages[language].fetched()) }),
    },
  };
  return text;
}

/** Part of the first load. */
export const dutch = textOf('nl', dutchMessages);

/** Loads a language, which the service worker has cached. */
export const fetchText = async (language: KioskLanguage): Promise<Text> =>
  textOf(language, await kioskMessages[language].first());
