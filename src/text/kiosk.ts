// What the kiosk says, in the language of whoever stands before it.
import type { EntryRefusal } from '../domain/entries/receipt.ts';
import { calendarWords } from './format/calendar.ts';
import { hour } from './format/hours.ts';
import { languageNamesIn } from './format/language-names.ts';
import { priceIn } from './format/price.ts';
import { whenWords } from './format/when.ts';
import {
  dutchMessages,
  type KioskLanguage,
  type KioskLaterMessages,
  kioskMessages,
  type KioskMessages,
} from './generated/kiosk.ts';

export { startLanguage } from './generated/kiosk.ts';

/** The sentences that are filled in here: screens call these in their place. */
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
    /** As a subject is said in the middle of a sentence. */
    lower: (words: string): string => words.toLocaleLowerCase(locale),
    refusal: (refusal: EntryRefusal): string => {
      const { refusal: words } = messages;
      switch (refusal.kind) {
        case 'more-than-places':
          return words['more-than-places'](refusal);
        case 'not-today':
          return refusal.on === null ? words['not-today'] : words['not-today-but']({ day: when.fullDay(refusal.on) });
        case 'closed':
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

/** What the screens of the first load say. */
export type Text = Omit<KioskMessages, Filled> &
  ReturnType<typeof filled> & {
    /** What the screens say that are fetched when somebody wakes the kiosk. */
    readonly later: { readonly load: () => Promise<FullText>; readonly loaded: () => FullText | undefined };
  };

/** What all screens say. */
export type FullText = Text & KioskLaterMessages;

function textOf(language: KioskLanguage, messages: KioskMessages): Text {
  let full: FullText | undefined;
  const text: Text = {
    ...messages,
    ...filled(language, messages),
    later: {
      loaded: () => full,
      load: async () => (full ??= { ...text, ...(await kioskMessages[language].later()) }),
    },
  };
  return text;
}

/** Part of the first load. */
export const dutch = textOf('nl', dutchMessages);

/** Fetches a language from the kiosk's own store. */
export const fetchText = async (language: KioskLanguage): Promise<Text> =>
  textOf(language, await kioskMessages[language].first());
