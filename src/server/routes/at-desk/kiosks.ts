// /api/desk/kiosks: which kiosks there are, when they were last heard, and a code for a new one.
import { Hono } from 'hono';
import type { EnrolmentCode, KioskLine, ServerHealth } from '../../../contract/desk.ts';
import { notFound } from '../../problem.ts';
import { makeEnrolmentCode, readKiosks } from '../../store/kiosks.ts';
import type { DeskDeps, DeskEnv } from './desk-env.ts';

export const kioskDeskRoutes = ({ database, config, backups, now, makeCode }: DeskDeps) =>
  new Hono<DeskEnv>()
    .get('/health', (c) => c.json({ backup: backups.state() } satisfies ServerHealth))
    .get('/kiosks', async (c) => {
      const known = new Map((await readKiosks(database.read)).map((row) => [row.id, row]));
      const lines = config.kiosks.map(({ id, name }): KioskLine => {
        const row = known.get(id);
        return { id, name, enrolledAt: row?.enrolled_at ?? null, lastContactAt: row?.last_contact_at ?? null };
      });
      return c.json(lines);
    })
    .post('/kiosks/:id/enrolment-code', async (c) => {
      const kiosk = config.kiosks.find((known) => known.id === c.req.param('id'))?.id;
      if (kiosk === undefined) return notFound(c, 'The configuration has no such kiosk.');
      const code = makeCode();
      const until = await database.write((tx) => makeEnrolmentCode(tx, { kiosk, code, now: now() }));
      return c.json({ code, until } satisfies EnrolmentCode);
    });
