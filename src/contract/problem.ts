// How the server marks its answers to a kiosk, and the names of its refusals. A proxy or portal in between has neither.

/** On every answer under `/api/v1`, with the protocol version as its value. Any other answer is not the server's. */
export const protocolHeader = 'Buurtkiosk-Protocol';

/** The `type` of a refusal (RFC 9457) is this followed by its name. */
export const problemPrefix = 'urn:buurtkiosk:problem:';

export const problemMediaType = 'application/problem+json';

/** Refusals that a kiosk may receive. */
export type KioskProblem =
  /** The nonce of the DPoP proof is outdated; the answer carries a fresh one. */
  | 'use-nonce'
  /** The token is unknown or revoked, or the proof is not made with its key. */
  | 'not-enrolled'
  /** The enrolment code is wrong or used, or missing. */
  | 'enrolment-refused'
  /** The proof that came with an enrolment cannot be verified. */
  | 'not-proved'
  | 'unreadable'
  | 'too-large'
  | 'not-accepted'
  | 'too-old'
  | 'too-new'
  /** Nothing has this code. */
  | 'unknown-code'
  /** No such route. */
  | 'not-found'
  | 'too-many-tries'
  /** The database cannot be reached. */
  | 'unavailable'
  | 'fault';

/** Further refusals, for the desk and other clients. */
export type ProblemName =
  | KioskProblem
  | 'another-site'
  | 'not-signed-in'
  /** The desk was locked by the colleague who is signed in. */
  | 'locked'
  | 'not-allowed'
  | 'link-used'
  | 'conflict'
  | 'not-ready';

/** RFC 9457. `detail` says what to do next; it never contains a stack or anything that a visitor typed. */
export interface Problem {
  readonly type: `${typeof problemPrefix}${ProblemName}`;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly refusal?: unknown;
}
