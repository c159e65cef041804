// Messages about buurtpassen between the desk and the server. Both come from the same build, so there is one version.
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
  /** Null while the pass is valid. */
  readonly withdrawn: { readonly by: StaffId; readonly at: Instant } | null;
  /** The pass that replaced it. */
  readonly replacedBy: Code | null;
  /** The last correction of its holder's details; null when there was none. */
  readonly corrected: { readonly id: EntryId; readonly by: StaffId; readonly at: Instant } | null;
}

/** The buurtpas with which somebody submitted an entry instead of typing. */
export type UsedPass =
  | {
      readonly kind: 'known';
      /** The entry of the pass. Printing the person's details counts as access to this entry too. */
      readonly id: EntryId;
      readonly code: Code;
      readonly languages: readonly Language[];
      readonly supportNeeds: readonly SupportNeed[];
      readonly note: string | null;
      /** Set when the pass was withdrawn before it was used: somebody else may have used it. */
      readonly withdrawnAt: Instant | null;
    }
  | { readonly kind: 'unknown'; readonly code: Code };

const { firstName, telephone, supportNeeds, note } = personalMessage.entries;

/** The holder of a pass. */
export const passHolderMessage = v.object({
  firstName: firstName.wrapped,
  telephone,
  languages: v.pipe(v.array(language), v.minLength(1), v.maxLength(4), v.readonly()),
  supportNeeds: v.pipe(supportNeeds.wrapped, v.readonly()),
  note,
});
export type PassHolder = v.InferOutput<typeof passHolderMessage>;

/** POST /api/desk/passes. The desk makes `id`, so that sending it twice makes one pass. Answers the PassLine. */
export const makePassMessage = v.object({ id: entryId, holder: passHolderMessage });
/** POST /api/desk/passes/:id/replace. `id` is that of the new pass. Answers the new PassLine. */
export const replacePassMessage = v.object({ id: entryId });
/**
 * POST /api/desk/passes/:id/correct. The code stays. `since` is the last correction that this desk has seen. Answers
 * the PassLine.
 */
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
  /** The pass is no longer valid. */
  | { readonly kind: 'withdrawn' }
  /** Another colleague corrected it, and this desk had not seen that yet. */
  | { readonly kind: 'corrected' }
  /** The holder's details cannot be opened. */
  | { readonly kind: 'not-opened' };
