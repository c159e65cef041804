// Who looked at whom: a row for each name that was opened, written before it is shown.
import type { Kysely } from 'kysely';
import type { Look, LookList } from '../../contract/desk.ts';
import type { EntryId } from '../../domain/ids.ts';
import { type Instant, later, minutes } from '../../domain/time.ts';
import { insertAll } from './bulk.ts';
import type { LookRow, Schema } from './schema.ts';
import type { WriteTransaction } from './write-queue.ts';

/** A list that stays open asks again at every change: that is one look, not a hundred. A detail or a file always counts. */
const sameLook = minutes(-15);

async function alreadySeen(db: Kysely<Schema>, { by, at }: Hand): Promise<ReadonlySet<EntryId>> {
  const rows = await db
    .selectFrom('look')
    .select('entry')
    .where('by_staff', '=', by)
    .where('looked_at', '>', later(at, sameLook))
    .where('why', '=', 'list')
    .execute();
  return new Set(rows.map(({ entry }) => entry));
}

interface Hand {
  readonly by: LookRow['by_staff'];
  readonly why: LookRow['why'];
  readonly at: Instant;
}

export async function writeLooks(tx: WriteTransaction, hand: Hand, entries: readonly EntryId[]): Promise<void> {
  const { by, why, at } = hand;
  const seen = why === 'list' ? await alreadySeen(tx.db, hand) : new Set<EntryId>();
  const rows = [...new Set(entries)]
    .filter((entry) => !seen.has(entry))
    .map((entry): LookRow => ({ seq: tx.nextSeq(), by_staff: by, entry, looked_at: at, why }));
  await insertAll(tx.db, 'look', rows);
}

const pageSize = 100;

/** Newest first. */
export async function readLooks(db: Kysely<Schema>, before: number | null): Promise<LookList> {
  const all = db
    .selectFrom('look')
    .leftJoin('entry', 'entry.id', 'look.entry')
    .select(['look.seq', 'by_staff as by', 'look.entry', 'code', 'looked_at as at', 'why'])
    .orderBy('look.seq', 'desc')
    .limit(pageSize + 1);
  const rows: Look[] = await (before === null ? all : all.where('look.seq', '<', before)).execute();
  const looks = rows.slice(0, pageSize);
  return { looks, before: rows.length > pageSize ? (looks.at(-1)?.seq ?? null) : null };
}
