// /api/desk/callbacks and /api/desk/needs-review: callback requests, each with one owner, and entries that need review.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import {
  attemptMessage,
  type CallbackList,
  closeMessage,
  type StaffMember,
  takeOverMessage,
} from '../../../contract/desk.ts';
import { entryId } from '../../../contract/fields.ts';
import type { CallbackRefusal } from '../../../domain/callbacks/callback-request.ts';
import type { EntryId } from '../../../domain/ids.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import { callbacksCsv } from '../../http/csv.ts';
import { toCallbackLine, toNeedsReview } from './desk-lines.ts';
import { notFound, problem } from '../../http/problem.ts';
import {
  claimCallback,
  closeCallback,
  type Hand,
  type Handled,
  logAttempt,
  readCallback,
  readCallbacks,
  releaseCallback,
  takeOverCallback,
} from '../../store/callbacks.ts';
import { markSeen, readNeedsReview } from '../../store/needs-review.ts';
import { type Access, openFor } from '../../store/personal.ts';
import type { WriteTransaction } from '../../store/database/write-queue.ts';
import { readJson } from '../../http/body.ts';
import { csvFile, type DeskDeps, type DeskEnv } from './desk-env.ts';

const noSuchRequest = 'There is no such callback request.';

function refusalDetail(refusal: CallbackRefusal, staff: readonly StaffMember[]): string {
  switch (refusal.kind) {
    case 'claimed-by-other':
      return `${staff.find((member) => member.id === refusal.by)?.name ?? 'A colleague'} has already claimed it.`;
    case 'not-claimed':
      return 'Claim it first.';
    case 'closed':
      return 'A colleague has already closed it.';
    case 'withdrawn':
      return 'It was withdrawn, so nobody needs to call.';
  }
}

function openList(deps: DeskDeps) {
  const { database, config } = deps;
  return async (show: 'open' | 'closed', access: Access) => {
    const stored = await readCallbacks(database.read, show);
    const people = await openFor(
      deps,
      access,
      stored.map((callback) => callback.id),
    );
    return stored.map((callback) => toCallbackLine(callback, people, config));
  };
}

/** Applies one action to a request and answers with the request as it then is. */
function act(deps: DeskDeps) {
  const { database, config, staff, now } = deps;
  return async (
    c: Context<DeskEnv>,
    action: (tx: WriteTransaction, id: EntryId, hand: Hand) => Promise<Handled>,
  ): Promise<Response> => {
    const id = v.safeParse(entryId, c.req.param('id'));
    if (!id.success) return notFound(c, noSuchRequest);
    const hand = { by: c.var.me.id, at: now() };
    const handled = await database.write(async (tx) => {
      const done = await action(tx, id.output, hand);
      if (done.ok) tx.tell('callbacks');
      return done;
    });
    if (!handled.ok) {
      const { refusal } = handled;
      if (refusal.kind === 'unknown') return notFound(c, noSuchRequest);
      const detail = refusalDetail(refusal, await staff.all());
      return problem(c, 409, { type: 'conflict', title: 'Conflict', detail, refusal });
    }
    const stored = await readCallback(database.read, id.output);
    if (stored === undefined) return notFound(c, noSuchRequest);
    const people = await openFor(deps, { by: c.var.me.id, why: 'detail' }, [id.output]);
    return c.json(toCallbackLine(stored, people, config));
  };
}

const unreadable = (c: Context, detail: string): Response =>
  problem(c, 400, { type: 'unreadable', title: 'Invalid request', detail });

/** The actions on one request. */
function actionRoutes(deps: DeskDeps) {
  const done = act(deps);
  return new Hono<DeskEnv>()
    .post('/callbacks/:id/claim', (c) => done(c, claimCallback))
    .post('/callbacks/:id/release', (c) => done(c, releaseCallback))
    .post('/callbacks/:id/take-over', async (c) => {
      const read = v.safeParse(takeOverMessage, await readJson(c));
      if (!read.success) return unreadable(c, 'Send {"from": "…"} with the id of the colleague who has it now.');
      return done(c, (tx, id, hand) => takeOverCallback(tx, id, { ...hand, ...read.output }));
    })
    .post('/callbacks/:id/attempts', async (c) => {
      const read = v.safeParse(attemptMessage, await readJson(c));
      if (!read.success) return unreadable(c, 'Send {"result": "spoken"}, or another result.');
      return done(c, (tx, id, hand) => logAttempt(tx, id, { ...hand, ...read.output }));
    })
    .post('/callbacks/:id/close', async (c) => {
      const read = v.safeParse(closeMessage, await readJson(c));
      if (!read.success) return unreadable(c, 'Send {"outcome": "helped"}, or another outcome.');
      return done(c, (tx, id, hand) => closeCallback(tx, id, { ...hand, ...read.output }));
    });
}

export function callbackRoutes(deps: DeskDeps) {
  const { database, config, staff, now } = deps;
  const listOf = openList(deps);
  return new Hono<DeskEnv>()
    .get('/callbacks', async (c) => {
      const show = c.req.query('show') ?? 'open';
      if (show !== 'open' && show !== 'closed') return unreadable(c, 'Use ?show=open or ?show=closed.');
      const refused = await readNeedsReview(database.read);
      const access: Access = { by: c.var.me.id, why: 'list' };
      const people = await openFor(
        deps,
        access,
        refused.map((one) => one.person),
      );
      const needsReview = refused.map((one) => toNeedsReview(one, people));
      return c.json({ callbacks: await listOf(show, access), needsReview } satisfies CallbackList);
    })
    .get('/callbacks.csv', async (c) => {
      const names = { config, staff: await staff.all() };
      const lines = await listOf('open', { by: c.var.me.id, why: 'export' });
      return csvFile(c, `terugbellijst-${localDateOf(now())}.csv`, callbacksCsv(lines, names));
    })
    .route('/', actionRoutes(deps))
    .post('/needs-review/:id/seen', async (c) => {
      const id = v.safeParse(entryId, c.req.param('id'));
      const by = { by: c.var.me.id, at: now() };
      const mark = async (tx: WriteTransaction, entry: EntryId): Promise<boolean> => {
        const known = await markSeen(tx, entry, by);
        if (known) tx.tell('callbacks');
        return known;
      };
      const known = id.success && (await database.write((tx) => mark(tx, id.output)));
      if (!known) return notFound(c, 'There is no such entry.');
      return c.json({ seen: true });
    });
}
