// /api/desk/access-log: who viewed whose details. A coordinator reads it; it contains no name and no number itself.
import { Hono } from 'hono';
import * as v from 'valibot';
import { printedMessage } from '../../../contract/desk.ts';
import { code } from '../../../contract/fields.ts';
import { asId } from '../../../domain/ids.ts';
import { problem } from '../../http/problem.ts';
import { readAccessLog, writeAccessLog } from '../../store/access-log.ts';
import { atMost, readJson } from '../../http/body.ts';
import { type DeskDeps, type DeskEnv, onlyWhoMay } from './desk-env.ts';

/** Enough for a thousand ids. */
const mostKilobytes = 64;

const asked = v.object({
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  by: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/), v.transform(asId<'staff'>))),
  code: v.optional(code),
});

export const accessLogRoutes = ({ database, now }: DeskDeps) =>
  new Hono<DeskEnv>()
    .get('/access-log', onlyWhoMay('read-access-log'), async (c) => {
      const read = v.safeParse(asked, c.req.query());
      if (!read.success)
        return problem(c, 400, {
          type: 'unreadable',
          title: 'Invalid request',
          detail:
            'Use ?before= from the previous response, ?by= with the id of a colleague, ?code= with a complete code.',
        });
      const { before = null, by = null, code: of = null } = read.output;
      return c.json(await readAccessLog(database.read, { before, by, code: of }));
    })
    .post('/access-log', atMost(mostKilobytes), async (c) => {
      const read = v.safeParse(printedMessage, await readJson(c));
      if (!read.success)
        return problem(c, 400, {
          type: 'unreadable',
          title: 'Invalid request',
          detail: 'Send {"entries": ["…"]} with the ids of the entries that were printed.',
        });
      const hand = { by: c.var.me.id, why: 'print', at: now() } as const;
      await database.write((tx) => writeAccessLog(tx, hand, read.output.entries));
      return c.json({ noted: true });
    });
