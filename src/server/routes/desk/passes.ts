// /api/desk/passes: creates, finds, corrects, withdraws and replaces buurtpassen.
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
  problem(c, 400, { type: 'unreadable', title: 'Invalid request', detail });
const another = 'This id belongs to another entry. Use a fresh one.';

const asked = v.object({ show: v.optional(v.picklist(['valid', 'withdrawn']), 'valid') });

function refusalDetail({ kind }: PassRefusal): string {
  switch (kind) {
    case 'replaced':
      return 'A colleague has already replaced it: look for the new one.';
    case 'withdrawn':
      return 'It was withdrawn: create a new one.';
    case 'corrected':
      return 'A colleague has just corrected it: review it again.';
    case 'not-opened':
      return 'The details of its holder cannot be decrypted: create a new one.';
  }
}

/** The pass as a colleague sees it; undefined when it does not exist. */
function lineOf(deps: DeskDeps) {
  return async (id: EntryId, access: Access): Promise<PassLine | undefined> => {
    const stored = await readPass(deps.database.read, id);
    return stored && toPassLine(stored, await openFor(deps, access, [id]));
  };
}

/**
 * Stores a new pass, sealed on this server. The same id is the same pass. Answers false when the id belongs to another
 * entry.
 */
function make({ database, submitEntry, random, now }: DeskDeps) {
  return async (id: EntryId, personal: Personal): Promise<boolean> => {
    const code = await freshCode(database.read, () => makePassCode(random(6)));
    const header = { id, kind: 'pass', madeAt: now(), language: 'nl', code } as const;
    const { outcome } = await submitEntry({ origin: { kind: 'desk' }, header, personal });
    return outcome.kind === 'made';
  };
}

/** The holder, to be sealed again for another pass. Undefined when what was opened is not a valid holder. */
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
  const refuse = (c: Context, refusal: PassRefusal): Response =>
    problem(c, 409, { type: 'conflict', title: 'Not replaced', detail: refusalDetail(refusal), refusal });
  return new Hono<DeskEnv>().post('/passes/:id/replace', async (c) => {
    const id = v.safeParse(entryId, c.req.param('id'));
    const read = v.safeParse(replacePassMessage, await readJson(c));
    if (!read.success) return unreadable(c, 'Send {"id": "…"} with a fresh id for the new pass.');
    const stored = id.success ? await readPass(database.read, id.output) : undefined;
    if (stored === undefined) return notFound(c, noSuchPass);
    const newer = read.output.id;
    if (newer === stored.id) return unreadable(c, another);
    const hand = { by: c.var.me.id, at: now() };
    const access: Access = { by: hand.by, why: 'detail' };
    const people = await openFor(deps, access, [stored.id]);
    const person = people.get(stored.id);
    const holder = person?.opened === 'yes' ? holderOf(person) : undefined;
    if (holder === undefined) return refuse(c, { kind: 'not-opened' });
    if (!(await made(newer, holder))) return unreadable(c, another);
    const replaced = await database.write((tx) => replacePass(tx, stored.id, { ...hand, newer }));
    return replaced.ok ? c.json(await line(newer, access)) : refuse(c, replaced.refusal);
  });
}

function correctRoute(deps: DeskDeps) {
  const { database, keys, now } = deps;
  const line = lineOf(deps);
  const refuse = (c: Context, refusal: PassRefusal): Response =>
    problem(c, 409, { type: 'conflict', title: 'Not corrected', detail: refusalDetail(refusal), refusal });
  return new Hono<DeskEnv>().post('/passes/:id/correct', async (c) => {
    const id = v.safeParse(entryId, c.req.param('id'));
    const read = v.safeParse(correctPassMessage, await readJson(c));
    if (!read.success) return unreadable(c, `Check "${v.getDotPath(read.issues[0]) ?? ''}".`);
    const stored = id.success ? await readSealed(database.read, id.output) : undefined;
    if (stored === undefined) return notFound(c, noSuchPass);
    const access: Access = { by: c.var.me.id, why: 'detail' };
    // Re-sealing under a header that somebody tampered with would hide the tampering, so open it first.
    const person = (await openFor(deps, access, [stored.id])).get(stored.id);
    if (person?.opened !== 'yes') return refuse(c, { kind: 'not-opened' });
    const { holder, ...correction } = read.output;
    const personal = JSON.stringify(await keys.sealer().seal(stored.header, 'pass', holder));
    const hand = { by: access.by, at: now() };
    const corrected = await database.write((tx) => correctPass(tx, stored.id, { ...correction, ...hand, personal }));
    return corrected.ok ? c.json(await line(stored.id, access)) : refuse(c, corrected.refusal);
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
      if (!read.success) return unreadable(c, 'Use ?show=valid or ?show=withdrawn.');
      const stored = await readPasses(database.read, read.output.show);
      const ids = stored.map((pass) => pass.id);
      const people = await openFor(deps, { by: c.var.me.id, why: 'list' }, ids);
      return c.json(stored.map((pass) => toPassLine(pass, people)));
    })
    .post('/passes', async (c) => {
      const read = v.safeParse(makePassMessage, await readJson(c));
      if (!read.success) {
        const at = v.getDotPath(read.issues[0]) ?? '';
        return unreadable(c, `Check "${at}": a first name and a language are required.`);
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
