// GET /api/v1/tickets/:code: what became of it. The state only; a code is short, so tries are counted.
import { Hono } from 'hono';
import { readCode } from '../../domain/code.ts';
import { type Instant, minutes } from '../../domain/time.ts';
import type { DeviceEnv } from '../device.ts';
import { unknownCode } from '../problem.ts';
import { RateLimit, tooManyTries } from '../rate-limit.ts';
import type { Database } from '../store/database.ts';
import { readTicket } from '../store/tickets.ts';

interface TicketDeps {
  readonly database: Database;
  readonly now: () => Instant;
}

export function ticketRoute({ database, now }: TicketDeps) {
  /** A queue of people at one kiosk scans slower than this. */
  const limit = new RateLimit(30, minutes(1));
  return new Hono<DeviceEnv>().get('/tickets/:code', async (c) => {
    const at = now();
    const tried = limit.try(c.var.kiosk, at);
    if (!tried.may) return tooManyTries(c, tried);
    c.header('Cache-Control', 'no-store');
    const code = readCode(c.req.param('code'));
    const answer = code.ok ? await readTicket(database.read, code.value, at) : undefined;
    return answer === undefined ? unknownCode(c) : c.json(answer);
  });
}
