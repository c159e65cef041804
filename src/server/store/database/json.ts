// Parses JSON columns, which were validated before this program wrote them.
import type { Health } from '../../../contract/health.ts';
import type { Activity } from '../../../domain/activities/activity.ts';
import type { CallbackRequestHeader, SubmittedHeader, SignUpHeader } from '../../../domain/entries/entry.ts';
import type { Outcome, ReviewReason } from '../../../domain/entries/receipt.ts';

export const healthOf = (text: string): Health => JSON.parse(text);
export const outcomeOf = (text: string): Outcome => JSON.parse(text);
export const refusalOf = (text: string): ReviewReason => JSON.parse(text);
export const activityOf = (text: string): Activity => JSON.parse(text);
export const headerOf = (text: string): SubmittedHeader => JSON.parse(text);
export const signUpHeaderOf = (text: string): SubmittedHeader<SignUpHeader> => JSON.parse(text);
export const callbackHeaderOf = (text: string): SubmittedHeader<CallbackRequestHeader> => JSON.parse(text);
