// What the kiosk says, for whoever reads it in a test: all sentences at once. In Dutch, but in a run with the pseudo-language.
import { linesOf } from '../../src/text/format/lines.ts';
import { fetchText, startLanguage } from '../../src/text/kiosk.ts';

export const nl = await (await fetchText(startLanguage)).fetched.load();

/** A sentence of two lines, as a page has it in one. */
export const oneLine = (message: string, between = ' '): string => linesOf(message).join(between);
