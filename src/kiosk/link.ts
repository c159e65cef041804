// The kiosk's way to the server. Every failure is a value; nothing here throws.
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { readPushAnswer, type PushAnswer } from '../contract/push.ts';
import { readSnapshot, type Snapshot } from '../contract/snapshot.ts';
import { readTicketAnswer, type TicketAnswer } from '../contract/ticket.ts';
import { protocolVersion } from '../contract/version.ts';
import type { Health } from '../contract/health.ts';
import { toSealedMessage, type SealedEntry } from '../contract/entry.ts';
import { asId, type Code, type EntryId, type KioskId } from '../domain/ids.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { seconds, type Instant } from '../domain/time.ts';
import type { LinkFailure } from '../sync/link.ts';
import type { Device } from './store/kept.ts';

/** A server that says nothing for this long is not there. Large pushes on a slow line fit in it. */
const patience = seconds(20);

/** What a push brings: entries, and the last receipt that came back. */
export interface Left {
  readonly entries: readonly SealedEntry[];
  readonly lastReceipt: EntryId | null;
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
  readonly ticket: (device: Device, code: Code) => Promise<Result<TicketAnswer | 'unknown', LinkFailure>>;
  /** Calls `onChange` at each announcement, first when the stream opens. Resolves when it ends, for whatever reason. */
  readonly listen: (device: Device, onChange: () => void, signal: AbortSignal) => Promise<void>;
}

function failureOf(answer: Response): LinkFailure {
  if (answer.status === 401 || answer.status === 403) return { kind: 'not-enrolled' };
  if (answer.status === 426) return { kind: 'too-old' };
  if (answer.status === 408 || answer.status === 429 || answer.status >= 500) {
    const told = Number(answer.headers.get('Retry-After'));
    return { kind: 'busy', retryAfter: told > 0 ? seconds(told) : null };
  }
  return { kind: 'refused', status: answer.status };
}

async function ask(path: string, init: RequestInit = {}): Promise<Result<Response, LinkFailure>> {
  try {
    const answer = await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(patience), ...init });
    return answer.ok || answer.status === 304 ? done(answer) : refuse(failureOf(answer));
  } catch {
    return refuse({ kind: 'offline' });
  }
}

const bodyOf = (answer: Response): Promise<unknown> => answer.json().catch(() => undefined);
const bearer = (device: Device): Record<string, string> => ({ Authorization: `Bearer ${device.token}` });
const unreadable = refuse<LinkFailure>({ kind: 'unreadable' });

export function createLink(now: () => Instant): KioskLink {
  const json = { 'Content-Type': 'application/json' };
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
      const headers = { ...bearer(device), ...(etag === null ? {} : { 'If-None-Match': etag }) };
      const answer = await ask('/api/v1/snapshot', { headers });
      if (!answer.ok) return answer;
      if (answer.value.status === 304) return done('unchanged');
      const read = readSnapshot(await bodyOf(answer.value));
      return read.ok ? done({ etag: answer.value.headers.get('ETag') ?? '', snapshot: read.value }) : unreadable;
    },
    push: async (device, { entries, lastReceipt, health }) => {
      const body = JSON.stringify({
        v: protocolVersion,
        sentAt: now(),
        lastReceipt,
        health,
        entries: entries.map(toSealedMessage),
      });
      const answer = await ask('/api/v1/push', { method: 'POST', headers: { ...json, ...bearer(device) }, body });
      if (!answer.ok) return answer;
      const read = readPushAnswer(await bodyOf(answer.value));
      return read.ok ? read : unreadable;
    },
    ticket: async (device, code) => {
      const answer = await ask(`/api/v1/tickets/${code}`, { headers: bearer(device) });
      if (!answer.ok && answer.refusal.kind === 'refused' && answer.refusal.status === 404) return done('unknown');
      if (!answer.ok) return answer;
      const read = readTicketAnswer(await bodyOf(answer.value));
      return read.ok ? read : unreadable;
    },
    listen: async (device, onChange, signal) => {
      const answer = await ask('/api/v1/events', { headers: bearer(device), signal });
      if (!answer.ok || answer.value.body === null) return;
      onChange();
      const events = answer.value.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
      try {
        for await (const event of events) if (event.event === 'snapshot') onChange();
      } catch {
        // The stream broke off: whoever listens opens it again.
      }
    },
  };
}
