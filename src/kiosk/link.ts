// The kiosk's way to the server. Every failure is a value; nothing here throws.
import { type CodeAnswer, readCodeAnswer } from '../contract/code.ts';
import { type LastReceipt, readPushAnswer, type PushAnswer } from '../contract/push.ts';
import { readSnapshot, type Snapshot } from '../contract/snapshot.ts';
import { protocolVersion } from '../contract/version.ts';
import type { Health } from '../contract/health.ts';
import { toSealedMessage, type SealedEntry } from '../contract/entry.ts';
import { asId, type Code, type EntryId, type KioskId } from '../domain/ids.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { seconds, type Instant } from '../domain/time.ts';
import type { LinkFailure } from '../sync/link.ts';
import { prove } from './proof.ts';
import type { Device } from './store/kept.ts';

/** A server that says nothing for this long is not there. Large pushes on a slow line fit in it. */
const patience = seconds(20);

/** What a push brings: entries, and the last receipt that came back. */
export interface Left {
  readonly entries: readonly SealedEntry[];
  readonly lastReceipt: LastReceipt | null;
  readonly told: ReadonlySet<EntryId>;
  readonly health: Health;
}

export interface KioskLink {
  /** Without a code only a demonstration on this very machine lets a kiosk in. */
  readonly enrol: (code: Code | null) => Promise<Result<Device, LinkFailure>>;
  /** `unchanged` when the server's snapshot still has this ETag. */
  readonly snapshot: (
    device: Device,
    etag: string | null,
  ) => Promise<Result<{ etag: string; snapshot: Snapshot } | 'unchanged', LinkFailure>>;
  readonly push: (device: Device, left: Left) => Promise<Result<PushAnswer, LinkFailure>>;
  readonly code: (device: Device, code: Code) => Promise<Result<CodeAnswer | 'unknown', LinkFailure>>;
  /** Calls `onChange` at each announcement, first when the stream opens. Resolves when it ends, for whatever reason. */
  readonly listen: (device: Device, onChange: () => void, signal: AbortSignal) => Promise<void>;
}

const wantsNonce = (answer: Response): boolean =>
  answer.headers.get('WWW-Authenticate')?.includes('use_dpop_nonce') === true;

function failureOf(answer: Response): LinkFailure {
  // Asked again with a fresh nonce, and refused for it again: that says nothing of who this kiosk is.
  if (wantsNonce(answer)) return { kind: 'busy', retryAfter: null };
  if (answer.status === 401 || answer.status === 403) return { kind: 'not-enrolled' };
  if (answer.status === 426) return { kind: 'too-old' };
  if (answer.status === 408 || answer.status === 429 || answer.status >= 500) {
    const told = Number(answer.headers.get('Retry-After'));
    return { kind: 'busy', retryAfter: told > 0 ? seconds(told) : null };
  }
  return { kind: 'refused', status: answer.status };
}

const bodyOf = (answer: Response): Promise<unknown> => answer.json().catch(() => undefined);
const unreadable = refuse<LinkFailure>({ kind: 'unreadable' });

interface Question extends Omit<RequestInit, 'headers'> {
  /** Absent at enrolment. */
  readonly device?: Device;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `key` is what the token is bound to; undefined where none could be kept, and then the token goes alone. */
export function createLink(now: () => Instant, key: () => Promise<CryptoKeyPair | undefined>): KioskLink {
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
    const answer = await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(patience), ...init, headers });
    nonce = answer.headers.get('DPoP-Nonce') ?? nonce;
    return answer;
  };
  const ask = async (path: string, question: Question): Promise<Result<Response, LinkFailure>> => {
    try {
      const first = await send(path, question);
      // The nonce was too old: with the one that came along it is asked again, at once and once.
      const answer = wantsNonce(first) ? await send(path, question) : first;
      return answer.ok || answer.status === 304 ? done(answer) : refuse(failureOf(answer));
    } catch {
      return refuse({ kind: 'offline' });
    }
  };

  return {
    enrol: async (code) => {
      const body = JSON.stringify(code === null ? {} : { code });
      const answer = await ask('/api/v1/enrol', { method: 'POST', headers: json, body });
      if (!answer.ok) return answer;
      const enrolment = await bodyOf(answer.value);
      if (typeof enrolment !== 'object' || enrolment === null) return unreadable;
      if (!('token' in enrolment) || !('kiosk' in enrolment) || !('identity' in enrolment)) return unreadable;
      return done({
        token: String(enrolment.token),
        kiosk: asId<'kiosk'>(String(enrolment.kiosk)) as KioskId,
        identity: String(enrolment.identity),
      });
    },
    snapshot: async (device, etag) => {
      const answer = await ask('/api/v1/snapshot', { device, headers: etag === null ? {} : { 'If-None-Match': etag } });
      if (!answer.ok) return answer;
      if (answer.value.status === 304) return done('unchanged');
      const read = readSnapshot(await bodyOf(answer.value));
      return read.ok ? done({ etag: answer.value.headers.get('ETag') ?? '', snapshot: read.value }) : unreadable;
    },
    push: async (device, { entries, lastReceipt, told, health }) => {
      const body = JSON.stringify({
        v: protocolVersion,
        sentAt: now(),
        lastReceipt: lastReceipt?.id ?? null,
        lastReceivedAt: lastReceipt?.receivedAt ?? null,
        health,
        entries: entries.map((entry) => toSealedMessage(entry, told.has(entry.header.id))),
      });
      const answer = await ask('/api/v1/push', { device, method: 'POST', headers: json, body });
      if (!answer.ok) return answer;
      const read = readPushAnswer(await bodyOf(answer.value));
      return read.ok ? read : unreadable;
    },
    code: async (device, code) => {
      const answer = await ask(`/api/v1/codes/${code}`, { device });
      if (!answer.ok && answer.refusal.kind === 'refused' && answer.refusal.status === 404) return done('unknown');
      if (!answer.ok) return answer;
      const read = readCodeAnswer(await bodyOf(answer.value));
      return read.ok ? read : unreadable;
    },
    listen: async (device, onChange, signal) => {
      const answer = await ask('/api/v1/events', { device, signal });
      if (!answer.ok || answer.value.body === null) return;
      onChange();
      let unfinished = '';
      try {
        // What an event says beside its name is not needed here.
        for await (const text of answer.value.body.pipeThrough(new TextDecoderStream())) {
          const lines = `${unfinished}${text}`.split('\n');
          unfinished = lines.pop() ?? '';
          for (const line of lines) if (line.trim() === 'event: snapshot') onChange();
        }
      } catch {
        // The stream broke off: whoever listens opens it again.
      }
    },
  };
}
