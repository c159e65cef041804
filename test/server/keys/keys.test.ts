// keys.json: made once, for its owner only, changed without losing what it opened.
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asInstant } from '../../../src/domain/time/time.ts';
import { toBase64url } from '../../../src/sealing/base64url.ts';
import { readSignedKeys } from '../../../src/sealing/identity.ts';
import { makeOpener } from '../../../src/sealing/open.ts';
import { readKeyFile, UnusableKeys } from '../../../src/server/keys/key-file.ts';
import { followKeys, openKeyring, sealingKeysOf } from '../../../src/server/keys/keyring.ts';
import { runKeys } from '../../../src/server/cli/keys-command.ts';
import { keyOfPaper, makeKeysOnce, renewPaper, rotateKeys } from '../../../src/server/keys/make-keys.ts';
import { fromPaper } from '../../../src/server/keys/paper.ts';
import { paperLines } from '../../../src/server/keys/paper-words.ts';
import { makeFolder } from '../../support/folders.ts';

let folder: string;
let file: string;
const now = asInstant(1_790_000_000_000);
const header = '{"id":"1"}';
const mia = { firstName: 'Mia' };

beforeEach(() => {
  folder = makeFolder('buurtkiosk-keys-');
  file = join(folder, 'data/keys.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As the paper says it. */
async function openerOf(groups: readonly string[]) {
  const key = fromPaper(groups);
  if (!key.ok) throw new Error('The paper cannot be read.');
  return makeOpener([keyOfPaper(key.value)]);
}

describe('the first start', () => {
  test('makes keys that only this user may read, and answers the paper once', async () => {
    const paper = await makeKeysOnce(file, now);
    expect(paper?.groups).toHaveLength(8);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder, 'data'))).toEqual(['keys.json']);
    const before = readFileSync(file, 'utf8');
    expect(await makeKeysOnce(file, now)).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('keeps nothing of the recovery key but its public half', async () => {
    const paper = await makeKeysOnce(file, now);
    const key = fromPaper(paper!.groups);
    if (!key.ok) throw new Error('The paper cannot be read.');
    const stored = readFileSync(file, 'utf8');
    expect(stored).not.toContain(toBase64url(key.value));
    for (const group of paper!.groups) expect(stored).not.toContain(group);
    expect(Object.keys(readKeyFile(file)!.recovery)).toEqual(['name', 'publicKey', 'madeAt']);
    expect(keyOfPaper(key.value).name).toBe(paper?.name);
  });

  test('says with the paper what to do; a demonstration says that it is one', async () => {
    const paper = (await makeKeysOnce(file, now))!;
    for (const demo of [true, false]) {
      const text = paperLines(paper, demo).join('\n');
      for (const word of [...paper.groups, paper.name]) expect(text).toContain(word);
      expect(text).toMatch(demo ? /key of this demo/ : /paper[^]*safe/);
    }
  });

  test('the paper opens what the server seals, for both purposes', async () => {
    const paper = await makeKeysOnce(file, now);
    const keyring = await openKeyring(file);
    const safe = await openerOf(paper!.groups);
    for (const kind of ['sign-up', 'callback-request'] as const) {
      const envelope = await keyring.sealer().seal(header, kind, mia);
      expect(await safe.open(header, envelope)).toEqual({ ok: true, value: mia });
    }
  });
});

describe('a file of keys', () => {
  test('that others may read is closed to them again', async () => {
    await makeKeysOnce(file, now);
    chmodSync(file, 0o644);
    readKeyFile(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test.each(['', '{', '{"v":1}', '{"v":2}', 'null'])('with %j in it is refused in a sentence', async (text) => {
    await makeKeysOnce(file, now);
    writeFileSync(file, text);
    expect(() => readKeyFile(file)).toThrow(UnusableKeys);
    await expect(rotateKeys(file, now)).rejects.toThrow(/Put back your copy/);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  test('that another program is changing is not changed, and it is said what to do', async () => {
    await makeKeysOnce(file, now);
    const before = readFileSync(file, 'utf8');
    writeFileSync(`${file}.new`, '');
    await expect(rotateKeys(file, now)).rejects.toThrow(/another program is changing the keys/);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('changed by three at once loses no key that anybody was told of', async () => {
    await makeKeysOnce(file, now);
    const shown = await Promise.allSettled([1, 2, 3].map(() => rotateKeys(file, now)));
    const made = shown.flatMap((one) => (one.status === 'fulfilled' ? [sealingKeysOf(one.value).care.name] : []));
    const stored = readKeyFile(file)!.care.map(({ name }) => name);
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter((name) => !stored.includes(name))).toEqual([]);
  });
});

describe('a rotation', () => {
  test('while the server runs: seals with new keys at once, and goes on opening what the old ones sealed', async () => {
    await makeKeysOnce(file, now);
    const keyring = await openKeyring(file);
    const old = await keyring.sealer().seal(header, 'sign-up', mia);
    const changed = Promise.withResolvers<void>();
    const stop = followKeys(file, keyring, { onChange: changed.resolve, onFault: changed.reject });
    await rotateKeys(file, now);
    await changed.promise;
    stop();
    const fresh = await keyring.sealer().seal(header, 'sign-up', mia);
    expect(fresh.copies[0]?.key).not.toBe(old.copies[0]?.key);
    expect(fresh.copies[1]?.key).toBe(old.copies[1]?.key);
    for (const envelope of [old, fresh])
      expect(await keyring.opener().open(header, envelope)).toEqual({ ok: true, value: mia });
    const signed = await readSignedKeys(keyring.signed(), keyring.identity);
    expect(signed.ok && signed.value.ordinary.name).toBe(fresh.copies[0]?.key);
  });

  test('is noticed once, and keys of another server never', async () => {
    await makeKeysOnce(file, now);
    const keyring = await openKeyring(file);
    expect(await keyring.refresh()).toBe(false);
    await rotateKeys(file, now);
    expect([await keyring.refresh(), await keyring.refresh()]).toEqual([true, false]);
    const signed = keyring.signed();
    rmSync(file);
    await expect(keyring.refresh()).rejects.toThrow(UnusableKeys);
    await makeKeysOnce(file, now);
    await expect(keyring.refresh()).rejects.toThrow(/keys belong to another server/);
    expect(keyring.signed()).toEqual(signed);
  });

  test('without keys is refused: those are made by the first start', async () => {
    await expect(rotateKeys(file, now)).rejects.toThrow(/DATA_DIR and KEYS_FILE/);
    expect(existsSync(file)).toBe(false);
  });
});

describe('another paper', () => {
  test('opens what is left from now on; the old paper what was left before', async () => {
    const old = await makeKeysOnce(file, now);
    const keyring = await openKeyring(file);
    const before = await keyring.sealer().seal(header, 'sign-up', mia);
    const fresh = await renewPaper(file, now);
    await keyring.refresh();
    const after = await keyring.sealer().seal(header, 'sign-up', mia);
    const [oldPaper, newPaper] = [await openerOf(old!.groups), await openerOf(fresh.groups)];
    expect(await newPaper.open(header, after)).toEqual({ ok: true, value: mia });
    expect(await oldPaper.open(header, before)).toEqual({ ok: true, value: mia });
    expect(await newPaper.open(header, before)).toMatchObject({ refusal: { kind: 'no-key' } });
  });
});

describe('npm run keys', () => {
  test('lists names and days, and nothing secret', async () => {
    await makeKeysOnce(file, now);
    const rotated = await runKeys('rotate', { file, now });
    const listed = (await runKeys('list', { file, now })).join('\n');
    const keys = readKeyFile(file)!;
    expect(rotated.join('\n')).toContain(listed);
    for (const { name, privateKey } of [...keys.ordinary, ...keys.care]) {
      expect(listed).toContain(name);
      expect(listed).not.toContain(privateKey);
    }
    expect(listed).not.toContain(keys.identity.privateKey);
    expect(listed).toContain('2026-09-21  seals');
  });

  test('prints a new paper, and explains itself for anything else', async () => {
    await makeKeysOnce(file, now);
    expect((await runKeys('paper', { file, now })).join('\n')).toContain(readKeyFile(file)!.recovery.name);
    for (const asked of [undefined, 'burn']) await expect(runKeys(asked, { file, now })).rejects.toThrow(/rotate/);
    rmSync(file);
    await expect(runKeys('list', { file, now })).rejects.toThrow(/no keys yet/);
  });
});
