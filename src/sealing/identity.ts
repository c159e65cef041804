// The server's identity: it signs the keys that it hands out, and a kiosk trusts only the identity it was enrolled
// with.
import * as v from 'valibot';
import { sealingKeysMessage, type SealingKeys, type SignedKeys } from '../contract/sealed.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { toBytes } from './text-bytes.ts';

/** Ed25519: `publicKey` raw, `privateKey` PKCS #8, both in base64url. */
export interface Identity {
  readonly publicKey: string;
  readonly privateKey: string;
}

export async function makeIdentity(): Promise<Identity> {
  const { subtle } = crypto;
  const pair = await subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  if (!('publicKey' in pair)) throw new Error('Ed25519 makes pairs.');
  return {
    publicKey: toBase64url(await subtle.exportKey('raw', pair.publicKey)),
    privateKey: toBase64url(await subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

export async function signKeys(keys: SealingKeys, { privateKey }: Identity): Promise<SignedKeys> {
  const { subtle } = crypto;
  const key = await subtle.importKey('pkcs8', fromBase64url(privateKey), { name: 'Ed25519' }, false, ['sign']);
  const text = JSON.stringify(keys);
  return { text, signature: toBase64url(await subtle.sign({ name: 'Ed25519' }, key, toBytes(text))) };
}

/** Reads keys that carry this identity's signature; anything else is `not-ours`. */
export async function readSignedKeys(
  signed: SignedKeys,
  identity: string,
): Promise<Result<SealingKeys, { readonly kind: 'not-ours' }>> {
  try {
    const { subtle } = crypto;
    const key = await subtle.importKey('raw', fromBase64url(identity), { name: 'Ed25519' }, false, ['verify']);
    const signature = fromBase64url(signed.signature);
    if (!(await subtle.verify({ name: 'Ed25519' }, key, signature, toBytes(signed.text))))
      return refuse({ kind: 'not-ours' });
    const read = v.safeParse(sealingKeysMessage, JSON.parse(signed.text));
    return read.success ? done(read.output) : refuse({ kind: 'not-ours' });
  } catch {
    return refuse({ kind: 'not-ours' });
  }
}
