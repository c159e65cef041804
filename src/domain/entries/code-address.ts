// Where a code is opened: printed, shown in squares and sent to people, so it never changes.
import type { Code } from '../ids.ts';
import type { LocalDate } from '../time/time.ts';

/** In an address: the day that somebody chose, of an activity with several. Dutch, for people read it. */
export const dayField = 'dag';

/** Behind the address of the server. */
export const codePath = (code: Code, day?: LocalDate): string =>
  day === undefined ? `/q/${code}` : `/q/${code}?${dayField}=${day}`;

/** What a code's QR holds: an address of this server's own, with nothing personal in it. */
export const codeAddress = (publicAddress: string, code: Code, day?: LocalDate): string =>
  publicAddress + codePath(code, day);
