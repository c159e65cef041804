// /api/desk/looks: who looked at whom. A coordinator reads it; it holds no name and no number itself.
import { Hono } from 'hono';
import * as v from 'valibot';
import { printedMessage } from '../../../contract/desk.ts';
import { problem } from '../../problem.ts';
import { readLooks, writeLooks } from '../../store/looks.ts';
import { atMost, readJson } from '../body.ts';
import type { DeskDeps, DeskEnv } from './desk-env.ts';

/** A thousand ids. */
const mostKilobytes = 64;

export const lookRoutes = ({ database, now }: DeskDeps) =>
  new Hono<DeskEnv>()
    .get('/looks', async (c) => {
      if (c.var.me.role !== 'coordinator')
        return problem(c, 403, { title: 'Not yours to see', detail: 'Only a coordinator sees who looked at what.' });
      const before = c.req.query('before');
      if (before !== undefined && !/^\d{1,15}$/.test(before))
        return problem(c, 400, { title: 'Unreadable', detail: 'Ask ?before= with the number of the answer before.' });
      return c.json(await readLooks(database.read, before === undefined ? null : Number(before)));
    })
    .post('/looks', atMost(mostKilobytes), async (c) => {
      const read = v.safeParse(printedMessage, await readJson(c));
      if (!read.success)
        return problem(c, 400, { title: 'Unreadable', detail: 'Send {"entries": ["…"]}: which names were printed.' });
      const hand = { by: c.var.me.id, why: 'print', at: now() } as const;
      await database.write((tx) => writeLooks(tx, hand, read.output.entries));
      return c.json({ noted: true });
    });
