// /api/desk/notifications: people who must be told that their date changed, and recording that they were.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import {
  type NotificationLine,
  type NotificationList,
  notToldMessage,
  type NotificationRefusal,
  toldMessage,
} from '../../../contract/desk-notification.ts';
import type { Result } from '../../../domain/result.ts';
import { readJson } from '../../http/body.ts';
import { problem } from '../../http/problem.ts';
import type { WriteTransaction } from '../../store/database/write-queue.ts';
import { markTold, type OpenNotification, readOpenNotifications, unmarkTold } from '../../store/notifications.ts';
import { openFor, type People } from '../../store/personal.ts';
import type { DeskDeps, DeskEnv } from './desk-env.ts';
import { personIn, who } from './desk-lines.ts';

type Facts = OpenNotification['known'];

const factsOf = ({ held_on: on, starts_at: startsAt, ends_at: endsAt, location, room, state }: Facts) => ({
  on,
  startsAt,
  endsAt,
  location,
  room,
  state,
});

function toLine({ entry, title, persons, known, date }: OpenNotification, people: People): NotificationLine {
  const { id, reason, revision } = date;
  return {
    entry,
    date: id,
    title,
    known: factsOf(known),
    now: factsOf(date),
    reason,
    revision,
    persons,
    ...who(personIn(people, entry)),
  };
}

export function notificationRoutes(deps: DeskDeps) {
  const { database, now } = deps;

  async function answer(c: Context<DeskEnv>): Promise<Response> {
    const open = await readOpenNotifications(database.read, now());
    const entries = [...new Set(open.map(({ entry }) => entry))];
    const people = await openFor(deps, { by: c.var.me.id, why: 'list' }, entries);
    return c.json({ notifications: open.map((one) => toLine(one, people)) } satisfies NotificationList);
  }

  async function record(
    c: Context<DeskEnv>,
    act: (tx: WriteTransaction) => Promise<Result<null, NotificationRefusal>>,
  ): Promise<Response> {
    const recorded = await database.write(async (tx) => {
      const result = await act(tx);
      if (result.ok) tx.tell('dates');
      return result;
    });
    if (recorded.ok) return answer(c);
    const { refusal } = recorded;
    const detail =
      refusal.kind === 'changed' ? 'The date changed once more. Read the list again.' : 'Somebody was first.';
    return problem(c, 409, { type: 'conflict', title: 'Conflict', detail, refusal });
  }

  const unreadable = (c: Context): Response =>
    problem(c, 400, {
      type: 'unreadable',
      title: 'Invalid request',
      detail: 'Send the entry, the date, its revision and how the person was told.',
    });

  return new Hono<DeskEnv>()
    .get('/notifications', answer)
    .post('/notifications/told', async (c) => {
      const read = v.safeParse(toldMessage, await readJson(c));
      if (!read.success) return unreadable(c);
      const { how, ...told } = read.output;
      return record(c, (tx) => markTold(tx, told, { by: c.var.me.id, at: now(), how }));
    })
    .post('/notifications/not-told', async (c) => {
      const read = v.safeParse(notToldMessage, await readJson(c));
      return read.success ? record(c, (tx) => unmarkTold(tx, read.output, c.var.me.id)) : unreadable(c);
    });
}
