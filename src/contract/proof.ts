// How a kiosk proves that it holds its key: RFC 9449 (DPoP), with the server's nonce for freshness.
import * as v from 'valibot';
import { done, refuse, type Result } from '../domain/result.ts';

/** The one algorithm: ES256, on a key that the browser never gives out. */
export const proofAlgorithm = 'ES256';

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** `iat` is the kiosk's clock, which may be hours wrong: it is there because the RFC wants it, and nothing goes by it. */
const proofClaims = v.object({
  jti: short,
  htm: short,
  htu: v.pipe(v.string(), v.maxLength(2000), v.url()),
  iat: v.number(),
  /** Absent in the first proof that a kiosk ever makes: the answer brings one. */
  nonce: v.optional(short),
  /** Absent where there is no token yet: at enrolment. */
  ath: v.optional(short),
});
export type ProofClaims = v.InferOutput<typeof proofClaims>;

export function readProofClaims(payload: unknown): Result<ProofClaims, { readonly kind: 'unreadable' }> {
  const read = v.safeParse(proofClaims, payload);
  return read.success ? done(read.output) : refuse({ kind: 'unreadable' });
}
