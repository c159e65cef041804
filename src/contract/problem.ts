// How the server marks its answers to a kiosk, and what its refusals are called. A proxy or portal in between has neither.

/** On every answer under `/api/v1`, with the protocol version as its value. An answer without it is not the server's. */
export const protocolHeader = 'Buurtkiosk-Protocol';

/** The `type` of a refusal (RFC 9457) is this and its name. */
export const problemPrefix = 'urn:buurtkiosk:problem:';

export const problemMediaType = 'application/problem+json';

/** What a kiosk may be told. */
export type KioskProblem =
  /** The DPoP proof has an old nonce; the answer carries a fresh one. */
  | 'use-nonce'
  /** The token is unknown or revoked, or the proof is not by its key. */
  | 'not-enrolled'
  /** The enrolment code is wrong or used, or there is none. */
  | 'enrolment-refused'
  /** The proof that came with an enrolment cannot be checked. */
  | 'not-proved'
  | 'unreadable'
  | 'too-large'
  | 'not-accepted'
  | 'too-old'
  | 'too-new'
  /** Nothing goes by this code. */
  | 'unknown-code'
  /** There is no such route. */
  | 'not-found'
  | 'too-many-tries'
  /** The database cannot be reached. */
  | 'unavailable'
  | 'fault';

/** What the desk and whoever else asks may be told besides. */
export type ProblemName =
  | KioskProblem
  | 'another-site'
  | 'not-signed-in'
  | 'not-allowed'
  | 'link-used'
  | 'conflict'
  | 'not-ready';

/** RFC 9457. `detail` says what to do next; never a stack, never what a visitor typed. */
export interface Problem {
  readonly type: `${typeof problemPrefix}${ProblemName}`;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly refusal?: unknown;
}
