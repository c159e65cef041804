// Texts of the list of activities: counts and days.
import { daysBetween } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { capital } from '../../../text/format/calendar.ts';

const text = deskText.activities;
const { calendar, countedAtStart, inWords } = deskFormat;

interface Counts {
  readonly shown: number;
  readonly all: number;
  readonly of: 'soon' | 'all' | 'search';
}

/** How many dates the list shows, and of how many. */
export function countWords({ shown, all, of }: Counts): string {
  const { counts } = text;
  if (all === 0) return counts.none;
  const these = countedAtStart(shown);
  if (of === 'search') return counts.found(these);
  if (shown === all) return counts.all(these);
  const some = { ...these, all: inWords(all) };
  return of === 'soon' ? counts.soon(some) : counts.some(some);
}

/** `Vandaag, 24 november`, `Vrijdag 27 november` */
export function dayWords(day: LocalDate, today: LocalDate): string {
  const date = calendar.dayAndMonth(day);
  const away = daysBetween(today, day);
  if (away === 0) return text.day.today({ date });
  return away === 1 ? text.day.tomorrow({ date }) : capital(calendar.fullDay(day));
}

export const comesWords = (signUps: number, persons: number): string =>
  persons === 0
    ? text.comesNobody
    : text.comes({
        signUps,
        signUpsInWords: countedAtStart(signUps).words,
        persons,
        personsInWords: inWords(persons),
      });

export const noneFound = (inOneNeighbourhood: boolean) => ({
  head: text.noneFound.head,
  note: inOneNeighbourhood ? text.noneFound.noteInNeighbourhood : text.noneFound.note,
});
