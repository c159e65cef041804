// Checks that who shows a token also holds the key it was given to: RFC 9449 (DPoP).
import { createHash, createHmac } from 'node:crypto';
import { calculateJwkThumbprint, type CryptoKey, EmbeddedJWK, jwtVerify } from 'jose';
import { proofAlgorithm, readProofClaims } from '../contract/proof.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { type Instant, minutes } from '../domain/time.ts';
import { sameHash } from './secrets.ts';

/** A nonce is good for one to two of these: so long can a proof that was made beforehand, or caught, be used. */
const nonceLives = minutes(3);

/** `stale`: all is well but the nonce; with the one that comes along it will be. */
export interface ProofRefusal {
  readonly kind: 'wrong' | 'stale';
}

export interface Proof {
  /** The proof's key, as RFC 7638 names it. */
  readonly key: string;
}

interface Shown {
  readonly proof: string;
  readonly method: string;
  /** Of the request. The name of this server is not looked at: behind a proxy it has several. */
  readonly path: string;
  /** The token that the proof must be for; null at enrolment. */
  readonly token: string | null;
}

export interface Proofs {
  /** What the next proof must hold. Every process with the same keys knows it. */
  readonly nonce: () => string;
  readonly check: (shown: Shown) => Promise<Result<Proof, ProofRefusal>>;
}

const wrong = refuse<ProofRefusal>({ kind: 'wrong' });
const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** More devices than this take their turn; each costs a few microseconds more then. */
const mostKeys = 1000;

/** Keys that proved themselves, by the proof's first part: a device sends the same one each time. */
type ProvenKeys = Map<string, ProvenKey>;
interface ProvenKey {
  readonly key: CryptoKey;
  readonly thumbprint: string;
}

function remember(keys: ProvenKeys, name: string, proven: ProvenKey): void {
  const [oldest] = keys.size < mostKeys ? [] : keys.keys();
  if (oldest !== undefined) keys.delete(oldest);
  keys.set(name, proven);
}

const expected = { typ: 'dpop+jwt', algorithms: [proofAlgorithm] };

async function openProof(proof: string, keys: ProvenKeys) {
  try {
    const name = proof.slice(0, proof.indexOf('.'));
    const proven = keys.get(name);
    if (proven !== undefined) {
      const claims = readProofClaims((await jwtVerify(proof, proven.key, expected)).payload);
      return claims.ok ? { claims: claims.value, key: proven.thumbprint } : undefined;
    }
    const { payload, protectedHeader, key } = await jwtVerify(proof, EmbeddedJWK, expected);
    const claims = readProofClaims(payload);
    if (!claims.ok || protectedHeader.jwk === undefined) return undefined;
    const thumbprint = await calculateJwkThumbprint(protectedHeader.jwk);
    remember(keys, name, { key, thumbprint });
    return { claims: claims.value, key: thumbprint };
  } catch {
    return undefined;
  }
}

/** `secret` is the same for all processes of one server, and known to nobody else. */
export function makeProofs({ secret, now }: { readonly secret: Uint8Array; readonly now: () => Instant }): Proofs {
  const keys: ProvenKeys = new Map();
  const nonceAt = (at: number): string =>
    createHmac('sha256', secret)
      .update(String(Math.floor(at / nonceLives)))
      .digest('base64url');
  const isFresh = (nonce: string): boolean =>
    [now(), now() - nonceLives].some((moment) => sameHash(nonceAt(moment), nonce));
  return {
    nonce: () => nonceAt(now()),
    // The `jti` is not remembered. Whoever caught a whole request can send it again while its nonce lives, and gains
    // nothing: what a kiosk reads is public, and what it hands in counts once.
    check: async ({ proof, method, path, token }) => {
      const opened = await openProof(proof, keys);
      if (opened === undefined) return wrong;
      const { htm, htu, nonce, ath } = opened.claims;
      if (htm !== method || new URL(htu).pathname !== path) return wrong;
      if (token !== null && !sameHash(ath ?? '', digest(token))) return wrong;
      return nonce !== undefined && isFresh(nonce) ? done({ key: opened.key }) : refuse({ kind: 'stale' });
    },
  };
}
