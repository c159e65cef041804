// A device as the server sees it: it holds a key, and proves so at each request as the kiosk does.
import { calculateJwkThumbprint } from 'jose';
import { makeProofKey, prove } from '../../src/kiosk/api/proof.ts';

/** One key for the devices of a test run; whoever needs a stranger's makes another. */
export const deviceKey = await makeProofKey();

/** The name of a key, as RFC 7638 makes it. */
export const thumbprintOf = async ({ publicKey }: CryptoKeyPair): Promise<string> => {
  const { kty = '', crv = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return calculateJwkThumbprint({ kty, crv, x, y });
};

export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

const wantsNonce = (answer: Response): boolean =>
  answer.headers.get('WWW-Authenticate')?.includes('use_dpop_nonce') === true;

/**
 * Proves each request that carries a token bound to a key (`Authorization: DPoP …`) or that enrols.
 *
 * A stale nonce is answered at once with a fresh one, as a kiosk does. What brings its own proof goes as it is.
 */
export function proving(ask: Ask, key: CryptoKeyPair = deviceKey): Ask {
  let nonce: string | undefined;
  const send: Ask = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    const token = /^DPoP (.+)$/.exec(headers.get('Authorization') ?? '')?.[1];
    const enrols = path.endsWith('/api/v1/enrol');
    if ((token === undefined && !enrols) || headers.has('DPoP')) return ask(path, init);
    const { origin, pathname } = new URL(path, 'http://localhost');
    const asking = { method: init.method ?? 'GET', url: `${origin}${pathname}`, token, nonce };
    headers.set('DPoP', await prove(key, asking));
    const answer = await ask(path, { ...init, headers });
    nonce = answer.headers.get('DPoP-Nonce') ?? nonce;
    return answer;
  };
  return async (path, init) => {
    const answer = await send(path, init);
    return wantsNonce(answer) ? send(path, init) : answer;
  };
}
