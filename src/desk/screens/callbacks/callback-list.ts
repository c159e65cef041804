// Filters and states of the callback list: who is due, who is late, which rows a filter shows.
import type { CallbackLine } from '../../../contract/desk.ts';
import type { CallAttempt } from '../../../domain/callbacks/callback-request.ts';
import type { NeighbourhoodId, StaffId } from '../../../domain/ids.ts';
import type { Language } from '../../../domain/people/language.ts';
import { addDays, localDateOf } from '../../../domain/time/local-date.ts';
import { lateness } from '../../../domain/callbacks/promise.ts';
import type { LocalDate } from '../../../domain/time/time.ts';

export type Due = 'late' | 'today' | 'tomorrow' | 'later';

export type CallbackView = 'all' | 'mine' | 'late' | 'closed';

export interface CallbackFilter {
  readonly view: CallbackView;
  readonly neighbourhood: NeighbourhoodId | null;
  readonly subject: string | null;
  readonly language: Language | null;
}

export const everything: CallbackFilter = { view: 'all', neighbourhood: null, subject: null, language: null };

/** Whether any filter besides the view is set. */
export const isNarrowed = (filter: CallbackFilter): boolean =>
  filter.neighbourhood !== null || filter.subject !== null || filter.language !== null;

export const isOpen = (line: CallbackLine): boolean => line.state.step === 'waiting' || line.state.step === 'claimed';

export const isMine = (line: CallbackLine, me: StaffId): boolean =>
  line.state.step === 'claimed' && line.state.by === me;

export function dueOf(promisedOn: LocalDate, today: LocalDate): Due {
  return promisedOn === addDays(today, 1) ? 'tomorrow' : lateness(promisedOn, today);
}

/** An open request whose promised day is before today. */
export const isLate = (line: CallbackLine, today: LocalDate): boolean =>
  isOpen(line) && lateness(line.promisedOn, today) === 'late';

/** To call today or earlier, late requests included. */
export const isDueNow = (line: CallbackLine, today: LocalDate): boolean =>
  isOpen(line) && lateness(line.promisedOn, today) !== 'later';

export function countsOf(lines: readonly CallbackLine[], today: LocalDate) {
  return {
    open: lines.filter(isOpen).length,
    dueNow: lines.filter((line) => isDueNow(line, today)).length,
    late: lines.filter((line) => isLate(line, today)).length,
  };
}

export interface ListView {
  readonly filter: CallbackFilter;
  readonly me: StaffId;
  readonly today: LocalDate;
}

function isInView(line: CallbackLine, { filter, me, today }: ListView): boolean {
  switch (filter.view) {
    case 'all':
    case 'closed':
      return true;
    case 'mine':
      return isMine(line, me);
    case 'late':
      return isLate(line, today);
  }
}

/** Keeps the order. */
export const linesFor = (lines: readonly CallbackLine[], view: ListView): readonly CallbackLine[] =>
  lines.filter(
    (line) =>
      isInView(line, view) &&
      (view.filter.neighbourhood === null || line.neighbourhood === view.filter.neighbourhood) &&
      (view.filter.subject === null || line.subject === view.filter.subject) &&
      (view.filter.language === null || line.callLanguages.includes(view.filter.language)),
  );

export interface LastStep {
  readonly attempt: CallAttempt;
  /** How many times in a row this happened, this time included. */
  readonly times: number;
}

/** Null when nobody has called yet. */
export function lastStepOf(attempts: readonly CallAttempt[]): LastStep | null {
  const attempt = attempts.at(-1);
  if (attempt === undefined) return null;
  const before = attempts.findLastIndex(({ result }) => result !== attempt.result);
  return { attempt, times: attempts.length - 1 - before };
}

/**
 * Whether the colleague who claimed it has called, so that it is time to close or release it.
 *
 * A call without an answer counts on its own day only: on the next day somebody tries again.
 */
export function hasCalled(line: CallbackLine, today: LocalDate): boolean {
  const { state } = line;
  const last = line.attempts.at(-1);
  if (state.step !== 'claimed' || last === undefined || last.by !== state.by || last.at < state.at) return false;
  return last.result === 'spoken' || localDateOf(last.at) === today;
}

/** The list with this line replaced. A line that is not in the list is not added. */
export const withLine = (lines: readonly CallbackLine[], now: CallbackLine): readonly CallbackLine[] =>
  lines.map((line) => (line.id === now.id ? now : line));
