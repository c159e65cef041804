// How often one address may do what on a phone page. Counted per process, for a /64 of IPv6 as one address.
import { minutes } from '../../../domain/time/time.ts';

/** A family on one address and a library full of phones stay below this; a script that fills a list does not. */
export const formsPerAddress = { most: 30, within: minutes(10) };

/** Forms for one date, or for callback requests, from all addresses together. */
export const formsPerDate = { most: 60, within: minutes(10) };

/** Somebody who walks through a whole street of torn posters stays below this. */
export const reportsPerAddress = { most: 20, within: minutes(10) };

/** A family opening all its tickets stays below this; whoever guesses codes does not. */
export const codesPerAddress = { most: 30, within: minutes(1) };
