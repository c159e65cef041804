// Hashes passwords with scrypt (RFC 7914), in the format better-auth itself stores: `<salt>:<key>`, both in hex.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(stored: { readonly hash: string; readonly password: string }): Promise<boolean>;
}

/** The parameters of RFC 7914; memory use is about 128 · N · r bytes. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MB and tens of milliseconds per attempt; the same as better-auth's default. */
export const productCost: ScryptCost = { N: 2 ** 14, r: 16, p: 1 };

const saltBytes = 16;
const keyBytes = 64;

function deriveKey(password: string, salt: string, { N, r, p }: ScryptCost): Promise<Buffer> {
  const maxmem = 128 * r * (N + p + 2);
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem }, (fault, key) => {
      if (fault === null) resolve(key);
      else reject(fault);
    });
  });
}

/** `verify` throws when the stored value is not such a hash. */
export const makePasswordHasher = (cost: ScryptCost): PasswordHasher => ({
  async hash(password) {
    const salt = randomBytes(saltBytes).toString('hex');
    return `${salt}:${(await deriveKey(password, salt, cost)).toString('hex')}`;
  },
  async verify({ hash, password }) {
    const [salt = '', key = ''] = hash.split(':');
    const stored = Buffer.from(key, 'hex');
    if (salt === '' || stored.length !== keyBytes) throw new Error('This is no hash of a password.');
    return timingSafeEqual(await deriveKey(password, salt, cost), stored);
  },
});
