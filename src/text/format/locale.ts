// Numbers, prices, hours and days as the people of one language write them: what all translations share.
import type { Language } from '../../domain/language.ts';
import type { LocalDate, LocalTime } from '../../domain/time.ts';
import { addDays } from '../../domain/local-date.ts';
import { type CalendarWords, calendarWords, capital } from './calendar.ts';

/** A sentence for each way in which the language counts; `#` is the number. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Arabic has a form for none, one, two, a few (3 to 10), many (11 to 99) and the hundreds. */
export type CountedInArabic = Record<Intl.LDMLPluralRule, string>;

export interface OtherWords<Forms extends Counted = Counted> extends CalendarWords {
  readonly counted: (count: number, forms: Forms) => string;
  /** `2,50 euros`, on one line. */
  readonly price: (cents: number) => string;
  /** `14:30` */
  readonly time: (time: LocalTime) => string;
  /** Languages as this one calls them. */
  readonly languageNames: Record<Language, string>;
  /** The day in words when it is near, and by its name when it is not. */
  readonly near: (near: Near, later: (date: LocalDate) => string) => (date: LocalDate, today: LocalDate) => string;
}

interface Near {
  readonly today: string;
  readonly tomorrow: string;
}

function namesIn(locale: string): Record<Language, string> {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const of = (language: Language): string => capital(names.of(language) ?? language);
  return {
    nl: of('nl'),
    fr: of('fr'),
    en: of('en'),
    tr: of('tr'),
    ar: of('ar'),
    pl: of('pl'),
    ro: of('ro'),
    uk: of('uk'),
    es: of('es'),
    it: of('it'),
  };
}

/** Makes the words of a locale, always with the digits that stand on our posters. */
export function otherWords<Forms extends Counted = Counted>(locale: string): OtherWords<Forms> {
  const rules = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
  const euros = (digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'EUR',
      currencyDisplay: 'name',
      numberingSystem: 'latn',
      minimumFractionDigits: digits,
    });
  const whole = euros(0);
  const cents = euros(2);
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  });
  return {
    ...calendarWords(locale),
    counted: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count)),
    price: (price) => (price % 100 === 0 ? whole : cents).format(price / 100).replaceAll(' ', '\u00a0'),
    time: (time) => clock.format(Date.parse(`1970-01-01T${time}Z`)),
    languageNames: namesIn(locale),
    near: (near, later) => (date, today) => {
      if (date === today) return near.today;
      return date === addDays(today, 1) ? near.tomorrow : capital(later(date));
    },
  };
}
