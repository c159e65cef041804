// Checks that who shows a token also holds the key it was given to: RFC 9449 (DPoP).
import { createHash, createHmac } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';
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

async function openProof(proof: string) {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: [proofAlgorithm],
    });
    const claims = readProofClaims(payload);
    if (!claims.ok || protectedHeader.jwk === undefined) return undefined;
    return { claims: claims.value, key: await calculateJwkThumbprint(protectedHeader.jwk) };
  } catch {
    return undefined;
  }
}

/** `secret` is the same for all processes of one server, and known to nobody else. */
export function makeProofs({ secret, now }: { readonly secret: Uint8Array; readonly now: () => Instant }): Proofs {
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
      const opened = await openProof(proof);
      if (opened === undefined) return wrong;
      const { htm, htu, nonce, ath } = opened.claims;
      if (htm !== method || new URL(htu).pathname !== path) return wrong;
      if (token !== null && !sameHash(ath ?? '', digest(token))) return wrong;
      return nonce !== undefined && isFresh(nonce) ? done({ key: opened.key }) : refuse({ kind: 'stale' });
    },
  };
}
