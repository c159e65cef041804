// HTTP client for buurtpassen.
import type { PassCorrection, PassHolder, PassLine, PassRefusal } from '../../contract/pass.ts';
import type { EntryId } from '../../domain/ids.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import type { ApiAnswer, HttpAnswer, ApiFailure } from './answer.ts';

export type PassFailure = ApiFailure | { readonly kind: PassRefusal['kind'] };

export interface PassApi {
  /** Newest first. */
  passes(show: 'valid' | 'withdrawn'): ApiAnswer<readonly PassLine[]>;
  /** The same id is the same pass, however often it is sent. */
  makePass(id: EntryId, holder: PassHolder): ApiAnswer<PassLine>;
  /** Makes the pass unusable. */
  withdrawPass(id: EntryId): ApiAnswer<PassLine>;
  /** Resolves with the new pass, whose id is `newer`. */
  replacePass(id: EntryId, newer: EntryId): Promise<Result<PassLine, PassFailure>>;
  /** Changes the holder's details; the code stays. */
  correctPass(id: EntryId, correction: PassCorrection): Promise<Result<PassLine, PassFailure>>;
}

interface Ways {
  readonly get: <Value>(path: string) => ApiAnswer<Value>;
  readonly post: <Value>(path: string, body?: unknown) => ApiAnswer<Value>;
  readonly send: (path: string, body: unknown) => Promise<HttpAnswer | null>;
  readonly failureOf: (heard: HttpAnswer) => ApiFailure;
}

const isPass = (body: unknown): body is PassLine => typeof body === 'object' && body !== null && 'code' in body;

const refusals: readonly unknown[] = [
  'replaced',
  'withdrawn',
  'corrected',
  'not-opened',
] satisfies PassRefusal['kind'][];
export const isRefusal = (kind: unknown): kind is PassRefusal['kind'] => refusals.includes(kind);

/** Null when this build does not know the refusal. */
function refusalIn(body: unknown): PassRefusal['kind'] | null {
  const refusal = typeof body === 'object' && body !== null && 'refusal' in body ? body.refusal : null;
  const kind = typeof refusal === 'object' && refusal !== null && 'kind' in refusal ? refusal.kind : null;
  return isRefusal(kind) ? kind : null;
}

export function openPassApi({ get, post, send, failureOf }: Ways): PassApi {
  const address = (id: EntryId): string => `/api/desk/passes/${encodeURIComponent(id)}`;
  async function mayBeRefused(path: string, body: unknown): Promise<Result<PassLine, PassFailure>> {
    const heard = await send(path, body);
    if (heard === null) return refuse({ kind: 'offline' });
    if (heard.status === 200 && isPass(heard.body)) return done(heard.body);
    const kind = heard.status === 409 ? refusalIn(heard.body) : null;
    return refuse(kind === null ? failureOf(heard) : { kind });
  }
  return {
    passes: (show) => get(`/api/desk/passes?show=${show}`),
    makePass: (id, holder) => post('/api/desk/passes', { id, holder }),
    withdrawPass: (id) => post(`${address(id)}/withdraw`),
    replacePass: (id, newer) => mayBeRefused(`${address(id)}/replace`, { id: newer }),
    correctPass: (id, correction) => mayBeRefused(`${address(id)}/correct`, correction),
  };
}
