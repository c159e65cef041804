// Who asks: a kiosk shows its token and proves its key, and may do nothing but read what is public and leave entries.
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { proofAlgorithm } from '../../contract/proof.ts';
import type { KioskId } from '../../domain/ids.ts';
import { type Instant, later, minutes } from '../../domain/time/time.ts';
import { problem } from '../http/problem.ts';
import type { Proofs } from './dpop-proof.ts';
import { sameHash } from '../store/secrets.ts';
import type { Database } from '../store/database/database.ts';
import { bindToken, deviceOfToken, noteContact } from '../store/kiosks.ts';

export interface DeviceEnv {
  Variables: {
    kiosk: KioskId;
    /** Whether the token is still good: a stream lives longer than one question. */
    stillEnrolled: () => Promise<boolean>;
  };
}

/** Asks for the same again with the nonce that comes along, as RFC 9449 says in section 9. */
export function askForNonce(c: Context, proofs: Proofs): Response {
  c.header('DPoP-Nonce', proofs.nonce());
  c.header('WWW-Authenticate', `DPoP error="use_dpop_nonce", algs="${proofAlgorithm}"`);
  return problem(c, 401, {
    type: 'use-nonce',
    title: 'Use this nonce',
    detail: 'Prove it again with the nonce in DPoP-Nonce.',
  });
}

function notEnrolled(c: Context): Response {
  c.header('WWW-Authenticate', `DPoP algs="${proofAlgorithm}"`);
  return problem(c, 401, {
    type: 'not-enrolled',
    title: 'Not enrolled',
    detail: 'This device is not enrolled, or no longer. Ask the desk for an enrolment code.',
  });
}

/** The desk sees a silent kiosk within this; more often would only wear the disk. */
const contactEvery = minutes(1);

interface DeviceAuthDeps {
  readonly database: Database;
  readonly proofs: Proofs;
  readonly now: () => Instant;
}

interface Asker {
  readonly kiosk: KioskId;
  readonly token: string;
  /** False where the token came alone, from a kiosk that can keep no key. */
  readonly proved: boolean;
}

/** Who stands at the door, or the answer that sends them away. */
async function whoAsks(c: Context, { database, proofs }: DeviceAuthDeps): Promise<Asker | Response> {
  const [, scheme, token] = /^(Bearer|DPoP) ([\w-]{20,100})$/.exec(c.req.header('Authorization') ?? '') ?? [];
  const device = token === undefined ? undefined : await deviceOfToken(database.read, token);
  if (token === undefined || device === undefined) return notEnrolled(c);
  const { kiosk } = device;
  if (scheme === 'Bearer') return device.key === null ? { kiosk, token, proved: false } : notEnrolled(c);
  const proof = c.req.header('DPoP') ?? '';
  const proved = await proofs.check({ proof, method: c.req.method, path: new URL(c.req.url).pathname, token });
  if (!proved.ok) return proved.refusal.kind === 'stale' ? askForNonce(c, proofs) : notEnrolled(c);
  const { key } = proved.value;
  // Enrolled without a key that it could keep, and now it has one: from now on the token is this key's alone.
  const bound = device.key ?? (await database.write((tx) => bindToken(tx, token, key)));
  return bound !== null && sameHash(bound, key) ? { kiosk, token, proved: true } : notEnrolled(c);
}

/** Lets kiosks through that are enrolled, and notes that they were here. */
export function onlyKiosks(deps: DeviceAuthDeps) {
  const { database, proofs, now } = deps;
  const noted = new Map<KioskId, Instant>();
  return createMiddleware<DeviceEnv>(async (c, next) => {
    const asker = await whoAsks(c, deps);
    if (asker instanceof Response) return asker;
    const { kiosk, token, proved } = asker;
    const at = now();
    const last = noted.get(kiosk);
    if (last === undefined || later(last, contactEvery) <= at) {
      noted.set(kiosk, at);
      // Not waited for: whether the visitor gets a receipt does not hang on a note for the desk.
      void database.write((tx) => noteContact(tx, kiosk, at)).catch(() => noted.delete(kiosk));
    }
    c.set('kiosk', kiosk);
    c.set('stillEnrolled', async () => (await deviceOfToken(database.read, token)) !== undefined);
    if (proved) c.header('DPoP-Nonce', proofs.nonce());
    return next();
  });
}
