// Texts of the callback list: counts, promised days, refusals.
import type { CallbackRefusal } from '../../../domain/callbacks/callback-request.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { capital } from '../../../text/format/calendar.ts';
import type { Due } from './callback-list.ts';

const text = deskText.callbacks;
const { calendar, countedAtStart, inWords, moment, nearDay } = deskFormat;

/** The column headings, on the screen and on paper. */
export const callbackColumns: readonly string[] = [
  text.column.callBy,
  text.column.who,
  text.column.about,
  text.column.neighbourhood,
  text.column.whenAndLanguage,
  text.column.lastStep,
  text.column.caller,
];

export function dueWords(
  due: Due,
  promisedOn: LocalDate,
  today: LocalDate,
): { readonly head: string; readonly note: string } {
  switch (due) {
    case 'late':
      return { head: text.due.late, note: text.due.promised({ day: nearDay(promisedOn, today) }) };
    case 'today':
    case 'tomorrow':
      return { head: text.due[due], note: calendar.dayAndMonth(promisedOn) };
    case 'later':
      return { head: capital(calendar.weekday(promisedOn)), note: calendar.dayAndMonth(promisedOn) };
  }
}

/** Says who claimed the request or what became of it. `name` looks up a colleague. */
export function refusalWords(refusal: CallbackRefusal, today: LocalDate, name: (by: string) => string): string {
  switch (refusal.kind) {
    case 'claimed-by-other':
      return text.refusal['claimed-by-other']({ name: name(refusal.by), since: moment(refusal.since, today) });
    case 'not-claimed':
      return text.refusal['not-claimed'];
    case 'closed':
    case 'withdrawn':
      return text.refusal[refusal.kind]({ since: moment(refusal.since, today) });
  }
}

interface Counts {
  readonly open: number;
  /** Includes the late ones. */
  readonly dueNow: number;
  readonly late: number;
}

/** `Negen vragen. Drie te bellen vandaag, één te laat.` `late` is emphasized; null when no request is late. */
export function countWords({ open, dueNow, late }: Counts): { readonly calm: string; readonly late: string | null } {
  const { counts } = text;
  if (open === 0) return { calm: counts.none, late: null };
  const all = counts.open(countedAtStart(open));
  if (dueNow === 0) return { calm: `${all} ${counts.noneDue}`, late: null };
  if (late === dueNow) return { calm: `${all} `, late: counts.allLate(countedAtStart(late)) };
  const due = `${all} ${counts.due(countedAtStart(dueNow))}`;
  return late === 0
    ? { calm: `${due}.`, late: null }
    : { calm: `${due}, `, late: counts.lateToo({ words: inWords(late) }) };
}
