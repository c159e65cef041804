// /api/desk/account: one's own password, sessions, second factor, and the lock.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import {
  codeMessage,
  type OwnAccount,
  passwordMessage,
  secondFactorMessage,
  type SecondFactorSecret,
  type StaffRefusal,
  unlockMessage,
} from '../../../contract/desk-staff.ts';
import { minutes } from '../../../domain/time/time.ts';
import { makeQr } from '../../../qr/make-qr.ts';
import { isSecondFactorRequired, secondFactorFrom } from '../../auth/second-factor-rule.ts';
import { withBody } from '../../auth/staff.ts';
import { readJson } from '../../http/body.ts';
import { problem } from '../../http/problem.ts';
import { RateLimit, tooManyTries } from '../../http/rate-limit.ts';
import type { DeskDeps, DeskEnv } from './desk-env.ts';

const wrongPassword = (c: Context): Response =>
  problem(c, 400, {
    type: 'not-accepted',
    title: 'Not accepted',
    detail: 'The password is wrong.',
    refusal: { kind: 'wrong-password' },
  });
const wrongCode = (c: Context): Response =>
  problem(c, 400, {
    type: 'not-accepted',
    title: 'Not accepted',
    detail: 'The code is wrong.',
    refusal: { kind: 'wrong-code' },
  });
const unreadable = (c: Context, detail: string): Response =>
  problem(c, 400, { type: 'unreadable', title: 'Invalid request', detail });

export function accountRoutes({ staff, database, now }: Pick<DeskDeps, 'staff' | 'database' | 'now'>) {
  /** Guessing a password through an open session is limited as at the sign-in page. */
  const tries = new RateLimit(10, minutes(1));
  const changed = () => database.write(async (tx) => tx.tell('colleagues'));

  async function read({ var: { me } }: Context<DeskEnv>): Promise<OwnAccount> {
    const { id, name, role, email, hasSecondFactor } = me;
    const sessions = await staff.sessions(id);
    return {
      name,
      role,
      email,
      hasSecondFactor,
      secondFactorFrom: await secondFactorFrom(database.read),
      sessions: sessions.map((session) => ({ ...session, isThisOne: session.id === me.session })),
    };
  }

  return new Hono<DeskEnv>()
    .get('/account', async (c) => c.json(await read(c)))
    .use('/account/*', async (c, next) => {
      if (c.req.path.includes('/sessions/') || c.req.path.endsWith('/lock')) return next();
      const tried = tries.try(c.var.me.id, now());
      return tried.may ? next() : tooManyTries(c, tried);
    })
    .post('/account/password', async (c) => {
      const message = v.safeParse(passwordMessage, await readJson(c));
      if (!message.success) return unreadable(c, 'A new password has 12 to 128 characters.');
      const { current, next } = message.output;
      const { id, session } = c.var.me;
      if (!(await staff.verifyPassword(id, current))) return wrongPassword(c);
      await staff.setPassword(id, next, session);
      await changed();
      return c.json(await read(c));
    })
    .post('/account/sessions/:id/end', async (c) => {
      await staff.endSession(c.var.me.id, c.req.param('id'));
      await changed();
      return c.json(await read(c));
    })
    .post('/account/lock', async (c) => {
      await staff.lock(c.req.raw.headers, true);
      return c.json({ locked: true });
    })
    .post('/account/unlock', async (c) => {
      const message = v.safeParse(unlockMessage, await readJson(c));
      if (!message.success || !(await staff.verifyPassword(c.var.me.id, message.output.password)))
        return wrongPassword(c);
      await staff.lock(c.req.raw.headers, false);
      return c.json({ locked: false });
    })
    .post('/account/second-factor', async (c) => {
      const message = v.safeParse(secondFactorMessage, await readJson(c));
      if (!message.success) return unreadable(c, 'Send your password.');
      const answer = await staff.handle(withBody(c.req.raw, message.output, '/api/auth/two-factor/enable'));
      if (!answer.ok) return wrongPassword(c);
      const { totpURI: uri, backupCodes: recoveryCodes } = (await answer.json()) as {
        totpURI: string;
        backupCodes: readonly string[];
      };
      const qr = makeQr(uri, 'M').map((row) => row.map(Number).join(''));
      return c.json({ uri, qr, recoveryCodes } satisfies SecondFactorSecret);
    })
    .post('/account/second-factor/confirm', async (c) => {
      const message = v.safeParse(codeMessage, await readJson(c));
      if (!message.success) return wrongCode(c);
      const answer = await staff.handle(withBody(c.req.raw, message.output, '/api/auth/two-factor/verify-totp'));
      if (!answer.ok) return wrongCode(c);
      await changed();
      return c.json({ confirmed: true }, 200, { 'Set-Cookie': answer.headers.getSetCookie() });
    })
    .post('/account/second-factor/remove', async (c) => {
      const message = v.safeParse(secondFactorMessage, await readJson(c));
      if (!message.success) return unreadable(c, 'Send your password.');
      const { id } = c.var.me;
      if (!(await staff.verifyPassword(id, message.output.password))) return wrongPassword(c);
      if (await isSecondFactorRequired(database.read, now())) {
        const detail = 'Everybody needs a second factor here. A coordinator can reset yours.';
        const refusal: StaffRefusal = { kind: 'second-factor-required' };
        return problem(c, 409, { type: 'conflict', title: 'Conflict', detail, refusal });
      }
      await staff.removeSecondFactor(id);
      await changed();
      return c.json({ removed: true });
    });
}
