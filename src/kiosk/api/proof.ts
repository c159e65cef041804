// Proves at each request that this kiosk holds its key: RFC 9449 (DPoP). The key itself never leaves the browser.
// Signed with Web Crypto, not with jose as on the server: SignJWT adds 3.8 kB of brotli to a first load of at most 70 kB.
import { toBase64url } from '../../sealing/base64url.ts';
import { toBytes } from '../../sealing/text-bytes.ts';

/** The private half cannot be exported, also not by a script that got into the page. */
export const makeProofKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);

/** What is asked; `token` and `nonce` where there is one already. */
export interface Asking {
  readonly method: string;
  /** Where, without a query. */
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
