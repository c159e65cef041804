// Codes of activities and posters, which last as long as these exist. No code ever leads to two things.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { isLastingCode, makeLastingCode } from '../../domain/entries/code.ts';
import type { ActivityId, Code } from '../../domain/ids.ts';
import type { Schema } from './database/schema.ts';

type Db = Kysely<Schema>;

export async function isTaken(db: Db, code: Code): Promise<boolean> {
  const [entry, activity, poster] = await Promise.all([
    db.selectFrom('entry').select('id').where('code', '=', code).executeTakeFirst(),
    db.selectFrom('activity').select('id').where('code', '=', code).executeTakeFirst(),
    db.selectFrom('poster').select('code').where('code', '=', code).executeTakeFirst(),
  ]);
  return entry !== undefined || activity !== undefined || poster !== undefined;
}

/** The first made code that is free. In a write transaction it stays free until the transaction ends. */
export async function freshCode(db: Db, make: () => Code): Promise<Code> {
  let code = make();
  while (await isTaken(db, code)) code = make();
  return code;
}

/**
 * Derives an activity's code from its id, so that printed codes still work after a restore or on another server. It need
 * not be hard to guess.
 */
export async function codeForActivity(db: Db, id: ActivityId): Promise<Code> {
  for (let attempt = 0; ; attempt += 1) {
    const code = makeLastingCode(createHash('sha256').update(`${id}/${attempt}`).digest().subarray(0, 6));
    const entry = await db.selectFrom('entry').select('id').where('code', '=', code).executeTakeFirst();
    const other = await db.selectFrom('activity').select('id').where('code', '=', code).executeTakeFirst();
    if (entry === undefined && (other === undefined || other.id === id)) return code;
  }
}

/** The codes among these that lead to an activity or a poster. For codes of tickets this needs no query. */
export async function lastingAmong(db: Db, codes: readonly Code[]): Promise<readonly Code[]> {
  const like = codes.filter((code) => isLastingCode(code));
  if (like.length === 0) return [];
  const activities = await db.selectFrom('activity').select('code').where('code', 'in', like).execute();
  const posters = await db.selectFrom('poster').select('code').where('code', 'in', like).execute();
  return [...activities, ...posters].map(({ code }) => code);
}
