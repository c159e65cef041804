// Checks that whoever presents a token also holds the key it was issued to: RFC 9449 (DPoP).
import { createHash, createHmac } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify, type JWTVerifyGetKey, type ResolvedKey } from 'jose';
import { type ProofClaims, proofAlgorithm, readProofClaims } from '../../contract/proof.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import { type Instant, minutes } from '../../domain/time/time.ts';
import { sameHash } from '../store/secrets.ts';

/**
 * The length of a nonce period. A nonce stays valid for one to two periods, which bounds the use of a proof that was
 * made in advance or intercepted.
 */
const nonceLives = minutes(3);

/** `stale`: everything is valid except the nonce. Retrying with the nonce in the response succeeds. */
export interface ProofRefusal {
  readonly kind: 'wrong' | 'stale';
}

export interface Proof {
  /** The proof's key, as an RFC 7638 thumbprint. */
  readonly key: string;
}

interface Shown {
  readonly proof: string;
  readonly method: string;
  /** The path of the request. The host is not checked: behind a proxy this server has several names. */
  readonly path: string;
  /** The token the proof must be bound to; null at enrolment. */
  readonly token: string | null;
}

export interface Proofs {
  /** The nonce the next proof must contain. Every process with the same secret computes the same one. */
  readonly nonce: () => string;
  readonly check: (shown: Shown) => Promise<Result<Proof, ProofRefusal>>;
}

const wrong = refuse<ProofRefusal>({ kind: 'wrong' });
const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Imported keys to remember. Beyond this the oldest is dropped; its next proof imports it again, in about 0.1 ms. */
const mostKeys = 1000;

/** Imported keys by the proof's encoded header, which contains the key. A device sends the same header each time. */
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

/** Undefined unless the signature matches the key in the header. */
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

/** `secret` is shared by all processes of one server and known to nobody else. */
export function makeProofs({ secret, now }: { readonly secret: Uint8Array; readonly now: () => Instant }): Proofs {
  const keys: ProvenKeys = new Map();
  const nonceOf = (period: number): string => createHmac('sha256', secret).update(String(period)).digest('base64url');
  let stored = { period: Number.NaN, nonce: '', before: '' };
  /** The nonce of this period, then the one of the period before it. */
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
    // The `jti` is not remembered. Whoever intercepts a whole request can replay it while its nonce is valid, but gains
    // nothing: what a kiosk reads is public, and an entry is counted once.
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
