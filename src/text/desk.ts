// Texts of the desk, in Dutch.
import type { CallResult } from '../domain/callbacks/callback-request.ts';
import { showCode } from '../domain/entries/code.ts';
import type { Code } from '../domain/ids.ts';
import type { Language } from '../domain/people/language.ts';
import { daysBetween, localDateOf, localTimeOf } from '../domain/time/local-date.ts';
import type { Instant, LocalDate, LocalTime } from '../domain/time/time.ts';
import { calendarWords } from './format/calendar.ts';
import { clock as clockWords, hour } from './format/hours.ts';
import { languageNamesIn } from './format/language-names.ts';
import { deskMessages } from './generated/desk.ts';
import { locales } from './messages/languages.ts';

export const deskText = deskMessages.nl;

const locale = locales.nl;
const calendar = calendarWords(locale);
const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const list = new Intl.ListFormat(locale, { type: 'conjunction' });
const languageName = languageNamesIn(locale);

const isNear = (day: LocalDate, today: LocalDate): boolean => Math.abs(daysBetween(today, day)) <= 6;

/** `9.05`, without a leading zero. */
const timeOfDay = (of: LocalTime): string => clockWords(of).replace(/^0/, '');
const time = (at: Instant): string => timeOfDay(localTimeOf(at));

/** `10.15 uur` */
const clock = (at: Instant): string => deskText.time.clock({ time: time(at) });

/** `10.15 uur` today, `vrijdag 10.15 uur` this week, else `12 november, 10.15 uur`. */
function moment(at: Instant, today: LocalDate): string {
  const day = localDateOf(at);
  if (day === today) return clock(at);
  return isNear(day, today)
    ? deskText.time.onWeekday({ weekday: calendar.weekday(day), clock: clock(at) })
    : deskText.time.onDate({ date: calendar.dayAndMonth(day), clock: clock(at) });
}

/** A number in words up to twelve, for use inside a sentence: `twee`. */
const inWords = (count: number): string => deskText.count.inWords({ count });

/** Formats the values that messages are filled with. */
export const deskFormat = {
  calendar,
  clock,
  timeOfDay,
  moment,
  /** `vrijdag`, or the date when it is more than six days away and a weekday alone would be ambiguous. */
  nearDay: (day: LocalDate, today: LocalDate): string =>
    isNear(day, today) ? calendar.weekday(day) : calendar.dayAndMonth(day),
  /** `14.00 – 16.30 uur` */
  span: (from: Instant, until: Instant): string => deskText.time.span({ from: time(from), until: clock(until) }),
  inWords,
  /** `14 uur`, `10.30 uur` */
  hour: (at: LocalTime): string => deskText.time.clock({ time: hour(at) }),
  /** `titel, plaats en prijs` */
  list: (words: readonly string[]): string => list.format(words),
  /** Both arguments of a message with a count inside the sentence. */
  counted: (count: number) => ({ count, words: inWords(count) }),
  /** Both arguments of a message that starts with a count. */
  countedAtStart: (count: number) => ({ count, words: deskText.count.atStart({ count }) }),
  languageName,
  /** `2,71` */
  decimal: (number: number): string => decimals.format(number),
  /** `An, Karim en Lies` */
  all: (names: readonly string[]): string => list.format(names),
  /** The characters of a code, for reading aloud: `7, K, 3 en F`. */
  oneByOne: (code: string): string => list.format(code.replace('-', '').split('')),
  /** `Turks, Nederlands` */
  languages: (languages: readonly Language[]): string => languages.map(languageName).join(', '),
};

export type Reach = 'telephone' | 'visit';

/** The result of a call or a visit. */
export const callResult = (result: CallResult, reach: Reach): string =>
  result === 'no-answer' && reach === 'visit' ? deskText.callbacks.result.notCome : deskText.callbacks.result[result];

/** The seat that somebody hoped for. `title` is null when the activity is no longer known. */
export const seatFor = (title: string | null, on: LocalDate): string =>
  deskText.callbacks.seatFor({ title: title ?? deskText.callbacks.noLongerInAgenda, day: calendar.fullDay(on) });

/** A pass that somebody used and that may need checking. */
type UsedPass =
  | { readonly kind: 'known'; readonly code: Code; readonly withdrawnAt: Instant | null }
  | { readonly kind: 'unknown'; readonly code: Code };

/** Why a colleague should check who used the pass; null when there is no reason to. */
export function passWarning(pass: UsedPass): string | null {
  const { warning } = deskText.passes;
  if (pass.kind === 'unknown') return warning.unknown({ code: showCode(pass.code) });
  const { withdrawnAt: at } = pass;
  return at === null ? null : warning.withdrawn({ date: calendar.dayAndMonth(localDateOf(at)) });
}
