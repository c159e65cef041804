// What comes back when the desk asks the server something.
import type { Result } from '../../domain/result.ts';

/**
 * `signed-out`: the session ended. `offline`: the server was not reached. `gone`: it knows no such thing. `no-role`: this
 * account may do nothing.
 */
export type ApiFailure = { readonly kind: 'signed-out' | 'offline' | 'gone' | 'no-role' | 'unexpected' };

export type ApiAnswer<Value> = Promise<Result<Value, ApiFailure>>;

/** An answer as it came, before its status is judged. */
export interface Heard {
  readonly status: number;
  /** Read from JSON; null when there was none. */
  readonly body: unknown;
}
