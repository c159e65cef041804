// GET /api/desk/looks: who looked at whom. For a coordinator, and itself without a name or a number.
import { Hono } from 'hono';
import { problem } from '../../problem.ts';
import { readLooks } from '../../store/looks.ts';
import type { DeskDeps, DeskEnv } from './desk-env.ts';

export const lookRoutes = ({ database }: DeskDeps) =>
  new Hono<DeskEnv>().get('/looks', async (c) => {
    if (c.var.me.role !== 'coordinator')
      return problem(c, 403, { title: 'Not yours to see', detail: 'Only a coordinator sees who looked at what.' });
    const before = c.req.query('before');
    if (before !== undefined && !/^\d{1,15}$/.test(before))
      return problem(c, 400, { title: 'Unreadable', detail: 'Ask ?before= with the number of the answer before.' });
    return c.json(await readLooks(database.read, before === undefined ? null : Number(before)));
  });
