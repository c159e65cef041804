// Codes that the desk makes itself, so that asking twice makes one thing.
import { makeLastingCode } from '../../domain/entries/code.ts';
import type { Code } from '../../domain/ids.ts';

export const freshPosterCode = (): Code => makeLastingCode(crypto.getRandomValues(new Uint8Array(6)));
