// /api/desk/colleagues and /invitations: who may sign in, with which role. For coordinators.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import {
  type Colleagues,
  invitationMessage,
  type OneTimeLink,
  roleMessage,
  secondFactorFromMessage,
  type StaffRefusal,
} from '../../../contract/desk-staff.ts';
import type { StaffId } from '../../../domain/ids.ts';
import { may } from '../../../domain/people/staff-role.ts';
import { linkHash } from '../../auth/one-time-link.ts';
import { requireSecondFactor, secondFactorFrom } from '../../auth/second-factor-rule.ts';
import type { Colleague } from '../../auth/staff.ts';
import { readJson } from '../../http/body.ts';
import { notFound, problem } from '../../http/problem.ts';
import { releaseAllClaims } from '../../store/callbacks.ts';
import type { WriteTransaction } from '../../store/database/write-queue.ts';
import {
  endPasswordLinks,
  type LinkFor,
  makeStaffLink,
  readInvitations,
  withdrawInvitation,
} from '../../store/staff-links.ts';
import { qrRows } from '../phone/qr-rows.ts';
import { type DeskDeps, type DeskEnv, onlyForCoordinators, onlyWhoMay } from './desk-env.ts';

type Deps = Pick<DeskDeps, 'database' | 'staff' | 'random' | 'now' | 'publicAddress'>;

const noSuchColleague = 'There is no such colleague.';
const unreadable = (c: Context, detail: string): Response =>
  problem(c, 400, { type: 'unreadable', title: 'Invalid request', detail });

/** `mine` is the session that asks. */
async function readColleagues({ database, staff, now }: Deps, mine: string): Promise<Colleagues> {
  const [members, invitations, from] = await Promise.all([
    staff.colleagues(),
    readInvitations(database.read, now()),
    secondFactorFrom(database.read),
  ]);
  const colleagues = members.map(async (member) => {
    const sessions = await staff.sessions(member.id);
    return { ...member, sessions: sessions.map((session) => ({ ...session, isThisOne: session.id === mine })) };
  });
  return {
    colleagues: await Promise.all(colleagues),
    invitations: invitations.flatMap(({ id, name, role, until_at: until }) =>
      role === null ? [] : [{ id, name, role, until }],
    ),
    secondFactorFrom: from,
  };
}

/** Asked again inside each change: the role may have been taken away since the request began. */
const mayManage = (members: readonly Colleague[], id: StaffId): boolean =>
  members.some((member) => member.id === id && may(member.role, 'manage-colleagues'));

const isLastCoordinator = (members: readonly Colleague[], id: StaffId): boolean =>
  members.every((member) => member.role !== 'coordinator' || member.id === id);

export function colleagueRoutes(deps: Deps) {
  const { database, staff, random, now, publicAddress } = deps;

  async function answerLink(c: Context<DeskEnv>, link: LinkFor): Promise<Response> {
    const hand = { by: c.var.me.id, now: now(), random };
    const made = await database.write(async (tx) => {
      if (!mayManage(await staff.colleagues(), c.var.me.id)) return null;
      tx.tell('colleagues');
      return makeStaffLink(tx, link, hand);
    });
    if (made === null) return onlyForCoordinators(c);
    const { token, until } = made;
    const qr = qrRows(publicAddress, `/desk/${linkHash(token)}`);
    return c.json({ token, name: link.name, until, qr } satisfies OneTimeLink);
  }

  /**
   * Changes one account. The write queue lets one such change happen at a time, in all processes: of two coordinators
   * who remove each other, one stays.
   */
  async function change(
    c: Context<DeskEnv>,
    act: (tx: WriteTransaction, member: Colleague) => Promise<void>,
    keepsCoordinator: boolean,
  ): Promise<Response> {
    const refusal = await database.write(
      async (tx): Promise<StaffRefusal | { readonly kind: 'unknown' | 'not-allowed' } | null> => {
        const members = await staff.colleagues();
        if (!mayManage(members, c.var.me.id)) return { kind: 'not-allowed' };
        const member = members.find(({ id }) => id === c.req.param('id'));
        if (member === undefined) return { kind: 'unknown' };
        if (!keepsCoordinator && isLastCoordinator(members, member.id)) return { kind: 'last-coordinator' };
        tx.tell('colleagues');
        await act(tx, member);
        return null;
      },
    );
    if (refusal === null) return c.json(await readColleagues(deps, c.var.me.session));
    if (refusal.kind === 'not-allowed') return onlyForCoordinators(c);
    if (refusal.kind === 'unknown') return notFound(c, noSuchColleague);
    const detail = 'This is the only coordinator. Make somebody else a coordinator first.';
    return problem(c, 409, { type: 'conflict', title: 'Conflict', detail, refusal });
  }

  return new Hono<DeskEnv>()
    .use('/colleagues/*', onlyWhoMay('manage-colleagues'))
    .use('/invitations/*', onlyWhoMay('manage-colleagues'))
    .use('/second-factor-from', onlyWhoMay('manage-colleagues'))
    .get('/colleagues', async (c) => c.json(await readColleagues(deps, c.var.me.session)))
    .post('/invitations', async (c) => {
      const read = v.safeParse(invitationMessage, await readJson(c));
      if (!read.success) return unreadable(c, 'Send a name of at most 60 characters and a role.');
      return answerLink(c, { kind: 'invitation', ...read.output });
    })
    .post('/invitations/:id/withdraw', async (c) => {
      await database.write(async (tx) => {
        tx.tell('colleagues');
        await withdrawInvitation(tx, c.req.param('id'));
      });
      return c.json(await readColleagues(deps, c.var.me.session));
    })
    .post('/second-factor-from', async (c) => {
      const read = v.safeParse(secondFactorFromMessage, await readJson(c));
      if (!read.success) return unreadable(c, 'Send {"from": "2026-11-27"}, or null.');
      await database.write(async (tx) => {
        tx.tell('colleagues');
        await requireSecondFactor(tx, read.output.from);
      });
      return c.json(await readColleagues(deps, c.var.me.session));
    })
    .post('/colleagues/:id/role', async (c) => {
      const read = v.safeParse(roleMessage, await readJson(c));
      if (!read.success) return unreadable(c, 'Send {"role": "coordinator"} or {"role": "desk-worker"}.');
      const { role } = read.output;
      return change(c, (_, { id }) => staff.setRole(id, role), role === 'coordinator');
    })
    .post('/colleagues/:id/remove', (c) =>
      change(
        c,
        async (tx, { id }) => {
          await endPasswordLinks(tx, id);
          if (await releaseAllClaims(tx, id)) tx.tell('callbacks');
          await staff.remove(id);
        },
        false,
      ),
    )
    .post('/colleagues/:id/reset-second-factor', (c) => change(c, (_, { id }) => staff.removeSecondFactor(id), true))
    .post('/colleagues/:id/end-sessions', (c) => change(c, (_, { id }) => staff.endSessions(id), true))
    .post('/colleagues/:id/sessions/:session/end', (c) =>
      change(c, (_, { id }) => staff.endSession(id, c.req.param('session')), true),
    )
    .post('/colleagues/:id/password-link', async (c) => {
      const member = (await staff.colleagues()).find(({ id }) => id === c.req.param('id'));
      if (member === undefined) return notFound(c, noSuchColleague);
      return answerLink(c, { kind: 'password', name: member.name, staff: member.id });
    });
}
