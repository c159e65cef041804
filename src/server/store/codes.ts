// Looks up codes: of tickets, slips, buurtpassen, activities and posters. No code belongs to two of them.
import type { Kysely } from 'kysely';
import type { CodeAnswer } from '../../contract/code.ts';
import type { CodeTarget } from '../../domain/entries/code-target.ts';
import type { Code } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time/time.ts';
import type { PosterRow, Schema } from './database/schema.ts';
import { callbackTicket, findSignUp } from './tickets.ts';

type Db = Kysely<Schema>;

export function targetOf({ about_kind: kind, about }: Pick<PosterRow, 'about_kind' | 'about'>): CodeTarget {
  switch (kind) {
    case 'activity':
      return { kind, activity: asId(about) };
    case 'location':
      return { kind, location: asId(about) };
    case 'neighbourhood':
      return { kind, neighbourhood: asId(about) };
  }
}

async function findEntry(db: Db, code: Code, now: Instant): Promise<CodeAnswer | undefined> {
  const entry = await db.selectFrom('entry').select(['id', 'kind']).where('code', '=', code).executeTakeFirst();
  if (entry?.kind === 'callback-request') return callbackTicket(db, entry.id);
  if (entry?.kind === 'pass') {
    const pass = await db.selectFrom('pass').select('withdrawn_at').where('entry', '=', entry.id).executeTakeFirst();
    return pass && { kind: 'pass', state: pass.withdrawn_at === null ? 'valid' : 'withdrawn' };
  }
  return entry?.kind === 'sign-up' ? findSignUp(db, entry.id, now) : undefined;
}

async function findLasting(db: Db, code: Code): Promise<CodeAnswer | undefined> {
  const activity = await db.selectFrom('activity').select('id').where('code', '=', code).executeTakeFirst();
  if (activity !== undefined) return { kind: 'activity', activity: activity.id };
  const poster = await db.selectFrom('poster').selectAll().where('code', '=', code).executeTakeFirst();
  if (poster === undefined) return undefined;
  return { kind: 'poster', about: targetOf(poster), state: poster.withdrawn_at === null ? 'up' : 'withdrawn' };
}

/** Looks up a code; undefined when it is unknown. `subject` of a callback request is its id. */
export const findCode = async (db: Db, code: Code, now: Instant): Promise<CodeAnswer | undefined> =>
  (await findEntry(db, code, now)) ?? findLasting(db, code);

/** The codes that a kiosk needs to understand codes without a network. */
export async function readPublicCodes(db: Db) {
  const activities = await db.selectFrom('activity').select(['id', 'code']).orderBy('id').execute();
  const posters = await db.selectFrom('poster').selectAll().orderBy('code').execute();
  const passes = await db
    .selectFrom('pass')
    .innerJoin('entry', 'entry.id', 'pass.entry')
    .select('code')
    .where('withdrawn_at', 'is not', null)
    .orderBy('code')
    .execute();
  const up = posters.filter((row) => row.withdrawn_at === null);
  const gone = posters.filter((row) => row.withdrawn_at !== null);
  return {
    codes: [
      ...activities.map(({ id, code }) => {
        const about: CodeTarget = { kind: 'activity', activity: id };
        return { code, about, poster: false };
      }),
      ...up.map((row) => ({ code: row.code, about: targetOf(row), poster: true })),
    ],
    withdrawnCodes: [...gone, ...passes].flatMap(({ code }) => (code === null ? [] : [code])),
  };
}
