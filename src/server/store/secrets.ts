// Secrets that are handed out once: only their hash is kept.
import { createHash, timingSafeEqual } from 'node:crypto';

/** Chance is handed in, so that a test can repeat it. */
export type Random = (bytes: number) => Uint8Array;

/** 256 bits, fit for a header and for a link. */
export const makeToken = (random: Random): string => Buffer.from(random(32)).toString('base64url');

/** Good for secrets that were made by chance; a password needs a slow hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Takes as long for a near miss as for a far one. */
export const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
