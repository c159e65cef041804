// HTTP client of the desk. Every failure is a value; nothing here throws.
import { noRole } from '../../contract/desk.ts';
import { secondFactorNeeded } from '../../contract/desk-staff.ts';
import type {
  CallbackLine,
  CallbackList,
  DeskDate,
  DeskSetting,
  DeskWelcome,
  EnrolmentCode,
  KioskLine,
  AccessLogFilter,
  AccessLog,
  Printed,
  ServerHealth,
  SignUpList,
} from '../../contract/desk.ts';
import type { DeskOutcome, DeskSignUp, SignUpAction } from '../../contract/desk-sign-up.ts';
import type { CallbackOutcome, CallbackRefusal, CallResult } from '../../domain/callbacks/callback-request.ts';
import type { ActivityDateId, EntryId, KioskId, StaffId } from '../../domain/ids.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import type { ApiAnswer, HttpAnswer, ApiFailure } from './answer.ts';
import { type ActivityApi, openActivityApi } from './activity-api.ts';
import { type NotificationApi, openNotificationApi } from './notification-api.ts';
import { openPassApi, type PassApi } from './pass-api.ts';
import { openPosterApi, type PosterApi } from './poster-api.ts';
import { readRefusal } from './refusal.ts';
import { openStaffApi, refusalKindIn, type StaffApi } from './staff-api.ts';

export type { ApiAnswer, ApiFailure } from './answer.ts';
export type TapFailure = ApiFailure | { readonly kind: 'refused'; readonly refusal: CallbackRefusal };
export type SignInFailure = ApiFailure | { readonly kind: 'wrong-password' } | { readonly kind: 'too-often' };
/** `code`: the password is right, and the second factor is asked. */
export type SignInStep = 'signed-in' | 'code';
export type FirstCoordinatorFailure =
  | { readonly kind: 'used-link' }
  | { readonly kind: 'not-accepted' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unexpected' };

export type Tapped = Promise<Result<CallbackLine, TapFailure>>;

export type Outcomed = ApiAnswer<DeskOutcome>;

export interface FirstCoordinator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface DeskApiClient extends ActivityApi, NotificationApi, PassApi, PosterApi, StaffApi {
  /** Calls `hear` when the server answers that this desk is locked. Returns a function that unsubscribes. */
  onLocked(hear: () => void): () => void;
  welcome(): ApiAnswer<DeskWelcome>;
  signIn(email: string, password: string): Promise<Result<SignInStep, SignInFailure>>;
  /** Six digits of the authenticator app, or a recovery code. */
  secondStep(code: string): Promise<Result<null, SignInFailure>>;
  signOut(): ApiAnswer<null>;
  firstCoordinator(of: FirstCoordinator): Promise<Result<null, FirstCoordinatorFailure>>;
  setting(): ApiAnswer<DeskSetting>;
  callbacks(show: 'open' | 'closed'): ApiAnswer<CallbackList>;
  claim(id: EntryId): Tapped;
  release(id: EntryId): Tapped;
  takeOver(id: EntryId, from: StaffId): Tapped;
  attempt(id: EntryId, result: CallResult): Tapped;
  close(id: EntryId, outcome: CallbackOutcome): Tapped;
  seen(id: EntryId): ApiAnswer<null>;
  /** Reports that these entries were printed with their names. */
  printed(entries: readonly EntryId[]): ApiAnswer<null>;
  dates(): ApiAnswer<readonly DeskDate[]>;
  signUps(id: ActivityDateId): ApiAnswer<SignUpList>;
  signUp(date: ActivityDateId, person: DeskSignUp): Outcomed;
  /** Records something about a person on the list, such as a check-in. The same `id` is recorded once. */
  aboutSignUp(
    date: ActivityDateId,
    entry: EntryId,
    said: { readonly id: EntryId; readonly what: SignUpAction },
  ): Outcomed;
  kiosks(): ApiAnswer<readonly KioskLine[]>;
  enrolmentCode(id: KioskId): ApiAnswer<EnrolmentCode>;
  /** Revokes the device that is enrolled as this kiosk. */
  revoke(id: KioskId): ApiAnswer<KioskLine>;
  health(): ApiAnswer<ServerHealth>;
  /** Newest first. `before` continues where the previous page ended; null starts at the newest. */
  accessLog(filter: AccessLogFilter, before: number | null): ApiAnswer<AccessLog>;
}

export const callbacksCsvAddress = '/api/desk/callbacks.csv';
const signUpsAddress = (id: ActivityDateId): string => `/api/desk/dates/${encodeURIComponent(id)}/sign-ups`;
export const signUpsCsvAddress = (id: ActivityDateId): string => `${signUpsAddress(id)}.csv`;

function accessLogAddress(asked: AccessLogFilter & { readonly before: number | null }): string {
  const said = Object.entries(asked).flatMap(([name, of]) => (of === null ? [] : [[name, String(of)]]));
  const query = said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
  return `/api/desk/access-log${query}`;
}

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

const offline = { kind: 'offline' } as const;
const unexpected = { kind: 'unexpected' } as const;
/** Statuses with which a proxy answers while the server behind it cannot be reached. */
const awayStatus: ReadonlySet<number> = new Set([502, 503, 504]);
/** The desk was locked, here or in another tab. */
const lockedStatus = 423;
/** Long enough for a bad connection, short enough not to leave a colleague wondering. */
const requestTimeout = 15_000;

function failureOf({ status, body }: HttpAnswer): ApiFailure {
  if (status === 401) return { kind: 'signed-out' };
  const refusal = status === 403 ? refusalKindIn(body) : undefined;
  if (refusal === noRole.kind) return noRole;
  if (refusal === secondFactorNeeded.kind) return { kind: 'no-second-factor' };
  if (status === 404) return { kind: 'gone' };
  return awayStatus.has(status) || status === lockedStatus ? offline : unexpected;
}

const isGood = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300;

/** The desk and the server come from one build, so a response has the shape the contract names. */
const asContract = <Value>(body: unknown): Value => body as Value;

async function ask(fetch: Fetch, path: string, init: RequestInit): Promise<HttpAnswer | null> {
  try {
    const response = await fetch(path, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(requestTimeout),
      ...init,
    });
    const text = await response.text();
    return { status: response.status, body: readJson(text) };
  } catch {
    return null;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const posting = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function signInFailure(heard: HttpAnswer): SignInFailure {
  if (heard.status === 429) return { kind: 'too-often' };
  if (heard.status === 400 || heard.status === 401) return { kind: 'wrong-password' };
  return failureOf(heard);
}

async function signIn(fetch: Fetch, email: string, password: string): Promise<Result<SignInStep, SignInFailure>> {
  const heard = await ask(fetch, '/api/auth/sign-in/email', posting({ email, password }));
  if (heard === null) return refuse(offline);
  if (!isGood(heard)) return refuse(signInFailure(heard));
  const { body } = heard;
  const needsCode = typeof body === 'object' && body !== null && 'signedIn' in body && body.signedIn === false;
  return done(needsCode ? 'code' : 'signed-in');
}

async function secondStep(fetch: Fetch, code: string): Promise<Result<null, SignInFailure>> {
  const heard = await ask(fetch, '/api/auth/second-factor', posting({ code }));
  if (heard === null) return refuse(offline);
  return isGood(heard) ? done(null) : refuse(signInFailure(heard));
}

async function firstCoordinator(fetch: Fetch, of: FirstCoordinator): Promise<Result<null, FirstCoordinatorFailure>> {
  const heard = await ask(fetch, '/api/desk/first-coordinator', posting(of));
  if (heard === null || awayStatus.has(heard.status)) return refuse(offline);
  if (isGood(heard)) return done(null);
  if (heard.status === 400 || heard.status === 422) return refuse({ kind: 'not-accepted' });
  return refuse(heard.status >= 500 ? unexpected : { kind: 'used-link' });
}

export function openApiClient(send: Fetch): DeskApiClient {
  const lockListeners = new Set<() => void>();
  const fetch: Fetch = async (path, init) => {
    const response = await send(path, init);
    if (response.status === lockedStatus) for (const hear of lockListeners) hear();
    return response;
  };
  async function get<Value>(path: string): ApiAnswer<Value> {
    const heard = await ask(fetch, path, { method: 'GET', cache: 'no-store' });
    if (heard === null) return refuse(offline);
    if (!isGood(heard)) return refuse(failureOf(heard));
    return heard.body === null ? refuse(unexpected) : done(asContract<Value>(heard.body));
  }
  async function post<Value>(path: string, body: unknown = {}): ApiAnswer<Value> {
    const heard = await ask(fetch, path, posting(body));
    if (heard === null) return refuse(offline);
    return isGood(heard) ? done(asContract<Value>(heard.body)) : refuse(failureOf(heard));
  }
  async function tap(id: EntryId, what: string, body: unknown): Tapped {
    const heard = await ask(fetch, `/api/desk/callbacks/${encodeURIComponent(id)}/${what}`, posting(body));
    if (heard === null) return refuse(offline);
    if (isGood(heard)) return heard.body === null ? refuse(unexpected) : done(asContract<CallbackLine>(heard.body));
    const refusal = heard.status === 409 ? readRefusal(heard.body) : null;
    return refuse(refusal === null ? failureOf(heard) : { kind: 'refused', refusal });
  }
  return {
    onLocked: (hear) => {
      lockListeners.add(hear);
      return () => void lockListeners.delete(hear);
    },
    welcome: () => get('/api/desk/welcome'),
    signIn: (email, password) => signIn(fetch, email, password),
    secondStep: (code) => secondStep(fetch, code),
    signOut: () => post('/api/auth/sign-out'),
    firstCoordinator: (of) => firstCoordinator(fetch, of),
    setting: () => get('/api/desk/me'),
    callbacks: (show) => get(`/api/desk/callbacks?show=${show}`),
    claim: (id) => tap(id, 'claim', {}),
    release: (id) => tap(id, 'release', {}),
    takeOver: (id, from) => tap(id, 'take-over', { from }),
    attempt: (id, result) => tap(id, 'attempts', { result }),
    close: (id, outcome) => tap(id, 'close', { outcome }),
    seen: (id) => post(`/api/desk/needs-review/${encodeURIComponent(id)}/seen`),
    printed: (entries) => post('/api/desk/access-log', { entries } satisfies Printed),
    dates: () => get('/api/desk/dates'),
    signUps: (id) => get(signUpsAddress(id)),
    signUp: (date, person) => post(signUpsAddress(date), person),
    aboutSignUp: (date, entry, { id, what }) =>
      post(`${signUpsAddress(date)}/${encodeURIComponent(entry)}/${what}`, { id }),
    kiosks: () => get('/api/desk/kiosks'),
    enrolmentCode: (id) => post(`/api/desk/kiosks/${encodeURIComponent(id)}/enrolment-code`),
    revoke: (id) => post(`/api/desk/kiosks/${encodeURIComponent(id)}/revoke`),
    health: () => get('/api/desk/health'),
    accessLog: (filter, before) => get(accessLogAddress({ ...filter, before })),
    ...openPassApi({ get, post, send: (path, body) => ask(fetch, path, posting(body)), failureOf }),
    ...openActivityApi({ get, send: (path, body) => ask(fetch, path, posting(body)), failureOf }),
    ...openNotificationApi({ get, send: (path, body) => ask(fetch, path, posting(body)), failureOf }),
    ...openPosterApi({ get, post }),
    ...openStaffApi({ get, post, send: (path, body) => ask(fetch, path, posting(body)), failureOf }),
  };
}
