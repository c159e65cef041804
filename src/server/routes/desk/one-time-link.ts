// /api/desk/one-time-link: what a link is for, and using it. Open to whoever has the link.
import { Hono } from 'hono';
import * as v from 'valibot';
import { type LinkPurpose, openLinkMessage, useLinkMessage } from '../../../contract/desk-staff.ts';
import { minutes } from '../../../domain/time/time.ts';
import { useOneTimeLink } from '../../auth/one-time-link.ts';
import { readJson } from '../../http/body.ts';
import { clientAddress } from '../../http/client-address.ts';
import { problem } from '../../http/problem.ts';
import { RateLimit, tooManyTries } from '../../http/rate-limit.ts';
import { readStaffLink } from '../../store/staff-links.ts';
import type { DeskDeps } from './desk-env.ts';

const linkUsed = {
  type: 'link-used',
  title: 'Link no longer valid',
  detail: 'This link was used, withdrawn or replaced, or it is older than two days. Ask the coordinator for another.',
} as const;

export function oneTimeLinkRoutes(deps: Pick<DeskDeps, 'database' | 'staff' | 'publicAddress' | 'now'>) {
  const { database, staff, publicAddress, now } = deps;
  const tries = new RateLimit(20, minutes(1));
  return new Hono()
    .use('/one-time-link/*', async (c, next) => {
      const tried = tries.try(clientAddress(c, publicAddress), now());
      return tried.may ? next() : tooManyTries(c, tried);
    })
    .post('/one-time-link', async (c) => {
      const read = v.safeParse(openLinkMessage, await readJson(c));
      const link = read.success ? await readStaffLink(database.read, read.output.token, now()) : undefined;
      if (link === undefined) return problem(c, 403, linkUsed);
      if (link.kind === 'invitation') return c.json(link satisfies LinkPurpose);
      const member = (await staff.colleagues()).find(({ id }) => id === link.staff);
      if (member === undefined) return problem(c, 403, linkUsed);
      return c.json({ kind: 'password', name: member.name, email: member.email } satisfies LinkPurpose);
    })
    .post('/one-time-link/use', async (c) => {
      const read = v.safeParse(useLinkMessage, await readJson(c));
      if (!read.success)
        return problem(c, 400, {
          type: 'not-accepted',
          title: 'Not accepted',
          detail: `Check "${v.getDotPath(read.issues[0]) ?? ''}". A password has 12 to 128 characters.`,
        });
      const used = await useOneTimeLink(deps, read.output, now());
      if (used.ok) return c.json({ used: true });
      const { refusal } = used;
      switch (refusal.kind) {
        case 'used-link':
          return problem(c, 403, linkUsed);
        case 'incomplete':
          return problem(c, 400, {
            type: 'not-accepted',
            title: 'Not accepted',
            detail: 'Send a name and an address.',
          });
        case 'email-taken':
          return problem(c, 409, {
            type: 'conflict',
            title: 'Conflict',
            detail: 'A colleague signs in with this address already. Choose another.',
            refusal,
          });
      }
    });
}
