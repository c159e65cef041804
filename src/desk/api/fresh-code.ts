// Generates codes on the desk, so that a repeated request creates one thing.
import { makeLastingCode } from '../../domain/entries/code.ts';
import type { Code } from '../../domain/ids.ts';

export const freshPosterCode = (): Code => makeLastingCode(crypto.getRandomValues(new Uint8Array(6)));
