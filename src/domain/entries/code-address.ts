// Addresses of codes, as printed, encoded in QR codes and sent to people. They must never change.
import type { Code } from '../ids.ts';
import type { LocalDate } from '../time/time.ts';

/** Query parameter for the chosen date of an activity with several. Dutch, because people read it. */
export const dayField = 'dag';

/** Path of a code on the server. */
export const codePath = (code: Code, day?: LocalDate): string =>
  day === undefined ? `/q/${code}` : `/q/${code}?${dayField}=${day}`;

/** What the QR of a code contains: an address on this server, without anything personal. */
export const codeAddress = (publicAddress: string, code: Code, day?: LocalDate): string =>
  publicAddress + codePath(code, day);
