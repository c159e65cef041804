// Receipts: the server's final decision on one entry. The same entry id always gets the same receipt.
import type { EntryKind } from './entry.ts';
import type { Code, EntryId } from '../ids.ts';
import type { Instant, LocalDate } from '../time/time.ts';

export type EntryRefusal =
  | { readonly kind: 'closed'; readonly since: Instant }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unknown-date' }
  | { readonly kind: 'more-than-places'; readonly places: number }
  /** Sign-up opens later. */
  | { readonly kind: 'not-open-yet'; readonly opensAt: Instant }
  /** People walk in without signing up. */
  | { readonly kind: 'walk-in' }
  /** No waiting list; `left` places are still free. */
  | { readonly kind: 'full'; readonly left: number }
  | { readonly kind: 'unknown-code' }
  /** For a check-in: `on` is the ticket's next date, or its last. */
  | { readonly kind: 'not-today'; readonly on: LocalDate | null }
  | { readonly kind: 'withdrawn' }
  /** For a check-in: still on the waiting list. */
  | { readonly kind: 'no-seat' }
  | { readonly kind: 'unreadable'; readonly at: string };

/** Why an entry needs review. `not-here-yet`: it arrived before its ticket and waits for it. */
export type ReviewReason = EntryRefusal | { readonly kind: 'not-here-yet' };

/** Outcome for the other dates of a series that one sign-up covers, in numbers of dates. */
export interface SeriesOutcome {
  readonly confirmed: number;
  readonly waiting: number;
}

export type Outcome =
  | { readonly kind: 'confirmed'; readonly series: SeriesOutcome | null }
  /** `position` counts sign-ups; 1 is next. */
  | { readonly kind: 'waiting'; readonly position: number; readonly series: SeriesOutcome | null }
  | { readonly kind: 'promised'; readonly on: LocalDate }
  /** `early`: nothing has this code yet. It takes effect when its ticket arrives; `what` and `persons` are guesses. */
  | { readonly kind: 'withdrawn'; readonly what: 'sign-up' | 'callback-request'; readonly early?: true }
  | { readonly kind: 'checked-in'; readonly persons: number; readonly early?: true }
  /** The check-in was undone: nobody is checked in with this ticket, as far as is known. */
  | { readonly kind: 'undo-check-in' }
  /** The buurtpas was made. */
  | { readonly kind: 'made' }
  | { readonly kind: 'refused'; readonly refusal: EntryRefusal };

/** The refusal in an outcome. An outcome that belongs to another kind of entry does not count as success either. */
export const refusalIn = (outcome: Outcome): EntryRefusal =>
  outcome.kind === 'refused' ? outcome.refusal : { kind: 'unreadable', at: 'outcome' };

/** Whether somebody who signed up has no seat at one or more of the dates. */
export const lacksSeat = (outcome: Outcome): boolean =>
  outcome.kind === 'waiting' ||
  outcome.kind === 'refused' ||
  (outcome.kind === 'confirmed' && outcome.series !== null && outcome.series.waiting > 0);

/** Whether the person must hear of this outcome: they hoped for a seat and have none, or came for one. */
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
  /** The code that counts. Differs from the kiosk's when that one was already in use; null for kinds without a code. */
  readonly code: Code | null;
  readonly outcome: Outcome;
  readonly receivedAt: Instant;
}
