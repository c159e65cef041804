// Who asks: a kiosk shows its token, and may do nothing but read what is public and leave entries.
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { KioskId } from '../domain/ids.ts';
import { type Instant, later, minutes } from '../domain/time.ts';
import { problem } from './problem.ts';
import type { Database } from './store/database.ts';
import { kioskOfToken, noteContact } from './store/kiosks.ts';

export interface DeviceEnv {
  Variables: {
    kiosk: KioskId;
    /** Whether the token is still good: a stream lives longer than one question. */
    stillEnrolled: () => Promise<boolean>;
  };
}

/** The other end of the line; undefined when there is no line, as in a test. */
export function remoteAddress(c: Context): string | undefined {
  const address: unknown = c.env?.incoming?.socket?.remoteAddress;
  return typeof address === 'string' ? address : undefined;
}

/** The desk sees a silent kiosk within this; more often would only wear the disk. */
const contactEvery = minutes(1);

/** Lets kiosks through that are enrolled, and notes that they were here. */
export function onlyKiosks({ database, now }: { readonly database: Database; readonly now: () => Instant }) {
  const noted = new Map<KioskId, Instant>();
  return createMiddleware<DeviceEnv>(async (c, next) => {
    const token = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('Authorization') ?? '')?.[1];
    const kiosk = token === undefined ? undefined : await kioskOfToken(database.read, token);
    if (token === undefined || kiosk === undefined) {
      c.header('WWW-Authenticate', 'Bearer');
      return problem(c, 401, {
        title: 'Not enrolled',
        detail: 'This device is not enrolled, or no longer. Ask the desk for an enrolment code.',
      });
    }
    const at = now();
    const last = noted.get(kiosk);
    if (last === undefined || later(last, contactEvery) <= at) {
      noted.set(kiosk, at);
      // Not waited for: whether the visitor gets a receipt does not hang on a note for the desk.
      void database.write((tx) => noteContact(tx, kiosk, at)).catch(() => noted.delete(kiosk));
    }
    c.set('kiosk', kiosk);
    c.set('stillEnrolled', async () => (await kioskOfToken(database.read, token)) !== undefined);
    return next();
  });
}
