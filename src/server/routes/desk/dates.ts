// /api/desk/dates: coming dates, and who signed up for each.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SignUpList } from '../../../contract/desk.ts';
import { activityDateId } from '../../../contract/fields.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import { signUpsCsv } from '../../http/csv.ts';
import { toDeskDate, toSignUpLine } from './desk-lines.ts';
import { notFound } from '../../http/problem.ts';
import { readAgenda } from '../../store/activities/activities.ts';
import { readDate, readSignUps } from '../../store/sign-ups.ts';
import { type Access, openFor } from '../../store/personal.ts';
import { csvFile, type DeskDeps, type DeskEnv } from './desk-env.ts';

const noSuchDate = 'There is no such date.';

/** Undefined when the date does not exist. */
function readList(deps: DeskDeps) {
  const { database, config } = deps;
  return async (id: string, access: Access): Promise<SignUpList | undefined> => {
    const asked = v.safeParse(activityDateId, id);
    const found = asked.success ? await readDate(database.read, asked.output) : undefined;
    if (found === undefined) return undefined;
    const stored = await readSignUps(database.read, found.date.id);
    const people = await openFor(
      deps,
      access,
      stored.map((signUp) => signUp.id),
    );
    return {
      date: toDeskDate(found.date, found.activity, config),
      signUps: stored.map((signUp) => toSignUpLine(signUp, people)),
    };
  };
}

export function dateRoutes(deps: DeskDeps) {
  const { database, config, now } = deps;
  const listOf = readList(deps);
  return new Hono<DeskEnv>()
    .get('/dates', async (c) => {
      const { activities, dates } = await readAgenda(database.read, localDateOf(now()));
      const byId = new Map(activities.map((activity) => [activity.id, activity]));
      const lines = dates.flatMap((row) => {
        const activity = byId.get(row.activity);
        return activity === undefined ? [] : [toDeskDate(row, activity, config)];
      });
      return c.json(lines);
    })
    .get('/dates/:id/sign-ups', async (c) => {
      const list = await listOf(c.req.param('id'), { by: c.var.me.id, why: 'list' });
      return list === undefined ? notFound(c, noSuchDate) : c.json(list);
    })
    .get('/dates/:id/sign-ups.csv', async (c) => {
      const list = await listOf(c.req.param('id'), { by: c.var.me.id, why: 'export' });
      if (list === undefined) return notFound(c, noSuchDate);
      return csvFile(c, `${list.date.id.replace('@', '-')}.csv`, signUpsCsv(list));
    });
}
