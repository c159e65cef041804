// Buurtpassen as the desk and the server tell each other of them. Both come from one build, so one version.
import * as v from 'valibot';
import type { Code, EntryId, StaffId, Telephone } from '../domain/ids.ts';
import type { Language } from '../domain/people/language.ts';
import type { OpenedState } from '../domain/people/access-log.ts';
import type { SupportNeed } from '../domain/people/support-need.ts';
import type { Instant } from '../domain/time/time.ts';
import { personalMessage } from './entry.ts';
import { entryId, language } from './fields.ts';

/** GET /api/desk/passes?show=valid|withdrawn, newest first. */
export interface PassLine {
  readonly id: EntryId;
  readonly code: Code;
  readonly madeAt: Instant;
  readonly opened: OpenedState;
  readonly firstName: string;
  readonly telephone: Telephone | null;
  readonly languages: readonly Language[];
  readonly supportNeeds: readonly SupportNeed[];
  readonly note: string | null;
  /** Null while it can be used. */
  readonly withdrawn: { readonly by: StaffId; readonly at: Instant } | null;
  /** The pass that its holder got for it. */
  readonly replacedBy: Code | null;
  /** The last time that its holder was written anew; null when it never was. */
  readonly corrected: { readonly id: EntryId; readonly by: StaffId; readonly at: Instant } | null;
}

/** The buurtpas with which somebody left something, in place of typing. */
export type UsedPass =
  | {
      readonly kind: 'known';
      /** The entry of the pass: whoever puts the person on paper looked at it too. */
      readonly id: EntryId;
      readonly code: Code;
      readonly languages: readonly Language[];
      readonly supportNeeds: readonly SupportNeed[];
      readonly note: string | null;
      /** Set when it had been withdrawn before it was used: it may be somebody else who stood there. */
      readonly withdrawnAt: Instant | null;
    }
  | { readonly kind: 'unknown'; readonly code: Code };

const { firstName, telephone, supportNeeds, note } = personalMessage.entries;

/** Who a pass is for. */
export const passHolderMessage = v.object({
  firstName: firstName.wrapped,
  telephone,
  languages: v.pipe(v.array(language), v.minLength(1), v.maxLength(4), v.readonly()),
  supportNeeds: v.pipe(supportNeeds.wrapped, v.readonly()),
  note,
});
export type PassHolder = v.InferOutput<typeof passHolderMessage>;

/** POST /api/desk/passes: `id` is made at the desk, so that asking twice makes one. Answers the PassLine. */
export const makePassMessage = v.object({ id: entryId, holder: passHolderMessage });
/** POST /api/desk/passes/:id/replace: `id` is that of the new one. Answers the new PassLine. */
export const replacePassMessage = v.object({ id: entryId });
/** POST /api/desk/passes/:id/correct: the code stays. `since` is the correction that was seen. Answers the PassLine. */
export const correctPassMessage = v.object({
  id: entryId,
  since: v.nullable(entryId),
  holder: passHolderMessage,
});
export type PassCorrection = v.InferOutput<typeof correctPassMessage>;
// POST /api/desk/passes/:id/withdraw has no body. Answers the PassLine.

/** Why a pass cannot be replaced or corrected; 409. */
export type PassRefusal =
  | { readonly kind: 'replaced' }
  /** Nobody can use it any more: there is nothing to correct. */
  | { readonly kind: 'withdrawn' }
  /** A colleague was first, and this one did not see it yet. */
  | { readonly kind: 'corrected' }
  /** What is known of its holder cannot be opened. */
  | { readonly kind: 'not-opened' };
