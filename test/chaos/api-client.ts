// A kiosk's way to the server in a run. It shows its token as kiosks did before they had a key: proving one at each
// request would be most of what a run does, and is tried where there is a real browser.
import type { SealedEntry } from '../../src/contract/entry.ts';
import { toSealedMessage } from '../../src/contract/entry.ts';
import type { Health } from '../../src/contract/health.ts';
import { readPushAnswer } from '../../src/contract/push.ts';
import { protocolVersion } from '../../src/contract/version.ts';
import { refuse } from '../../src/domain/result.ts';
import { type Instant, seconds } from '../../src/domain/time/time.ts';
import type { ApiClient, ApiFailure } from '../../src/sync/api-client.ts';

interface ApiClientDeps {
  readonly token: string;
  readonly now: () => Instant;
  /** How many wait here, as the server hears it. */
  readonly waiting: () => Promise<number>;
  /** Rejects where there is no network. */
  readonly ask: (request: () => Request) => Promise<Response>;
}

const health: Health = {
  version: 'chaos',
  waiting: 0,
  rejected: 0,
  oldestAt: null,
  persisted: true,
  roomLeft: null,
  lastTrouble: null,
  camera: null,
};

function failureOf({ status, headers }: Response): ApiFailure {
  if (status === 401) return { kind: 'not-enrolled' };
  if (status !== 429 && status < 500) return { kind: 'refused', problem: 'unreadable' };
  const shown = Number(headers.get('Retry-After'));
  return { kind: 'busy', retryAfter: shown > 0 ? seconds(shown) : null };
}

export function chaosApi({ token, now, waiting, ask }: ApiClientDeps): ApiClient {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  return {
    push: async (entries: readonly SealedEntry[], lastReceipt, shown) => {
      const sealed = entries.map((entry) => toSealedMessage(entry, shown.has(entry.header.id)));
      const said = { ...health, waiting: await waiting() };
      const body = JSON.stringify({ v: protocolVersion, sentAt: now(), lastReceipt, health: said, entries: sealed });
      const push = (): Request => new Request('http://server/api/v1/push', { method: 'POST', headers, body });
      try {
        const answer = await ask(push);
        if (!answer.ok) return refuse(failureOf(answer));
        const read = readPushAnswer(await answer.json().catch(() => undefined));
        return read.ok ? read : refuse({ kind: 'unreadable' });
      } catch {
        return refuse({ kind: 'offline' });
      }
    },
  };
}
