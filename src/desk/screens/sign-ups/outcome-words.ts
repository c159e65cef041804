// Texts for the outcome of an action on a list of sign-ups.
import type { Outcome } from '../../../domain/entries/receipt.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { deskText } from '../../../text/desk.ts';
import { reviewReason } from '../../words/review-reason.ts';

const text = deskText.signUp.outcome;

/** `name` is the person the action was about. */
export function outcomeWords(outcome: Outcome, name: string, today: LocalDate): string {
  switch (outcome.kind) {
    case 'confirmed':
      return text.confirmed({ name });
    case 'waiting':
      return text.waiting({ name, position: outcome.position });
    case 'withdrawn':
      return text.withdrawn({ name });
    case 'checked-in':
      return text.checkedIn({ name });
    case 'undo-check-in':
      return text.checkInUndone({ name });
    case 'refused':
      return reviewReason(outcome.refusal, today);
    // A sign-up never has these outcomes.
    case 'promised':
    case 'made':
      return '';
  }
}
