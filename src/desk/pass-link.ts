// Talks to the server about buurtpassen.
import type { PassHolder, PassLine, PassRefusal } from '../contract/pass.ts';
import type { EntryId } from '../domain/ids.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import type { Asked, Heard, LinkFailure } from './link.ts';

export type ReplaceFailure = LinkFailure | { readonly kind: PassRefusal['kind'] };

export interface PassLink {
  /** Newest first. */
  passes(show: 'valid' | 'withdrawn'): Asked<readonly PassLine[]>;
  /** The same id is the same pass, however often it is asked. */
  makePass(id: EntryId, holder: PassHolder): Asked<PassLine>;
  /** Nobody can use it any more. */
  withdrawPass(id: EntryId): Asked<PassLine>;
  /** Answers the new one; `newer` is its id. */
  replacePass(id: EntryId, newer: EntryId): Promise<Result<PassLine, ReplaceFailure>>;
}

interface Ways {
  readonly get: <Value>(path: string) => Asked<Value>;
  readonly post: <Value>(path: string, body?: unknown) => Asked<Value>;
  readonly send: (path: string, body: unknown) => Promise<Heard | null>;
  readonly failureOf: (heard: Heard) => LinkFailure;
}

const isPass = (body: unknown): body is PassLine => typeof body === 'object' && body !== null && 'code' in body;

/** Null when the answer says no in words this build does not know. */
function refusalIn(body: unknown): PassRefusal['kind'] | null {
  const refusal = typeof body === 'object' && body !== null && 'refusal' in body ? body.refusal : null;
  const kind = typeof refusal === 'object' && refusal !== null && 'kind' in refusal ? refusal.kind : null;
  return kind === 'replaced' || kind === 'not-opened' ? kind : null;
}

export const openPassLink = ({ get, post, send, failureOf }: Ways): PassLink => ({
  passes: (show) => get(`/api/desk/passes?show=${show}`),
  makePass: (id, holder) => post('/api/desk/passes', { id, holder }),
  withdrawPass: (id) => post(`/api/desk/passes/${encodeURIComponent(id)}/withdraw`),
  async replacePass(id, newer) {
    const heard = await send(`/api/desk/passes/${encodeURIComponent(id)}/replace`, { id: newer });
    if (heard === null) return refuse({ kind: 'offline' });
    if (heard.status === 200 && isPass(heard.body)) return done(heard.body);
    const kind = heard.status === 409 ? refusalIn(heard.body) : null;
    return refuse(kind === null ? failureOf(heard) : { kind });
  },
});
