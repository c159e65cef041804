// How a kiosk proves that it holds its key: RFC 9449 (DPoP), with a server nonce for freshness.
import * as v from 'valibot';
import { done, refuse, type Result } from '../domain/result.ts';

/** The only algorithm: ES256, with a key that the browser never exports. */
export const proofAlgorithm = 'ES256';

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** The RFC requires `iat`, but nothing depends on it: it is the kiosk's clock, which may be hours wrong. */
const proofClaims = v.object({
  jti: short,
  htm: short,
  htu: v.pipe(v.string(), v.maxLength(2000), v.url()),
  iat: v.number(),
  /** Absent in the first proof of a kiosk; the answer brings a nonce. */
  nonce: v.optional(short),
  /** Absent at enrolment, when there is no token yet. */
  ath: v.optional(short),
});
export type ProofClaims = v.InferOutput<typeof proofClaims>;

export function readProofClaims(payload: unknown): Result<ProofClaims, { readonly kind: 'unreadable' }> {
  const read = v.safeParse(proofClaims, payload);
  return read.success ? done(read.output) : refuse({ kind: 'unreadable' });
}
