// /api/desk/posters: which posters hang where, and the agenda to print them from.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { code as codeField } from '../../../contract/fields.ts';
import { type DeskAgenda, type NewPoster, posterMessage } from '../../../contract/poster.ts';
import type { CodeTarget } from '../../../domain/entries/code-target.ts';
import { isLastingCode } from '../../../domain/entries/code.ts';
import type { Code } from '../../../domain/ids.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import { notFound, problem } from '../../http/problem.ts';
import { dateOfRow, readAgenda } from '../../store/activities/activities.ts';
import {
  finishReport,
  type Hand,
  putUpPoster,
  readPoster,
  readPosters,
  sawPoster,
  withdrawPoster,
} from '../../store/posters.ts';
import type { WriteTransaction } from '../../store/database/write-queue.ts';
import { readJson } from '../../http/body.ts';
import type { DeskDeps, DeskEnv } from './desk-env.ts';

const noSuchPoster = 'There is no such poster, or it was withdrawn.';
const asked = v.object({ show: v.optional(v.picklist(['up', 'withdrawn']), 'up') });
const unreadable = (c: Context, detail: string): Response =>
  problem(c, 400, { type: 'unreadable', title: 'Invalid request', detail });

/** Applies an action and answers with the poster as it then is. */
function act({ database, now }: DeskDeps) {
  return async (c: Context<DeskEnv>, action: (tx: WriteTransaction, code: Code, hand: Hand) => Promise<boolean>) => {
    const read = v.safeParse(codeField, c.req.param('code'));
    const hand = { by: c.var.me.id, at: now() };
    const known =
      read.success &&
      (await database.write(async (tx) => {
        const done = await action(tx, read.output, hand);
        if (done) tx.tell('posters', 'snapshot');
        return done;
      }));
    const line = known ? await readPoster(database.read, read.output, localDateOf(hand.at)) : undefined;
    return line === undefined ? notFound(c, noSuchPoster) : c.json(line);
  };
}

/** Whether the poster's target exists. */
async function exists({ database, config }: DeskDeps, about: CodeTarget): Promise<boolean> {
  switch (about.kind) {
    case 'activity': {
      const found = database.read.selectFrom('activity').select('id').where('id', '=', about.activity);
      return (await found.executeTakeFirst()) !== undefined;
    }
    case 'location':
      return config.locations.some(({ id }) => id === about.location);
    case 'neighbourhood':
      return config.neighbourhoods.some(({ id }) => id === about.neighbourhood);
  }
}

function putUp(deps: DeskDeps) {
  const { database, now } = deps;
  return async (c: Context<DeskEnv>, poster: NewPoster): Promise<Response> => {
    if (!isLastingCode(poster.code)) return unreadable(c, 'This is not a poster code: create another.');
    if (!(await exists(deps, poster.about))) return notFound(c, 'The subject of the poster does not exist.');
    const hand = { by: c.var.me.id, at: now() };
    const done = await database.write(async (tx) => {
      const put = await putUpPoster(tx, poster, hand);
      if (put === 'made') tx.tell('posters', 'snapshot');
      return put;
    });
    if (done === 'taken')
      return problem(c, 409, {
        type: 'conflict',
        title: 'Code in use',
        detail: 'This code refers to something else: create another.',
      });
    return c.json(await readPoster(database.read, poster.code, localDateOf(hand.at)));
  };
}

async function agendaOf({ database, now }: DeskDeps): Promise<DeskAgenda> {
  const { activities, dates } = await readAgenda(database.read, localDateOf(now()));
  const codes = new Map(
    (await database.read.selectFrom('activity').select(['id', 'code']).execute()).map(({ id, code }) => [id, code]),
  );
  return {
    activities: activities.flatMap((activity) => {
      const code = codes.get(activity.id);
      return code === undefined ? [] : [{ ...activity, code }];
    }),
    dates: dates.map(dateOfRow),
  };
}

export function posterRoutes(deps: DeskDeps) {
  const { database, now } = deps;
  const done = act(deps);
  const put = putUp(deps);
  return new Hono<DeskEnv>()
    .get('/agenda', async (c) => c.json(await agendaOf(deps)))
    .get('/posters', async (c) => {
      const read = v.safeParse(asked, c.req.query());
      if (!read.success) return unreadable(c, 'Use ?show=up or ?show=withdrawn.');
      return c.json(await readPosters(database.read, read.output.show, localDateOf(now())));
    })
    .get('/posters/:code', async (c) => {
      const read = v.safeParse(codeField, c.req.param('code'));
      const line = read.success ? await readPoster(database.read, read.output, localDateOf(now())) : undefined;
      return line === undefined ? notFound(c, noSuchPoster) : c.json(line);
    })
    .post('/posters', async (c) => {
      const read = v.safeParse(posterMessage, await readJson(c));
      if (!read.success) return unreadable(c, 'Send {"code": …, "about": …, "hangsAt": "…"}.');
      return put(c, read.output);
    })
    .post('/posters/:code/seen', (c) => done(c, sawPoster))
    .post('/posters/:code/withdraw', (c) => done(c, withdrawPoster))
    .post('/posters/:code/reports/:seq/done', (c) => {
      const seq = Number(c.req.param('seq'));
      if (!Number.isSafeInteger(seq)) return notFound(c, noSuchPoster);
      return done(c, (tx, poster, hand) => finishReport(tx, { poster, seq }, hand));
    });
}
