// POST /api/v1/push: a kiosk submits what visitors entered and gets a receipt for each entry.
import { type Context, Hono } from 'hono';
import { type PushAnswer, readHealth, readPush, type Unreadable } from '../../../contract/push.ts';
import { between, type Instant, asInstant } from '../../../domain/time/time.ts';
import type { Sealer } from '../../../sealing/seal.ts';
import type { DeviceEnv } from '../../auth/device-auth.ts';
import { problem } from '../../http/problem.ts';
import type { Database } from '../../store/database/database.ts';
import { noteHealth } from '../../store/kiosks.ts';
import { receive } from '../../ingest/seal-on-arrival.ts';
import type { TakePush } from '../../ingest/push-queue.ts';
import { atMost, readJson } from '../../http/body.ts';

interface PushDeps {
  readonly database: Database;
  readonly keys: { sealer(): Sealer };
  readonly take: TakePush;
  readonly now: () => Instant;
}

/** Enough for a thousand entries with long names, twice. */
const mostKilobytes = 2048;

function refusePush(c: Context, refusal: Unreadable): Response {
  switch (refusal.kind) {
    case 'unreadable':
      return problem(c, 400, {
        type: 'unreadable',
        title: 'Invalid request',
        detail: `The push does not follow the contract; the first error is at "${refusal.at}".`,
        refusal,
      });
    case 'too-old':
      return problem(c, 426, {
        type: 'too-old',
        title: 'Kiosk too old',
        detail: 'Update this kiosk: reload it while it is online.',
        refusal,
      });
    case 'too-new':
      return problem(c, 426, {
        type: 'too-new',
        title: 'Kiosk too new',
        detail: 'Update the server: this kiosk is newer. Keep the entries and send them later.',
        refusal,
      });
  }
}

export function pushRoute({ database, keys, take, now }: PushDeps) {
  return new Hono<DeviceEnv>().post('/push', atMost(mostKilobytes), async (c) => {
    const body = await readJson(c);
    const push = readPush(body);
    const receivedAt = now();
    if (!push.ok) {
      const reported = readHealth(body);
      if (reported !== null) {
        const clockOffset = between(asInstant(reported.sentAt), receivedAt);
        const said = { kiosk: c.var.kiosk, health: reported.health, at: receivedAt, clockOffset, taken: 0 };
        await database.write(async (tx) => {
          if (await noteHealth(tx, [said])) tx.tell('kiosks');
        });
      }
      return refusePush(c, push.refusal);
    }
    const clockOffset = between(asInstant(push.value.sentAt), receivedAt);
    const origin = { kind: 'kiosk', kiosk: c.var.kiosk } as const;
    const arrival = { origin, receivedAt, clockOffset };
    // Before the transaction: sealing takes time, and no other write should wait for it.
    const arrived = await receive(push.value.entries, { kiosk: c.var.kiosk, sealer: keys.sealer() });
    const { lastReceipt, health } = push.value;
    const { receipts, knowsLast } = await take({ arrived, arrival, lastReceipt, health });
    return c.json({ receipts, knowsLast, serverTime: receivedAt } satisfies PushAnswer);
  });
}
