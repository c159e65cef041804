// HTTP client for colleagues and accounts.
import type {
  Colleagues,
  InvitationMessage,
  LinkPurpose,
  OneTimeLink,
  OwnAccount,
  SecondFactorSecret,
  StaffRefusal,
  UseLink,
} from '../../contract/desk-staff.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { StaffRole } from '../../domain/people/staff-role.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import type { ApiAnswer, ApiFailure, HttpAnswer } from './answer.ts';

export type ColleagueFailure = ApiFailure | Extract<StaffRefusal, { readonly kind: 'last-coordinator' }>;
export type AccountFailure =
  | ApiFailure
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'wrong-code' }
  | Extract<StaffRefusal, { readonly kind: 'second-factor-required' }>
  | { readonly kind: 'too-often' };
export type LinkFailure = {
  readonly kind: 'used-link' | 'email-taken' | 'not-accepted' | 'too-often' | 'offline' | 'unexpected';
};

export interface StaffApi {
  colleagues(): ApiAnswer<Colleagues>;
  invite(invitation: InvitationMessage): ApiAnswer<OneTimeLink>;
  withdrawInvitation(id: string): ApiAnswer<Colleagues>;
  /** Null: no longer. */
  requireSecondFactor(from: LocalDate | null): ApiAnswer<Colleagues>;
  setRole(id: StaffId, role: StaffRole): Promise<Result<Colleagues, ColleagueFailure>>;
  removeColleague(id: StaffId): Promise<Result<Colleagues, ColleagueFailure>>;
  resetSecondFactor(id: StaffId): Promise<Result<Colleagues, ColleagueFailure>>;
  endSessions(id: StaffId): Promise<Result<Colleagues, ColleagueFailure>>;
  endSessionOf(id: StaffId, session: string): Promise<Result<Colleagues, ColleagueFailure>>;
  passwordLink(id: StaffId): ApiAnswer<OneTimeLink>;
  openLink(token: string): Promise<Result<LinkPurpose, LinkFailure>>;
  useLink(link: UseLink): Promise<Result<null, LinkFailure>>;
  account(): ApiAnswer<OwnAccount>;
  endSession(id: string): ApiAnswer<OwnAccount>;
  setPassword(current: string, next: string): Promise<Result<OwnAccount, AccountFailure>>;
  beginSecondFactor(password: string): Promise<Result<SecondFactorSecret, AccountFailure>>;
  confirmSecondFactor(code: string): Promise<Result<null, AccountFailure>>;
  removeSecondFactor(password: string): Promise<Result<null, AccountFailure>>;
  lock(): ApiAnswer<null>;
  unlock(password: string): Promise<Result<null, AccountFailure>>;
}

interface Ways {
  readonly get: <Value>(path: string) => ApiAnswer<Value>;
  readonly post: <Value>(path: string, body?: unknown) => ApiAnswer<Value>;
  readonly send: (path: string, body: unknown) => Promise<HttpAnswer | null>;
  readonly failureOf: (heard: HttpAnswer) => ApiFailure;
}

/** Undefined when the answer names no refusal. */
export function refusalKindIn(body: unknown): unknown {
  const refusal = typeof body === 'object' && body !== null && 'refusal' in body ? body.refusal : undefined;
  return typeof refusal === 'object' && refusal !== null && 'kind' in refusal ? refusal.kind : undefined;
}

const isGood = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300;

function linkFailureOf(heard: HttpAnswer): LinkFailure {
  switch (heard.status) {
    case 400:
      return { kind: 'not-accepted' };
    case 403:
      return { kind: 'used-link' };
    case 409:
      return { kind: 'email-taken' };
    case 429:
      return { kind: 'too-often' };
    case 502:
    case 503:
    case 504:
      return { kind: 'offline' };
    default:
      return { kind: 'unexpected' };
  }
}

export function openStaffApi({ get, post, send, failureOf }: Ways): StaffApi {
  async function ask<Value, Failure extends { readonly kind: string }>(
    path: string,
    body: unknown,
    toFailure: (heard: HttpAnswer) => Failure,
  ): Promise<Result<Value, Failure | { readonly kind: 'offline' }>> {
    const heard = await send(path, body);
    if (heard === null) return refuse({ kind: 'offline' });
    return isGood(heard) ? done(heard.body as Value) : refuse(toFailure(heard));
  }
  const colleagueFailure = (heard: HttpAnswer): ColleagueFailure =>
    refusalKindIn(heard.body) === 'last-coordinator' ? { kind: 'last-coordinator' } : failureOf(heard);
  const accountFailure = (heard: HttpAnswer): AccountFailure => {
    const kind = refusalKindIn(heard.body);
    if (kind === 'wrong-password' || kind === 'wrong-code' || kind === 'second-factor-required') return { kind };
    return heard.status === 429 ? { kind: 'too-often' } : failureOf(heard);
  };
  const change = (id: StaffId, what: string, body: unknown = {}) =>
    ask<Colleagues, ColleagueFailure>(`/api/desk/colleagues/${encodeURIComponent(id)}/${what}`, body, colleagueFailure);
  const own = <Value>(what: string, body: unknown) =>
    ask<Value, AccountFailure>(`/api/desk/account/${what}`, body, accountFailure);
  return {
    colleagues: () => get('/api/desk/colleagues'),
    invite: (invitation) => post('/api/desk/invitations', invitation),
    withdrawInvitation: (id) => post(`/api/desk/invitations/${encodeURIComponent(id)}/withdraw`),
    requireSecondFactor: (from) => post('/api/desk/second-factor-from', { from }),
    setRole: (id, role) => change(id, 'role', { role }),
    removeColleague: (id) => change(id, 'remove'),
    resetSecondFactor: (id) => change(id, 'reset-second-factor'),
    endSessions: (id) => change(id, 'end-sessions'),
    endSessionOf: (id, session) => change(id, `sessions/${encodeURIComponent(session)}/end`),
    passwordLink: (id) => post(`/api/desk/colleagues/${encodeURIComponent(id)}/password-link`),
    openLink: (token) => ask('/api/desk/one-time-link', { token }, linkFailureOf),
    useLink: (link) => ask('/api/desk/one-time-link/use', link, linkFailureOf),
    account: () => get('/api/desk/account'),
    endSession: (id) => post(`/api/desk/account/sessions/${encodeURIComponent(id)}/end`),
    setPassword: (current, next) => own('password', { current, next }),
    beginSecondFactor: (password) => own('second-factor', { password }),
    confirmSecondFactor: (code) => own('second-factor/confirm', { code }),
    removeSecondFactor: (password) => own('second-factor/remove', { password }),
    lock: () => post('/api/desk/account/lock'),
    unlock: (password) => own('unlock', { password }),
  };
}
