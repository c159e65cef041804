// /api/desk/passes: make a buurtpas, find it, correct it, withdraw it when it is lost, replace it.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { entryId } from '../../../contract/fields.ts';
import {
  correctPassMessage,
  makePassMessage,
  type PassLine,
  type PassRefusal,
  replacePassMessage,
} from '../../../contract/pass.ts';
import { makePassCode } from '../../../domain/entries/code.ts';
import type { Personal } from '../../../domain/entries/entry.ts';
import type { EntryId } from '../../../domain/ids.ts';
import { toPassLine } from './desk-lines.ts';
import { notFound, problem } from '../../http/problem.ts';
import { freshCode } from '../../store/lasting-codes.ts';
import { correctPass, readPass, readPasses, readSealed, replacePass, withdrawPass } from '../../store/passes.ts';
import { type Access, type Opened, openFor } from '../../store/personal.ts';
import { readJson } from '../../http/body.ts';
import { type DeskDeps, type DeskEnv, onlyWhoMay } from './desk-env.ts';

const noSuchPass = 'There is no such buurtpas.';
const unreadable = (c: Context, detail: string): Response =>
  problem(c, 400, { type: 'unreadable', title: 'Unreadable', detail });
const another = 'This id belongs to something else. Make another one.';

const asked = v.object({ show: v.optional(v.picklist(['valid', 'withdrawn']), 'valid') });

function tellRefusal({ kind }: PassRefusal): string {
  switch (kind) {
    case 'replaced':
      return 'A colleague replaced it already: look for the new one.';
    case 'withdrawn':
      return 'It was withdrawn: make a new one.';
    case 'corrected':
      return 'A colleague corrected it just now: look at it again.';
    case 'not-opened':
      return 'What is known of its holder cannot be opened: make a new one.';
  }
}

/** As a colleague sees it; undefined when there is none. */
function lineOf(deps: DeskDeps) {
  return async (id: EntryId, access: Access): Promise<PassLine | undefined> => {
    const stored = await readPass(deps.database.read, id);
    return stored && toPassLine(stored, await openFor(deps, access, [id]));
  };
}

/** Leaves a new pass with this id, sealed here; the same id is the same pass. Answers whether it is one. */
function make({ database, submitEntry, random, now }: DeskDeps) {
  return async (id: EntryId, personal: Personal): Promise<boolean> => {
    const code = await freshCode(database.read, () => makePassCode(random(6)));
    const header = { id, kind: 'pass', madeAt: now(), language: 'nl', code } as const;
    const { outcome } = await submitEntry({ origin: { kind: 'desk' }, header, personal });
    return outcome.kind === 'made';
  };
}

/** The holder, to be sealed again for another pass. A number that is none was never sealed. */
function holderOf({ firstName, telephone, languages, supportNeeds, note }: Opened): Personal | undefined {
  const read = v.safeParse(makePassMessage.entries.holder, {
    languages,
    supportNeeds,
    ...(firstName === null ? {} : { firstName }),
    ...(telephone === null ? {} : { telephone }),
    ...(note === null ? {} : { note }),
  });
  return read.success ? read.output : undefined;
}

function replaceRoute(deps: DeskDeps) {
  const { database, now } = deps;
  const made = make(deps);
  const line = lineOf(deps);
  const tell = (c: Context, refusal: PassRefusal): Response =>
    problem(c, 409, { type: 'conflict', title: 'Not replaced', detail: tellRefusal(refusal), refusal });
  return new Hono<DeskEnv>().post('/passes/:id/replace', async (c) => {
    const id = v.safeParse(entryId, c.req.param('id'));
    const read = v.safeParse(replacePassMessage, await readJson(c));
    if (!read.success) return unreadable(c, 'Send {"id": "…"}: a fresh id for the new pass.');
    const stored = id.success ? await readPass(database.read, id.output) : undefined;
    if (stored === undefined) return notFound(c, noSuchPass);
    const newer = read.output.id;
    if (newer === stored.id) return unreadable(c, another);
    const hand = { by: c.var.me.id, at: now() };
    const access: Access = { by: hand.by, why: 'detail' };
    const people = await openFor(deps, access, [stored.id]);
    const person = people.get(stored.id);
    const holder = person?.opened === 'yes' ? holderOf(person) : undefined;
    if (holder === undefined) return tell(c, { kind: 'not-opened' });
    if (!(await made(newer, holder))) return unreadable(c, another);
    const replaced = await database.write((tx) => replacePass(tx, stored.id, { ...hand, newer }));
    return replaced.ok ? c.json(await line(newer, access)) : tell(c, replaced.refusal);
  });
}

function correctRoute(deps: DeskDeps) {
  const { database, keys, now } = deps;
  const line = lineOf(deps);
  const tell = (c: Context, refusal: PassRefusal): Response =>
    problem(c, 409, { type: 'conflict', title: 'Not corrected', detail: tellRefusal(refusal), refusal });
  return new Hono<DeskEnv>().post('/passes/:id/correct', async (c) => {
    const id = v.safeParse(entryId, c.req.param('id'));
    const read = v.safeParse(correctPassMessage, await readJson(c));
    if (!read.success) return unreadable(c, `Look at "${v.getDotPath(read.issues[0]) ?? ''}" again.`);
    const stored = id.success ? await readSealed(database.read, id.output) : undefined;
    if (stored === undefined) return notFound(c, noSuchPass);
    const access: Access = { by: c.var.me.id, why: 'detail' };
    // Sealing anew to a header that somebody changed would make it look as if nobody had.
    const person = (await openFor(deps, access, [stored.id])).get(stored.id);
    if (person?.opened !== 'yes') return tell(c, { kind: 'not-opened' });
    const { holder, ...correction } = read.output;
    const personal = JSON.stringify(await keys.sealer().seal(stored.header, 'pass', holder));
    const hand = { by: access.by, at: now() };
    const corrected = await database.write((tx) => correctPass(tx, stored.id, { ...correction, ...hand, personal }));
    return corrected.ok ? c.json(await line(stored.id, access)) : tell(c, corrected.refusal);
  });
}

export function passRoutes(deps: DeskDeps) {
  const { database, now } = deps;
  const made = make(deps);
  const line = lineOf(deps);
  return new Hono<DeskEnv>()
    .use('/passes', onlyWhoMay('look-after-passes'))
    .use('/passes/*', onlyWhoMay('look-after-passes'))
    .get('/passes', async (c) => {
      const read = v.safeParse(asked, c.req.query());
      if (!read.success) return unreadable(c, 'Ask ?show=valid or ?show=withdrawn.');
      const stored = await readPasses(database.read, read.output.show);
      const ids = stored.map((pass) => pass.id);
      const people = await openFor(deps, { by: c.var.me.id, why: 'list' }, ids);
      return c.json(stored.map((pass) => toPassLine(pass, people)));
    })
    .post('/passes', async (c) => {
      const read = v.safeParse(makePassMessage, await readJson(c));
      if (!read.success) {
        const at = v.getDotPath(read.issues[0]) ?? '';
        return unreadable(c, `Look at "${at}" again: a first name and one language are needed.`);
      }
      const { id, holder } = read.output;
      if (!(await made(id, holder))) return unreadable(c, another);
      return c.json(await line(id, { by: c.var.me.id, why: 'detail' }));
    })
    .post('/passes/:id/withdraw', async (c) => {
      const id = v.safeParse(entryId, c.req.param('id'));
      const hand = { by: c.var.me.id, at: now() };
      const known = id.success && (await database.write((tx) => withdrawPass(tx, id.output, hand)));
      if (!known) return notFound(c, noSuchPass);
      return c.json(await line(id.output, { by: hand.by, why: 'detail' }));
    })
    .route('/', replaceRoute(deps))
    .route('/', correctRoute(deps));
}
