// Random secrets that are handed out once; only their hash is stored.
import { createHash, timingSafeEqual } from 'node:crypto';

/** A source of random bytes; passed in so that tests can repeat it. */
export type Random = (bytes: number) => Uint8Array;

/** 256 bits as base64url, safe in a header and in a link. */
export const makeToken = (random: Random): string => Buffer.from(random(32)).toString('base64url');

/** For random secrets only; a password needs a slow hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares in constant time. */
export const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
