// The server's last word on one entry. The same entry id always gets the same receipt.
import type { EntryKind } from './entry.ts';
import type { Code, EntryId } from '../ids.ts';
import type { Instant, LocalDate } from '../time/time.ts';

export type EntryRefusal =
  | { readonly kind: 'closed'; readonly since: Instant }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unknown-date' }
  | { readonly kind: 'more-than-places'; readonly places: number }
  | { readonly kind: 'unknown-code' }
  /** Of a check-in: `on` is the ticket's next date, or its last. */
  | { readonly kind: 'not-today'; readonly on: LocalDate | null }
  | { readonly kind: 'withdrawn' }
  /** Of a check-in: still in line. */
  | { readonly kind: 'no-seat' }
  | { readonly kind: 'unreadable'; readonly at: string };

/** Why a colleague looks at it. `not-here-yet`: it came ahead of its ticket, and waits for it. */
export type ReviewReason = EntryRefusal | { readonly kind: 'not-here-yet' };

/** The other dates of a series that one sign-up covers; counts of dates. */
export interface SeriesOutcome {
  readonly confirmed: number;
  readonly waiting: number;
}

export type Outcome =
  | { readonly kind: 'confirmed'; readonly series: SeriesOutcome | null }
  /** `position` counts sign-ups, 1 is next. */
  | { readonly kind: 'waiting'; readonly position: number; readonly series: SeriesOutcome | null }
  | { readonly kind: 'promised'; readonly on: LocalDate }
  /** `ahead`: nothing goes by this code yet. It counts as soon as its ticket comes; `what` and `persons` are guessed. */
  | { readonly kind: 'withdrawn'; readonly what: 'sign-up' | 'callback-request'; readonly early?: true }
  | { readonly kind: 'checked-in'; readonly persons: number; readonly early?: true }
  /** Nobody said that they are here, as far as is known now. */
  | { readonly kind: 'taken-back' }
  /** A buurtpas is there. */
  | { readonly kind: 'made' }
  | { readonly kind: 'refused'; readonly refusal: EntryRefusal };

/** Why it was not done. An answer that belongs to something else does not say that it was done either. */
export const refusalIn = (outcome: Outcome): EntryRefusal =>
  outcome.kind === 'refused' ? outcome.refusal : { kind: 'unreadable', at: 'outcome' };

/** Whether somebody who signed up hopes for a seat that is not there, at any of the dates. */
export const lacksSeat = (outcome: Outcome): boolean =>
  outcome.kind === 'waiting' ||
  outcome.kind === 'refused' ||
  (outcome.kind === 'confirmed' && outcome.series !== null && outcome.series.waiting > 0);

/** Whether whoever left this must hear of it: they hope for a seat that is not there, or came for one. */
export function isBadNews(kind: EntryKind, outcome: Outcome): boolean {
  switch (kind) {
    case 'sign-up':
      return lacksSeat(outcome);
    case 'check-in':
      return outcome.kind === 'refused';
    case 'callback-request':
    case 'withdrawal':
    case 'undo-check-in':
    case 'pass':
      return false;
  }
}

export interface Receipt {
  readonly id: EntryId;
  /** The code that counts: another than the kiosk's when that one was taken; null where there is none. */
  readonly code: Code | null;
  readonly outcome: Outcome;
  readonly receivedAt: Instant;
}
