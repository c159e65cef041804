// Why an entry could not be accepted as it was, in words.
import type { ReviewReason } from '../../domain/entries/receipt.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import { deskFormat, deskText } from '../../text/desk.ts';

const text = deskText.needsReview.reason;

export function reviewReason(refusal: ReviewReason, today: LocalDate): string {
  switch (refusal.kind) {
    case 'closed':
      return text.closed({ since: deskFormat.moment(refusal.since, today) });
    case 'not-open-yet':
      return text['not-open-yet']({ opensAt: deskFormat.moment(refusal.opensAt, today) });
    case 'full':
      return text.full(deskFormat.counted(refusal.left));
    case 'more-than-places':
      return text['more-than-places'](deskFormat.counted(refusal.places));
    case 'walk-in':
    case 'cancelled':
    case 'unknown-date':
    case 'unknown-code':
    case 'not-today':
    case 'withdrawn':
    case 'no-seat':
    case 'not-here-yet':
    case 'unreadable':
      return text[refusal.kind];
  }
}
