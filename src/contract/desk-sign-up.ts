// Messages with which a colleague signs somebody up who calls or stands at the desk, and acts on a sign-up.
import * as v from 'valibot';
import { mostPersons } from '../domain/entries/entry.ts';
import type { Outcome } from '../domain/entries/receipt.ts';
import { personalMessage } from './entry.ts';
import { entryId } from './fields.ts';

/**
 * POST /api/desk/dates/:id/sign-ups. The desk makes `id`, so that sending it twice has one effect. Answers DeskOutcome.
 */
export const deskSignUpMessage = v.object({
  id: entryId,
  firstName: personalMessage.entries.firstName.wrapped,
  /** Null: has no telephone, or does not want to give the number. */
  telephone: v.nullable(personalMessage.entries.telephone.wrapped),
  persons: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPersons)),
  attendance: v.picklist(['once', 'series']),
});
export type DeskSignUp = v.InferOutput<typeof deskSignUpMessage>;

/**
 * POST /api/desk/dates/:id/sign-ups/:entry/withdrawn, /arrived and /undo-check-in, with the id of this message. Answers
 * DeskOutcome.
 */
export const deskTicketMessage = v.object({ id: entryId });

/** The outcome that a visitor would see on the screen. */
export interface DeskOutcome {
  readonly outcome: Outcome;
}

/** What a colleague records about somebody on the list: checked in, check-in undone, or withdrawn. */
export type SignUpAction = 'arrived' | 'undo-check-in' | 'withdrawn';
