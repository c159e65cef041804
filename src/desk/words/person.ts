// The person behind a request or a sign-up, as far as they told.
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

/** The entries behind one line on paper: what was left, and the buurtpas that it was left with. */
export const onPaperOf = ({ id, pass }: { readonly id: EntryId; readonly pass: UsedPass | null }): readonly EntryId[] =>
  pass?.kind === 'known' ? [id, pass.id] : [id];

/** What could not be opened says so; what could not be read comes in without a name. */
export function firstNameOf({ firstName, opened }: Pick<Person, 'firstName' | 'opened'>): string {
  if (opened !== 'yes') return deskText.notOpened[opened];
  return firstName === null || firstName === '' ? deskText.nameless : firstName;
}

export type Reachable = Pick<Person, 'telephone' | 'opened'>;

/** As a telephone dials it; null where there is no number to call. */
export const dialOf = ({ telephone, opened }: Reachable): string | null =>
  opened === 'yes' && telephone !== null && isTelephone(telephone) ? telephone : null;

/** As Belgians write it; what is no number is shown as it came. */
export function numberOf({ telephone, opened }: Reachable): string {
  if (opened !== 'yes') return deskText.notOpenedNote[opened];
  if (telephone === null) return deskText.noNumber;
  return isTelephone(telephone) ? telephoneToBelgian(asId(telephone)) : telephone;
}
