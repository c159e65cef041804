// What phone forms and the desk submit: readable, and sealed by the server on arrival. A kiosk never sends this.
import * as v from 'valibot';
import type {
  CallbackRequestHeader,
  CheckInHeader,
  SubmittedHeader,
  PassHeader,
  Personal,
  SignUpHeader,
  UndoCheckInHeader,
  WithdrawalHeader,
} from '../domain/entries/entry.ts';
import type { Origin } from '../domain/entries/origin.ts';
import { anyFields, kindFields, personalMessage } from './entry.ts';

type PhoneHeader = SubmittedHeader<SignUpHeader | CallbackRequestHeader | WithdrawalHeader>;
type DeskHeader = SubmittedHeader<SignUpHeader | WithdrawalHeader | CheckInHeader | UndoCheckInHeader | PassHeader>;

interface From<Kind extends Origin['kind'], Header> {
  readonly origin: { readonly kind: Kind };
  readonly header: Header;
  readonly personal: Personal;
}

export type PhoneSubmission = From<'phone', PhoneHeader>;
export type DeskSubmission = From<'desk', DeskHeader>;
export type Submission = PhoneSubmission | DeskSubmission;

/** What a form on a phone may submit, after its fields were parsed. */
export const phoneSubmission = v.object({
  origin: v.object({ kind: v.literal('phone') }),
  header: v.variant('kind', [
    v.object({ ...anyFields, kind: v.literal('sign-up'), ...kindFields['sign-up'] }),
    v.object({ ...anyFields, kind: v.literal('callback-request'), ...kindFields['callback-request'] }),
    v.object({ ...anyFields, kind: v.literal('withdrawal'), ...kindFields.withdrawal }),
  ]),
  personal: personalMessage,
}) satisfies v.GenericSchema<unknown, PhoneSubmission>;
