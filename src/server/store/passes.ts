// Buurtpassen: which exist, are withdrawn or were replaced. The holder's details are sealed in the entry.
import type { Kysely } from 'kysely';
import type { PassLine, PassRefusal } from '../../contract/pass.ts';
import type { Code, EntryId, StaffId } from '../../domain/ids.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/time.ts';
import { askAll } from './database/bulk.ts';
import type { PassRow, Schema } from './database/schema.ts';
import type { WriteTransaction } from './database/write-queue.ts';

/** A pass without its holder, whose details are opened separately. */
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

/** The staff member who acts, and when. */
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

/** The header that the holder's details are sealed with. */
export const readSealed = (db: Kysely<Schema>, id: EntryId) =>
  db
    .selectFrom('pass')
    .innerJoin('entry', 'entry.id', 'pass.entry')
    .select(['entry.id', 'entry.header'])
    .where('pass.entry', '=', id)
    .executeTakeFirst();

/** The sealed rows of the passes with these codes, and since when each is withdrawn. */
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

/** Withdraws the pass; the first time counts. Tells whether there is such a pass. */
export async function withdrawPass(tx: WriteTransaction, id: EntryId, { by, at }: Hand): Promise<boolean> {
  const { db } = tx;
  const mine = db.updateTable('pass').set({ withdrawn_by: by, withdrawn_at: at }).where('entry', '=', id);
  await mine.where('withdrawn_at', 'is', null).execute();
  // Kiosks learn which codes no longer count.
  tx.tell('passes', 'snapshot');
  return (await db.selectFrom('pass').select('entry').where('entry', '=', id).executeTakeFirst()) !== undefined;
}

/** Replaces a pass by a newer one. If a colleague was first, the new pass is withdrawn and the call refused. */
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

/** A correction of the holder's details. */
interface Correction extends Hand {
  readonly id: EntryId;
  /** The latest correction that the staff member saw; null when there was none. */
  readonly since: EntryId | null;
  /** The envelope, sealed with the pass's own header. */
  readonly personal: string;
}

/**
 * Replaces the holder's details; the code stays, so the card still works. Sending the same correction twice is harmless.
 *
 * Of two colleagues who correct the same pass, the first one's correction counts, and the other is refused.
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
  // Lists show the new name and number wherever the pass was used.
  tx.tell('passes', 'callbacks', 'dates');
  return done(null);
}
