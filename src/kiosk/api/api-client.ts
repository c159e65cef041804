// The kiosk's HTTP client for the server. Returns every failure as a value; nothing here throws.
import { type CodeAnswer, readCodeAnswer } from '../../contract/code.ts';
import { type LastReceipt, readPushAnswer, type PushAnswer } from '../../contract/push.ts';
import { readSnapshot, type Snapshot } from '../../contract/snapshot.ts';
import { type KioskProblem, problemMediaType, problemPrefix, protocolHeader } from '../../contract/problem.ts';
import { protocolVersion } from '../../contract/version.ts';
import type { Health } from '../../contract/health.ts';
import { toSealedMessage, type SealedEntry } from '../../contract/entry.ts';
import { asId, type Code, type EntryId, type KioskId } from '../../domain/ids.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import { seconds, type Instant } from '../../domain/time/time.ts';
import type { ApiFailure } from '../../sync/api-client.ts';
import { prove } from './proof.ts';
import type { Device } from './device.ts';

/** How long the kiosk waits before it treats the server as unreachable. Long enough for a large push on a slow line. */
const patience = seconds(20);

/** The content of one push: entries, and the last receipt the kiosk received. */
export interface PushContent {
  readonly entries: readonly SealedEntry[];
  readonly lastReceipt: LastReceipt | null;
  readonly shown: ReadonlySet<EntryId>;
  readonly health: Health;
}

export interface KioskApiClient {
  /** Pass null for no code; only a demonstration server on this same machine accepts that. */
  readonly enrol: (code: Code | null) => Promise<Result<Device, ApiFailure>>;
  /** Answers `unchanged` when the server's snapshot still has this ETag. */
  readonly snapshot: (
    device: Device,
    etag: string | null,
  ) => Promise<Result<{ etag: string; snapshot: Snapshot } | 'unchanged', ApiFailure>>;
  readonly push: (device: Device, left: PushContent) => Promise<Result<PushAnswer, ApiFailure>>;
  readonly code: (device: Device, code: Code) => Promise<Result<CodeAnswer | 'unknown', ApiFailure>>;
  /**
   * Calls `onChange` once when the stream opens and again at each announcement. Resolves when the stream ends, whatever
   * the reason.
   */
  readonly listen: (device: Device, onChange: () => void, signal: AbortSignal) => Promise<void>;
}

/** What each problem means to the caller. `busy` and `too-old` are temporary: no entry is rejected because of them. */
const meanings: Readonly<Record<KioskProblem, 'busy' | 'not-enrolled' | 'too-old' | 'refused'>> = {
  // Retried with a fresh nonce and refused again. That says nothing about whether this kiosk is enrolled.
  'use-nonce': 'busy',
  'not-enrolled': 'not-enrolled',
  'enrolment-refused': 'not-enrolled',
  'not-proved': 'refused',
  unreadable: 'refused',
  'too-large': 'refused',
  'not-accepted': 'refused',
  'unknown-code': 'refused',
  'too-old': 'too-old',
  'too-new': 'too-old',
  'not-found': 'busy',
  'too-many-tries': 'busy',
  unavailable: 'busy',
  fault: 'busy',
};
const isKnown = (name: string): name is KioskProblem => Object.hasOwn(meanings, name);

const wantsNonce = (answer: Response): boolean =>
  answer.headers.get('WWW-Authenticate')?.includes('use_dpop_nonce') === true;

/** Answers from a proxy, a captive portal or a cache lack this header. */
const isOurs = ({ headers }: Response): boolean => headers.has(protocolHeader);

const unreadable = refuse<ApiFailure>({ kind: 'unreadable' });
const offline = (status?: number): ApiFailure => ({ kind: 'offline', ...(status === 413 && { tooLarge: true }) });

/** Resolves to undefined when the body arrived whole but is not JSON; rejects when the connection breaks. */
const bodyOf = (answer: Response): Promise<unknown> =>
  answer.json().catch((cause: unknown) => {
    if (!(cause instanceof SyntaxError)) throw cause;
  });

async function failureOf(answer: Response): Promise<ApiFailure> {
  const isProblem = answer.headers.get('Content-Type')?.startsWith(problemMediaType) === true;
  const body = isProblem ? await bodyOf(answer) : null;
  const type = typeof body === 'object' && body !== null && 'type' in body ? String(body.type) : '';
  if (!type.startsWith(problemPrefix)) return offline(answer.status);
  const problem = type.slice(problemPrefix.length);
  // A newer server may name a problem this kiosk does not know. The kiosk waits instead of rejecting entries.
  const kind = isKnown(problem) ? meanings[problem] : 'busy';
  if (kind === 'refused') return { kind, problem: problem as KioskProblem };
  if (kind !== 'busy') return { kind };
  const shown = Number(answer.headers.get('Retry-After'));
  return { kind, retryAfter: shown > 0 ? seconds(shown) : null };
}

interface Question extends Omit<RequestInit, 'headers'> {
  /** Absent at enrolment. */
  readonly device?: Device;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * `key` resolves to the key the token is bound to, or to undefined when no key could be stored; the token is then sent
 * unbound.
 */
export function createApiClient(now: () => Instant, key: () => Promise<CryptoKeyPair | undefined>): KioskApiClient {
  const json = { 'Content-Type': 'application/json' };
  let nonce: string | undefined;

  const shown = async (path: string, { device, method = 'GET' }: Question): Promise<Record<string, string>> => {
    const mine = await key();
    const token = device?.token;
    const scheme = mine ? 'DPoP' : 'Bearer';
    return {
      ...(token && { Authorization: `${scheme} ${token}` }),
      ...(mine && { DPoP: await prove(mine, { method, url: new URL(path, location.origin).href, token, nonce }) }),
    };
  };
  const send = async (path: string, question: Question): Promise<Response> => {
    const { device: _, ...init } = question;
    const headers = { ...question.headers, ...(await shown(path, question)) };
    // Our server never redirects. Whatever redirects is not our server and must not receive visitors' entries.
    const fixed = { cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(patience) } as const;
    const answer = await fetch(path, { ...fixed, ...init, headers });
    if (isOurs(answer)) nonce = answer.headers.get('DPoP-Nonce') ?? nonce;
    return answer;
  };
  const ask = async <Value>(
    path: string,
    question: Question,
    read: (answer: Response) => Promise<Result<Value, ApiFailure>>,
  ): Promise<Result<Value, ApiFailure>> => {
    try {
      const first = await send(path, question);
      // The nonce was too old. Repeat the request once, at once, with the nonce from the answer.
      const answer = isOurs(first) && wantsNonce(first) ? await send(path, question) : first;
      if (!isOurs(answer)) return refuse(offline(answer.status));
      return answer.ok || answer.status === 304 ? await read(answer) : refuse(await failureOf(answer));
    } catch {
      return refuse(offline());
    }
  };

  return {
    enrol: (code) => {
      const body = JSON.stringify(code === null ? {} : { code });
      return ask('/api/v1/enrol', { method: 'POST', headers: json, body }, async (answer) => {
        const enrolment = await bodyOf(answer);
        if (typeof enrolment !== 'object' || enrolment === null) return unreadable;
        if (!('token' in enrolment) || !('kiosk' in enrolment) || !('identity' in enrolment)) return unreadable;
        return done({
          token: String(enrolment.token),
          kiosk: asId<'kiosk'>(String(enrolment.kiosk)) as KioskId,
          identity: String(enrolment.identity),
        });
      });
    },
    snapshot: (device, etag) => {
      const headers = etag === null ? {} : { 'If-None-Match': etag };
      type Taken = { etag: string; snapshot: Snapshot } | 'unchanged';
      return ask<Taken>('/api/v1/snapshot', { device, headers }, async (answer) => {
        if (answer.status === 304) return done('unchanged');
        const read = readSnapshot(await bodyOf(answer));
        return read.ok ? done({ etag: answer.headers.get('ETag') ?? '', snapshot: read.value }) : unreadable;
      });
    },
    push: (device, { entries, lastReceipt, shown, health }) => {
      const body = JSON.stringify({
        v: protocolVersion,
        sentAt: now(),
        lastReceipt,
        health,
        entries: entries.map((entry) => toSealedMessage(entry, shown.has(entry.header.id))),
      });
      return ask('/api/v1/push', { device, method: 'POST', headers: json, body }, async (answer) => {
        const read = readPushAnswer(await bodyOf(answer));
        return read.ok ? read : unreadable;
      });
    },
    code: async (device, code) => {
      const answer = await ask(`/api/v1/codes/${code}`, { device }, async (shown) => {
        const read = readCodeAnswer(await bodyOf(shown));
        return read.ok ? read : unreadable;
      });
      const isUnknown = !answer.ok && answer.refusal.kind === 'refused' && answer.refusal.problem === 'unknown-code';
      return isUnknown ? done('unknown') : answer;
    },
    listen: async (device, onChange, signal) => {
      const answer = await ask('/api/v1/events', { device, signal }, async (stream) => done(stream));
      if (!answer.ok || answer.value.body === null) return;
      onChange();
      let unfinished = '';
      try {
        // Only the event's name matters; its data is ignored.
        for await (const text of answer.value.body.pipeThrough(new TextDecoderStream())) {
          const lines = `${unfinished}${text}`.split('\n');
          unfinished = lines.pop() ?? '';
          for (const line of lines) if (line.trim() === 'event: snapshot') onChange();
        }
      } catch {
        // The stream broke off; the caller opens it again.
      }
    },
  };
}
