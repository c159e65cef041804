// The person behind a request or a sign-up, as far as their details are known.
import type { UsedPass } from '../../contract/pass.ts';
import { asId, type EntryId } from '../../domain/ids.ts';
import type { OpenedState } from '../../domain/people/access-log.ts';
import { isTelephone, telephoneToBelgian } from '../../domain/people/telephone.ts';
import { deskText } from '../../text/desk.ts';

interface Person {
  readonly opened: OpenedState;
  readonly firstName: string | null;
  readonly telephone: string | null;
}

/** The entries whose names appear on one printed line: the submission and the buurtpas it was made with. */
export const onPaperOf = ({ id, pass }: { readonly id: EntryId; readonly pass: UsedPass | null }): readonly EntryId[] =>
  pass?.kind === 'known' ? [id, pass.id] : [id];

/** Says so when the name could not be decrypted; an unreadable entry arrives without a name. */
export function firstNameOf({ firstName, opened }: Pick<Person, 'firstName' | 'opened'>): string {
  if (opened !== 'yes') return deskText.notOpened[opened];
  return firstName === null || firstName === '' ? deskText.nameless : firstName;
}

export type Reachable = Pick<Person, 'telephone' | 'opened'>;

/** The number to dial; null when there is none. */
export const dialOf = ({ telephone, opened }: Reachable): string | null =>
  opened === 'yes' && telephone !== null && isTelephone(telephone) ? telephone : null;

/** The number as Belgians write it; anything else is shown as it was entered. */
export function numberOf({ telephone, opened }: Reachable): string {
  if (opened !== 'yes') return deskText.notOpenedNote[opened];
  if (telephone === null) return deskText.noNumber;
  return isTelephone(telephone) ? telephoneToBelgian(asId(telephone)) : telephone;
}
