// Proves with each request that this kiosk holds its key, as in RFC 9449 (DPoP). The key never leaves the browser.
//
// Signs with Web Crypto, not with jose as the server does: SignJWT would add 3.8 kB of brotli to a first load of at
// most 70 kB.
import { toBase64url } from '../../sealing/base64url.ts';
import { toBytes } from '../../sealing/text-bytes.ts';

/** The private half cannot be exported, not even by a script injected into the page. */
export const makeProofKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);

/** The request to prove; `token` and `nonce` are present once the kiosk has them. */
export interface Asking {
  readonly method: string;
  /** The request's URL without its query. */
  readonly url: string;
  readonly token?: string | undefined;
  readonly nonce?: string | undefined;
}

const part = (what: unknown): string => toBase64url(toBytes(JSON.stringify(what)));

export async function prove({ privateKey, publicKey }: CryptoKeyPair, asking: Asking): Promise<string> {
  const { subtle } = crypto;
  const { method, url, token, nonce } = asking;
  const { kty, crv, x, y } = await subtle.exportKey('jwk', publicKey);
  const ath = token && toBase64url(await subtle.digest('SHA-256', toBytes(token)));
  const claims = { jti: crypto.randomUUID(), htm: method, htu: url, iat: Math.floor(Date.now() / 1000), ath, nonce };
  const signed = `${part({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } })}.${part(claims)}`;
  const signature = await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, toBytes(signed));
  return `${signed}.${toBase64url(signature)}`;
}
