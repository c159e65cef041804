// Authenticates kiosks: a bearer or DPoP token, and what the routes learn about the kiosk that sent it.
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { proofAlgorithm } from '../../contract/proof.ts';
import type { KioskId } from '../../domain/ids.ts';
import { type Instant, addDuration, minutes } from '../../domain/time/time.ts';
import { problem } from '../http/problem.ts';
import type { Proofs } from './dpop-proof.ts';
import { sameHash } from '../store/secrets.ts';
import type { Database } from '../store/database/database.ts';
import { bindToken, deviceOfToken, noteContact } from '../store/kiosks.ts';

export interface DeviceEnv {
  Variables: {
    kiosk: KioskId;
    /** Whether the token is still valid. A stream outlives the request that opened it, so it asks again. */
    stillEnrolled: () => Promise<boolean>;
  };
}

/** Asks for the same request again with the nonce in `DPoP-Nonce` (RFC 9449, section 9). */
export function askForNonce(c: Context, proofs: Proofs): Response {
  c.header('DPoP-Nonce', proofs.nonce());
  c.header('WWW-Authenticate', `DPoP error="use_dpop_nonce", algs="${proofAlgorithm}"`);
  return problem(c, 401, {
    type: 'use-nonce',
    title: 'Nonce required',
    detail: 'Retry with a proof that contains the nonce in DPoP-Nonce.',
  });
}

function notEnrolled(c: Context): Response {
  c.header('WWW-Authenticate', `DPoP algs="${proofAlgorithm}"`);
  return problem(c, 401, {
    type: 'not-enrolled',
    title: 'Not enrolled',
    detail: 'This device is not enrolled (any more). Ask the desk for an enrolment code.',
  });
}

/** How soon the desk notices a silent kiosk. Writing more often would only wear the disk. */
const contactEvery = minutes(1);

interface DeviceAuthDeps {
  readonly database: Database;
  readonly proofs: Proofs;
  readonly now: () => Instant;
}

interface AuthenticatedKiosk {
  readonly kiosk: KioskId;
  readonly token: string;
  /** False for a bearer token, from a kiosk that cannot store a key. */
  readonly proved: boolean;
}

/** The authenticated kiosk, or the response that refuses the request. */
async function authenticate(c: Context, { database, proofs }: DeviceAuthDeps): Promise<AuthenticatedKiosk | Response> {
  const [, scheme, token] = /^(Bearer|DPoP) ([\w-]{20,100})$/.exec(c.req.header('Authorization') ?? '') ?? [];
  const device = token === undefined ? undefined : await deviceOfToken(database.read, token);
  if (token === undefined || device === undefined) return notEnrolled(c);
  const { kiosk } = device;
  if (scheme === 'Bearer') return device.key === null ? { kiosk, token, proved: false } : notEnrolled(c);
  const proof = c.req.header('DPoP') ?? '';
  const proved = await proofs.check({ proof, method: c.req.method, path: new URL(c.req.url).pathname, token });
  if (!proved.ok) return proved.refusal.kind === 'stale' ? askForNonce(c, proofs) : notEnrolled(c);
  const { key } = proved.value;
  // The kiosk enrolled without a key and has one now. From here on the token is bound to that key.
  const bound = device.key ?? (await database.write((tx) => bindToken(tx, token, key)));
  return bound !== null && sameHash(bound, key) ? { kiosk, token, proved: true } : notEnrolled(c);
}

/** Lets enrolled kiosks through and records when each was last seen. */
export function onlyKiosks(deps: DeviceAuthDeps) {
  const { database, proofs, now } = deps;
  const noted = new Map<KioskId, Instant>();
  return createMiddleware<DeviceEnv>(async (c, next) => {
    const asker = await authenticate(c, deps);
    if (asker instanceof Response) return asker;
    const { kiosk, token, proved } = asker;
    const at = now();
    const last = noted.get(kiosk);
    if (last === undefined || addDuration(last, contactEvery) <= at) {
      noted.set(kiosk, at);
      // Not awaited: a visitor's receipt must not depend on a timestamp for the desk.
      void database.write((tx) => noteContact(tx, kiosk, at)).catch(() => noted.delete(kiosk));
    }
    c.set('kiosk', kiosk);
    c.set('stillEnrolled', async () => (await deviceOfToken(database.read, token)) !== undefined);
    if (proved) c.header('DPoP-Nonce', proofs.nonce());
    return next();
  });
}
