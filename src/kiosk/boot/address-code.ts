// The enrolment code in the page's address.
import { codeInHash } from '../../domain/entries/code.ts';

/** Reads the code and removes it from the address; empty if there is none. */
export function takeCodeFromAddress(): string {
  const code = codeInHash(location.hash);
  // The code works once and must not be read from the address bar later.
  history.replaceState(null, '', '/');
  return code;
}
