// The result types of requests to the server.
import type { Result } from '../../domain/result.ts';

/**
 * `signed-out`: the session ended. `offline`: the server could not be reached. `gone`: it does not know the resource.
 * `no-role`: this account may do nothing. `no-second-factor`: one is required, and this account has none yet.
 */
export type ApiFailure = {
  readonly kind: 'signed-out' | 'offline' | 'gone' | 'no-role' | 'no-second-factor' | 'unexpected';
};

export type ApiAnswer<Value> = Promise<Result<Value, ApiFailure>>;

/** A response before its status is judged. */
export interface HttpAnswer {
  readonly status: number;
  /** Parsed JSON; null when there was none. */
  readonly body: unknown;
}
