// What a colleague writes down for somebody who calls, or who stands at the desk.
import * as v from 'valibot';
import { mostPersons } from '../domain/entries/entry.ts';
import type { Outcome } from '../domain/entries/receipt.ts';
import { personalMessage } from './entry.ts';
import { entryId } from './fields.ts';

/** POST /api/desk/dates/:id/sign-ups. `id` is made where it is typed: sent twice, it is one. Answers DeskOutcome. */
export const deskSignUpMessage = v.object({
  id: entryId,
  firstName: personalMessage.entries.firstName.wrapped,
  /** Null: has none, or does not want it known. */
  telephone: v.nullable(personalMessage.entries.telephone.wrapped),
  persons: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPersons)),
  attendance: v.picklist(['once', 'series']),
});
export type DeskSignUp = v.InferOutput<typeof deskSignUpMessage>;

/** POST /api/desk/dates/:id/sign-ups/:entry/withdrawn, /arrived and /taken-back, with the id of this message. Answers DeskOutcome. */
export const deskTicketMessage = v.object({ id: entryId });

/** The same that a visitor would have read on a screen. */
export interface DeskOutcome {
  readonly outcome: Outcome;
}

/** What a colleague says of somebody on a list: they are here, they are not here after all, they do not come after all. */
export type SaidAtDesk = 'arrived' | 'taken-back' | 'withdrawn';
