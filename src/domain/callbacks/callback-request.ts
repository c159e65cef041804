// Callback requests: their state, and which colleague may do what next.
import type { EntryId, StaffId } from '../ids.ts';
import type { CallbackRequestHeader } from '../entries/entry.ts';
import { done, refuse, type Result } from '../result.ts';
import type { Instant } from '../time/time.ts';

export const callResults = ['spoken', 'no-answer', 'message-left', 'wrong-number'] as const;
export type CallResult = (typeof callResults)[number];

export const callbackOutcomes = ['helped', 'referred', 'not-reached', 'no-longer-needed'] as const;
export type CallbackOutcome = (typeof callbackOutcomes)[number];

export interface CallAttempt {
  readonly by: StaffId;
  readonly at: Instant;
  readonly result: CallResult;
}

export type CallbackState =
  | { readonly step: 'waiting' }
  | { readonly step: 'claimed'; readonly by: StaffId; readonly at: Instant }
  | { readonly step: 'closed'; readonly by: StaffId; readonly at: Instant; readonly outcome: CallbackOutcome }
  | { readonly step: 'withdrawn'; readonly at: Instant };

export interface CallbackRequest {
  readonly id: EntryId;
  readonly header: CallbackRequestHeader;
  readonly state: CallbackState;
  /** Oldest first. */
  readonly attempts: readonly CallAttempt[];
}

export type CallbackRefusal =
  | { readonly kind: 'claimed-by-other'; readonly by: StaffId; readonly since: Instant }
  | { readonly kind: 'not-claimed' }
  | { readonly kind: 'closed'; readonly since: Instant }
  | { readonly kind: 'withdrawn'; readonly since: Instant };

/** Assigns the request to this colleague, or refuses. Claiming twice is harmless. */
export function claim(state: CallbackState, by: StaffId, at: Instant): Result<CallbackState, CallbackRefusal> {
  switch (state.step) {
    case 'waiting':
      return done({ step: 'claimed', by, at });
    case 'claimed':
      return state.by === by ? done(state) : refuse({ kind: 'claimed-by-other', by: state.by, since: state.at });
    case 'closed':
      return refuse({ kind: 'closed', since: state.at });
    case 'withdrawn':
      return refuse({ kind: 'withdrawn', since: state.at });
  }
}

/** Checks that this colleague holds the request, which logging a call, releasing and closing require. */
export function inHand(state: CallbackState, by: StaffId): Result<CallbackState, CallbackRefusal> {
  if (state.step === 'waiting') return refuse({ kind: 'not-claimed' });
  return claim(state, by, state.at);
}
