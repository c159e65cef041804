// What the kiosk says, for whoever reads it in a test: all sentences at once.
import { linesOf } from '../../src/text/format/lines.ts';
import { dutch } from '../../src/text/kiosk.ts';

export const nl = await dutch.later.load();

/** A sentence of two lines, as a page has it in one. */
export const oneLine = (message: string, between = ' '): string => linesOf(message).join(between);
