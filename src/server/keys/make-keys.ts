// Makes keys: all of them at the first start, new sealing keys at a rotation, and another recovery key on request.
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import type { Purpose } from '../../contract/sealed.ts';
import type { Instant } from '../../domain/time/time.ts';
import { fromBase64url, toBase64url } from '../../sealing/base64url.ts';
import { makeIdentity } from '../../sealing/identity.ts';
import { makeKeyPair } from '../../sealing/open.ts';
import { changeKeyFile, type StoredKeyPair, type KeyFile, readKeyFile, UnusableKeys } from './key-file.ts';
import { toPaper } from './paper.ts';

/** The recovery key: printed once and never stored. `name` is printed too, and matches it to the envelopes it opens. */
export interface Paper {
  readonly name: string;
  readonly groups: readonly string[];
}

/** Derives a key's name from the key itself, so that the paper alone identifies it. */
const nameOf = (role: Purpose | 'recovery', publicKey: string): string =>
  `${role}-${createHash('sha256').update(publicKey).digest('hex').slice(0, 8)}`;

async function makePair(role: Purpose | 'recovery', madeAt: Instant): Promise<StoredKeyPair> {
  const made = await makeKeyPair(role);
  const { publicKey } = made.publicKey;
  return { name: nameOf(role, publicKey), publicKey, privateKey: made.privateKey.privateKey, madeAt };
}

async function makeRecovery(madeAt: Instant): Promise<{ paper: Paper; recovery: KeyFile['recovery'] }> {
  const { privateKey, ...recovery } = await makePair('recovery', madeAt);
  return { recovery, paper: { name: recovery.name, groups: toPaper(fromBase64url(privateKey)) } };
}

/** PKCS #8 around the 32 bytes of an X25519 key, RFC 8410. */
const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** The recovery key from paper, under the name it has in envelopes. */
export function keyOfPaper(bytes: Uint8Array): { readonly name: string; readonly privateKey: string } {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, bytes]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return { name: nameOf('recovery', x ?? ''), privateKey: toBase64url(bytes) };
}

/** Makes the file when there is none, and only then returns the recovery key. */
export async function makeKeysOnce(file: string, now: Instant): Promise<Paper | undefined> {
  if (readKeyFile(file) !== undefined) return undefined;
  let printed: Paper | undefined;
  await changeKeyFile(file, async (known) => {
    if (known !== undefined) return known;
    const { paper, recovery } = await makeRecovery(now);
    printed = paper;
    const [ordinary, care] = [[await makePair('ordinary', now)], [await makePair('care', now)]];
    return { v: 1, identity: await makeIdentity(), recovery, ordinary, care };
  });
  return printed;
}

const mustExist = (file: string, known: KeyFile | undefined): KeyFile => {
  if (known !== undefined) return known;
  throw new UnusableKeys(
    `${file}: there are no keys here. Start the server once to make them, or check DATA_DIR and KEYS_FILE.`,
  );
};

/** Adds new sealing keys for both purposes; the older ones still open what was sealed to them. */
export const rotateKeys = (file: string, now: Instant): Promise<KeyFile> =>
  changeKeyFile(file, async (found) => {
    const known = mustExist(file, found);
    const ordinary = [...known.ordinary, await makePair('ordinary', now)];
    return { ...known, ordinary, care: [...known.care, await makePair('care', now)] };
  });

/** Makes another recovery key, for when the paper was lost or seen. Earlier entries still need the old paper. */
export async function renewPaper(file: string, now: Instant): Promise<Paper> {
  const { paper, recovery } = await makeRecovery(now);
  await changeKeyFile(file, (found) => Promise.resolve({ ...mustExist(file, found), recovery }));
  return paper;
}
