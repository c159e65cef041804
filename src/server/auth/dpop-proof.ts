// Checks that whoever shows a token also holds the key it was given to: RFC 9449 (DPoP).
import { createHash, createHmac } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify, type JWTVerifyGetKey, type ResolvedKey } from 'jose';
import { type ProofClaims, proofAlgorithm, readProofClaims } from '../../contract/proof.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import { type Instant, minutes } from '../../domain/time/time.ts';
import { sameHash } from '../store/secrets.ts';

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

/** Beyond this number of devices the oldest key is dropped; its next proof imports it again, in about 0.1 ms. */
const mostKeys = 1000;

/** Imported keys by the proof's encoded header, which holds the key: a device sends the same header each time. */
type ProvenKeys = Map<string, ProvenKey>;
interface ProvenKey {
  readonly key: ResolvedKey['key'];
  readonly thumbprint: string;
}

function remember(keys: ProvenKeys, name: string, proven: ProvenKey): void {
  const [oldest] = keys.size < mostKeys ? [] : keys.keys();
  if (oldest !== undefined) keys.delete(oldest);
  keys.set(name, proven);
}

interface Opened {
  readonly claims: ProofClaims;
  readonly key: string;
}

const expected = { typ: 'dpop+jwt', algorithms: [proofAlgorithm] };

/** Undefined unless its signature is right for the key in its header. */
async function openProof(proof: string, keys: ProvenKeys): Promise<Opened | undefined> {
  const header = proof.slice(0, proof.indexOf('.'));
  const known = keys.get(header);
  try {
    const findKey: JWTVerifyGetKey = (...parts) => known?.key ?? EmbeddedJWK(...parts);
    const { payload, protectedHeader, key } = await jwtVerify(proof, findKey, expected);
    const { jwk } = protectedHeader;
    const claims = readProofClaims(payload);
    if (jwk === undefined || !claims.ok) return undefined;
    const thumbprint = known?.thumbprint ?? (await calculateJwkThumbprint(jwk));
    if (known === undefined) remember(keys, header, { key, thumbprint });
    return { claims: claims.value, key: thumbprint };
  } catch {
    return undefined;
  }
}

/** `secret` is the same for all processes of one server, and known to nobody else. */
export function makeProofs({ secret, now }: { readonly secret: Uint8Array; readonly now: () => Instant }): Proofs {
  const keys: ProvenKeys = new Map();
  const nonceOf = (period: number): string => createHmac('sha256', secret).update(String(period)).digest('base64url');
  let stored = { period: Number.NaN, nonce: '', before: '' };
  /** Of this period, and of the one before it. */
  const nonces = () => {
    const period = Math.floor(now() / nonceLives);
    if (period !== stored.period) stored = { period, nonce: nonceOf(period), before: nonceOf(period - 1) };
    return stored;
  };
  const isFresh = (reported: string): boolean => {
    const { nonce, before } = nonces();
    return sameHash(nonce, reported) || sameHash(before, reported);
  };
  return {
    nonce: () => nonces().nonce,
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
