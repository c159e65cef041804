// What a password costs whoever guesses it.
import { createHook } from 'node:async_hooks';
import { scryptSync } from 'node:crypto';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { describe, expect, test } from 'vitest';
import { makePasswordHasher, productCost } from '../../../src/server/auth/password-hasher.ts';
import { cheapPasswords } from '../../support/template-database.ts';

const password = 'een-lang-wachtwoord';

/** How many keys scrypt derives meanwhile. */
async function derived(task: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const hook = createHook({ init: (_, type) => void (count += type === 'SCRYPTREQUEST' ? 1 : 0) }).enable();
  await task();
  hook.disable();
  return count;
}

describe('the hasher of the product', () => {
  const passwords = makePasswordHasher(productCost);

  test('works as hard as RFC 7914 calls N 2^14, r 16, p 1, once for each password', async () => {
    expect(productCost).toEqual({ N: 2 ** 14, r: 16, p: 1 });
    let stored = '';
    expect(await derived(async () => (stored = await passwords.hash(password)))).toBe(1);
    expect(await derived(() => passwords.verify({ hash: stored, password }))).toBe(1);
    const [salt = '', key] = stored.split(':');
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    const same = scryptSync(password, salt, 64, { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 });
    expect(key).toBe(same.toString('hex'));
  });

  test('reads what better-auth itself stores, and the other way round', async () => {
    expect(await passwords.verify({ hash: await hashPassword(password), password })).toBe(true);
    expect(await verifyPassword({ hash: await passwords.hash(password), password })).toBe(true);
  });
});

describe.each([
  ['at the cost of the product', makePasswordHasher(productCost)],
  ['at the cost of the tests', cheapPasswords],
])('a password, %s', (_, passwords) => {
  test('is recognised, however its accents were typed; another one is not', async () => {
    const hash = await passwords.hash('één lang wachtwoord'.normalize('NFC'));
    expect(await passwords.verify({ hash, password: 'één lang wachtwoord'.normalize('NFD') })).toBe(true);
    expect(await passwords.verify({ hash, password: 'een lang wachtwoord' })).toBe(false);
  });

  test('never gets the same hash twice', async () => {
    expect(await passwords.hash(password)).not.toBe(await passwords.hash(password));
  });

  test.each(['', 'no hash', 'ab:cd'])('is refused with a fault where %j is stored', async (hash) => {
    await expect(passwords.verify({ hash, password })).rejects.toThrow('no hash');
  });
});
