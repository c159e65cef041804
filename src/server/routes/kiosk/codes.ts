// GET /api/v1/codes/:code: what a code refers to and its state, never a person. Attempts are limited.
import { Hono } from 'hono';
import { readCode } from '../../../domain/entries/code.ts';
import { type Instant, minutes } from '../../../domain/time/time.ts';
import type { DeviceEnv } from '../../auth/device-auth.ts';
import { unknownCode } from '../../http/problem.ts';
import { RateLimit, tooManyTries } from '../../http/rate-limit.ts';
import { findCode } from '../../store/codes.ts';
import type { Database } from '../../store/database/database.ts';

interface CodeDeps {
  readonly database: Database;
  readonly now: () => Instant;
}

export function codeRoute({ database, now }: CodeDeps) {
  /** A queue of people at one kiosk scans more slowly than this. */
  const limit = new RateLimit(30, minutes(1));
  return new Hono<DeviceEnv>().get('/codes/:code', async (c) => {
    const at = now();
    const tried = limit.try(c.var.kiosk, at);
    if (!tried.may) return tooManyTries(c, tried);
    c.header('Cache-Control', 'no-store');
    const code = readCode(c.req.param('code'));
    const answer = code.ok ? await findCode(database.read, code.value, at) : undefined;
    return answer === undefined ? unknownCode(c) : c.json(answer);
  });
}
