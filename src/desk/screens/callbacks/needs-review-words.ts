// Texts of entries that need review, and the reason.
import type { ReviewReason } from '../../../domain/entries/receipt.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { reviewReason } from '../../words/review-reason.ts';

const text = deskText.needsReview;

export function reviewKind(kind: string): string {
  switch (kind) {
    case 'sign-up':
    case 'callback-request':
    case 'withdrawal':
    case 'check-in':
      return text.kind[kind];
    default:
      return text.kind.other;
  }
}

/** The reason for somebody who checked in at an offline kiosk and left before the refusal could be shown. */
function checkInReason(refusal: ReviewReason, today: LocalDate): string {
  switch (refusal.kind) {
    case 'not-today':
      return refusal.on === null
        ? text.checkIn['not-today']
        : text.checkIn.notTodayBut({ day: deskFormat.calendar.fullDay(refusal.on) });
    case 'no-seat':
    case 'withdrawn':
    case 'cancelled':
    case 'unknown-code':
    case 'not-here-yet':
      return text.checkIn[refusal.kind];
    case 'closed':
    case 'not-open-yet':
    case 'walk-in':
    case 'full':
    case 'unknown-date':
    case 'more-than-places':
    case 'unreadable':
      return reviewReason(refusal, today);
  }
}

/** `kind` is the kind of the entry. */
export const reasonFor = (kind: string, refusal: ReviewReason, today: LocalDate): string =>
  kind === 'check-in' ? checkInReason(refusal, today) : reviewReason(refusal, today);
