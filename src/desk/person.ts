// The person behind a request or a sign-up, as far as they told.
import { asId } from '../domain/ids.ts';
import { isTelephone, telephoneToBelgian } from '../domain/telephone.ts';
import { deskText } from '../text/desk-nl.ts';

interface Person {
  readonly firstName: string | null;
  readonly telephone: string | null;
}

/** What could not be read comes in without a name. */
export const firstNameOf = ({ firstName }: Pick<Person, 'firstName'>): string =>
  firstName === null || firstName === '' ? deskText.nameless : firstName;

/** As Belgians write it; what is no number is shown as it came. */
export function numberOf({ telephone }: Pick<Person, 'telephone'>): string {
  if (telephone === null) return deskText.noNumber;
  return isTelephone(telephone) ? telephoneToBelgian(asId(telephone)) : telephone;
}
