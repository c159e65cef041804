// /api/auth/*: signing in and out. Of all that better-auth can do, what the desk uses.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { type Instant, minutes } from '../../domain/time.ts';
import { clientAddress } from '../address.ts';
import { notFound, problem } from '../problem.ts';
import { RateLimit } from '../rate-limit.ts';
import type { Staff } from '../staff.ts';
import { atMost, readJson } from './body.ts';

interface AuthDeps {
  readonly staff: Staff;
  readonly now: () => Instant;
}

const signInMessage = v.object({
  email: v.pipe(v.string(), v.email(), v.maxLength(200)),
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
});

const refuseSignIn = (c: Context): Response =>
  problem(c, 401, {
    title: 'Not signed in',
    detail: 'E-mail or password is wrong. Try again, or ask the coordinator.',
  });

/** The same request, with a body that was read and found good. */
function withBody(request: Request, body: unknown): Request {
  const headers = new Headers(request.headers);
  headers.delete('Content-Length');
  headers.set('Content-Type', 'application/json');
  return new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) });
}

export function authRoutes({ staff, now }: AuthDeps) {
  const limit = new RateLimit(10, minutes(1));
  return new Hono()
    .post('/sign-in/email', atMost(4), async (c) => {
      const tried = limit.try(clientAddress(c), now());
      if (!tried.may) {
        c.header('Retry-After', String(tried.waitSeconds));
        return problem(c, 429, { title: 'Too many tries', detail: `Wait ${tried.waitSeconds} seconds.` });
      }
      const read = v.safeParse(signInMessage, await readJson(c));
      if (!read.success) return refuseSignIn(c);
      const answer = await staff.handle(withBody(c.req.raw, read.output));
      if (!answer.ok) return refuseSignIn(c);
      return c.json({ signedIn: true }, 200, { 'Set-Cookie': answer.headers.getSetCookie() });
    })
    .post('/sign-out', atMost(4), async (c) => {
      const answer = await staff.handle(withBody(c.req.raw, {}));
      if (!answer.ok) return problem(c, 403, { title: 'Another site', detail: 'Sign out from the desk itself.' });
      return c.json({ signedIn: false }, 200, { 'Set-Cookie': answer.headers.getSetCookie() });
    })
    .all('*', (c) => notFound(c, 'There is nothing here.'));
}
