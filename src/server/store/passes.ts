// Buurtpassen: which there are, which are withdrawn, and what each was replaced by. Who holds one is sealed in its entry.
import type { Kysely } from 'kysely';
import type { PassLine, PassRefusal } from '../../contract/pass.ts';
import type { Code, EntryId, StaffId } from '../../domain/ids.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/time.ts';
import { askAll } from './database/bulk.ts';
import type { PassRow, Schema } from './database/schema.ts';
import type { WriteTransaction } from './database/write-queue.ts';

/** A pass without its holder: that part is opened apart. */
export interface StoredPass {
  readonly id: EntryId;
  readonly code: Code;
  readonly madeAt: Instant;
  readonly withdrawn: { readonly by: StaffId; readonly at: Instant } | null;
  readonly replacedBy: Code | null;
  readonly corrected: PassLine['corrected'];
}

export const freshPass = (entry: EntryId): PassRow => ({
  entry,
  withdrawn_by: null,
  withdrawn_at: null,
  replaced_by: null,
  correction: null,
  corrected_by: null,
  corrected_at: null,
});

/** Who does something, and when. */
interface Hand {
  readonly by: StaffId;
  readonly at: Instant;
}

const select = (db: Kysely<Schema>) =>
  db
    .selectFrom('pass')
    .innerJoin('entry', 'entry.id', 'pass.entry')
    .leftJoin('entry as newer', 'newer.id', 'pass.replaced_by')
    .select(['entry.id', 'entry.code', 'entry.made_at', 'pass.withdrawn_by', 'pass.withdrawn_at'])
    .select(['pass.correction', 'pass.corrected_by', 'pass.corrected_at'])
    .select('newer.code as replaced_by');

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function toPass(row: Row): StoredPass {
  const { id, code, made_at: madeAt, withdrawn_by: by, withdrawn_at: at, replaced_by: replacedBy } = row;
  if (code === null) throw new Error('A pass without a code was never made.');
  const { correction, corrected_by: corrector, corrected_at: correctedAt } = row;
  const corrected =
    correction === null || corrector === null || correctedAt === null
      ? null
      : { id: correction, by: corrector, at: correctedAt };
  return { id, code, madeAt, withdrawn: by === null || at === null ? null : { by, at }, replacedBy, corrected };
}

/** Newest first. */
export async function readPasses(db: Kysely<Schema>, show: 'valid' | 'withdrawn'): Promise<readonly StoredPass[]> {
  const rows =
    show === 'valid'
      ? select(db).where('pass.withdrawn_at', 'is', null).orderBy('entry.seq', 'desc')
      : select(db).where('pass.withdrawn_at', 'is not', null).orderBy('pass.withdrawn_at', 'desc');
  return (await rows.execute()).map(toPass);
}

export async function readPass(db: Kysely<Schema>, id: EntryId): Promise<StoredPass | undefined> {
  const row = await select(db).where('entry.id', '=', id).executeTakeFirst();
  return row && toPass(row);
}

/** The text that its holder is sealed with. */
export const readSealed = (db: Kysely<Schema>, id: EntryId) =>
  db
    .selectFrom('pass')
    .innerJoin('entry', 'entry.id', 'pass.entry')
    .select(['entry.id', 'entry.header'])
    .where('pass.entry', '=', id)
    .executeTakeFirst();

/** Those that go by these codes, to open, and since when they are withdrawn. */
export const findPasses = (db: Kysely<Schema>, codes: readonly Code[]) =>
  askAll(db, {
    name: 'passes',
    list: codes,
    ask: (list) =>
      db
        .selectFrom('pass')
        .innerJoin('entry', 'entry.id', 'pass.entry')
        .select(['entry.id', 'entry.kind', 'entry.header', 'entry.personal', 'entry.code', 'pass.withdrawn_at'])
        .where('entry.code', 'in', list),
  });

/** From now on it does not count. Twice is harmless: the first time counts. Answers whether there is such a pass. */
export async function withdrawPass(tx: WriteTransaction, id: EntryId, { by, at }: Hand): Promise<boolean> {
  const { db } = tx;
  const mine = db.updateTable('pass').set({ withdrawn_by: by, withdrawn_at: at }).where('entry', '=', id);
  await mine.where('withdrawn_at', 'is', null).execute();
  // Kiosks hear which codes no longer count.
  tx.tell('passes', 'snapshot');
  return (await db.selectFrom('pass').select('entry').where('entry', '=', id).executeTakeFirst()) !== undefined;
}

/** Its holder has a new one. Of two colleagues who replace it at once the first did; the other's new pass is withdrawn. */
export async function replacePass(
  tx: WriteTransaction,
  id: EntryId,
  { by, at, newer }: Hand & { readonly newer: EntryId },
): Promise<Result<null, PassRefusal>> {
  await withdrawPass(tx, id, { by, at });
  const mine = tx.db.updateTable('pass').set({ replaced_by: newer }).where('entry', '=', id);
  await mine.where('replaced_by', 'is', null).execute();
  const row = await tx.db.selectFrom('pass').select('replaced_by').where('entry', '=', id).executeTakeFirst();
  if (row?.replaced_by === newer) return done(null);
  await withdrawPass(tx, newer, { by, at });
  return refuse({ kind: 'replaced' });
}

/** What is put in the place of what a pass says of its holder. */
interface Correction extends Hand {
  readonly id: EntryId;
  /** The correction that the colleague saw; null when there was none. */
  readonly since: EntryId | null;
  /** The envelope, sealed with the header that the pass has. */
  readonly personal: string;
}

/**
 * Its holder is written anew, the code stays: the card goes on working. Twice is harmless.
 *
 * Of two colleagues who correct the same the first counts; the other is told, and looks again.
 */
export async function correctPass(
  tx: WriteTransaction,
  pass: EntryId,
  { id, since, personal, by, at }: Correction,
): Promise<Result<null, PassRefusal>> {
  const { db } = tx;
  const found = await db
    .selectFrom('pass')
    .select(['correction', 'withdrawn_at'])
    .where('entry', '=', pass)
    .executeTakeFirstOrThrow();
  if (found.correction === id) return done(null);
  if (found.withdrawn_at !== null) return refuse({ kind: 'withdrawn' });
  if (found.correction !== since) return refuse({ kind: 'corrected' });
  const corrected = { correction: id, corrected_by: by, corrected_at: at };
  await db.updateTable('pass').set(corrected).where('entry', '=', pass).execute();
  await db.updateTable('entry').set({ personal }).where('id', '=', pass).execute();
  // Whoever used it stands with the new name and number in every list.
  tx.tell('passes', 'callbacks', 'dates');
  return done(null);
}
