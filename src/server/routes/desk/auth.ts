// /api/auth/*: signing in and out. Exposes only the part of better-auth that the desk uses.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { type Instant, minutes } from '../../../domain/time/time.ts';
import { clientAddress } from '../../http/client-address.ts';
import { notFound, problem } from '../../http/problem.ts';
import { RateLimit, tooManyTries } from '../../http/rate-limit.ts';
import { sameOrigin } from '../../auth/same-origin.ts';
import { secondStepMessage } from '../../../contract/desk-staff.ts';
import { type Staff, withBody } from '../../auth/staff.ts';
import { readJson } from '../../http/body.ts';

interface AuthDeps {
  readonly staff: Staff;
  readonly now: () => Instant;
  readonly publicAddress: string;
}

const signInMessage = v.object({
  email: v.pipe(v.string(), v.email(), v.maxLength(200)),
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
});

const refuseSignIn = (c: Context): Response =>
  problem(c, 401, {
    type: 'not-signed-in',
    title: 'Not signed in',
    detail: 'The e-mail address or password is wrong. Try again, or ask the coordinator.',
  });

const refuseCode = (c: Context): Response =>
  problem(c, 401, {
    type: 'not-signed-in',
    title: 'Not signed in',
    detail: 'The code is wrong, or too much time has passed. Try again, or begin with the password.',
  });

export function authRoutes({ staff, now, publicAddress }: AuthDeps) {
  const byAddress = new RateLimit(10, minutes(1));
  /** Also limits attempts that each come from another address. Counts alike whether or not the account exists. */
  const byAccount = new RateLimit(20, minutes(15));
  return new Hono()
    .use(sameOrigin(publicAddress))
    .post('/sign-in/email', async (c) => {
      const tried = byAddress.try(clientAddress(c, publicAddress), now());
      if (!tried.may) return tooManyTries(c, tried);
      const read = v.safeParse(signInMessage, await readJson(c));
      if (!read.success) return refuseSignIn(c);
      const triedAccount = byAccount.try(read.output.email.toLowerCase(), now());
      if (!triedAccount.may) return tooManyTries(c, triedAccount);
      const answer = await staff.handle(withBody(c.req.raw, read.output));
      if (!answer.ok) return refuseSignIn(c);
      const body: unknown = await answer.json();
      const needsCode = typeof body === 'object' && body !== null && 'twoFactorRedirect' in body;
      return c.json({ signedIn: !needsCode }, 200, { 'Set-Cookie': answer.headers.getSetCookie() });
    })
    .post('/second-factor', async (c) => {
      const tried = byAddress.try(clientAddress(c, publicAddress), now());
      if (!tried.may) return tooManyTries(c, tried);
      const read = v.safeParse(secondStepMessage, await readJson(c));
      if (!read.success) return refuseCode(c);
      const kind = /^\d{6}$/.test(read.output.code) ? 'verify-totp' : 'verify-backup-code';
      const answer = await staff.handle(withBody(c.req.raw, read.output, `/api/auth/two-factor/${kind}`));
      if (!answer.ok) return refuseCode(c);
      return c.json({ signedIn: true }, 200, { 'Set-Cookie': answer.headers.getSetCookie() });
    })
    .post('/sign-out', async (c) => {
      const answer = await staff.handle(withBody(c.req.raw, {}));
      if (!answer.ok)
        return problem(c, 403, {
          type: 'another-site',
          title: 'Cross-site request',
          detail: 'Sign out at the desk itself.',
        });
      return c.json({ signedIn: false }, 200, { 'Set-Cookie': answer.headers.getSetCookie() });
    })
    .all('*', (c) => notFound(c, 'There is nothing here.'));
}
