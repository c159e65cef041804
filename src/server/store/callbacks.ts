// Callbacks as the desk handles them: who claimed each, what was tried, and how it ended.
import type { Kysely, Selectable } from 'kysely';
import {
  type CallAttempt,
  type CallbackOutcome,
  type CallbackRefusal,
  type CallbackState,
  type CallResult,
  claim,
  inHand,
} from '../../domain/callbacks/callback-request.ts';
import type { CallbackRequestHeader, SubmittedHeader, SignUpHeader } from '../../domain/entries/entry.ts';
import type { Code, EntryId, KioskId, StaffId } from '../../domain/ids.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import type { Instant, LocalDate } from '../../domain/time/time.ts';
import { callbackHeaderOf, signUpHeaderOf } from './database/json.ts';
import type { CallbackRow, EntryRow, Schema, SignUpRow } from './database/schema.ts';
import { daysOf, titlesOf } from './titles.ts';
import type { WriteTransaction } from './database/write-queue.ts';
import { activityOfDate, originalDayOf } from '../../domain/activities/activity-date-id.ts';

/** The sign-up that a callback is about. `state` is the current one; refused when it was never on the list. */
export interface WishedSeat {
  /** The day on which the date takes place. */
  readonly on: LocalDate;
  readonly header: SubmittedHeader<SignUpHeader>;
  /** Null when the activity no longer exists. */
  readonly title: string | null;
  readonly state: SignUpRow['state'] | 'refused';
}

/** A callback without the person, whose details are opened separately. Either `asked` or `seat` is set. */
export interface StoredCallback {
  readonly id: EntryId;
  /** The name of the origin where it was submitted. */
  readonly kiosk: KioskId;
  readonly asked: SubmittedHeader<CallbackRequestHeader> | null;
  readonly seat: WishedSeat | null;
  readonly code: Code;
  readonly receivedAt: Instant;
  readonly promisedOn: LocalDate;
  readonly state: CallbackState;
  readonly attempts: readonly CallAttempt[];
}

/** The staff member who acts, and when. */
export interface Hand {
  readonly by: StaffId;
  readonly at: Instant;
}

export type Handled = Result<null, CallbackRefusal | { readonly kind: 'unknown' }>;

/** Older closed callbacks are not shown. */
const maxClosed = 500;

function stateOf({ step, by_staff: by, step_at: at, outcome }: CallbackRow): CallbackState {
  if (step === 'claimed' && by !== null && at !== null) return { step, by, at };
  if (step === 'closed' && by !== null && at !== null && outcome !== null) return { step, by, at, outcome };
  if (step === 'withdrawn' && at !== null) return { step, at };
  return { step: 'waiting' };
}

const select = (db: Kysely<Schema>) =>
  db
    .selectFrom('callback')
    .innerJoin('entry', 'entry.id', 'callback.entry')
    .selectAll('callback')
    .select(['entry.kiosk', 'entry.header', 'entry.kind', 'entry.code', 'entry.received_at']);

type Row = Selectable<CallbackRow> & Pick<EntryRow, 'kiosk' | 'header' | 'kind' | 'code' | 'received_at'>;

/** The sign-ups that callbacks are about, with their current state, by entry. */
async function wishedSeats(db: Kysely<Schema>, rows: readonly Row[]): Promise<ReadonlyMap<EntryId, WishedSeat>> {
  const wishes = rows.flatMap((row) => (row.kind === 'sign-up' ? [{ id: row.entry, header: row.header }] : []));
  if (wishes.length === 0) return new Map();
  const ids = wishes.map((wish) => wish.id);
  const signUps = await db.selectFrom('sign_up').select(['entry', 'date', 'state']).where('entry', 'in', ids).execute();
  const titles = await titlesOf(db);
  const days = await daysOf(db);
  return new Map(
    wishes.map(({ id, header: text }) => {
      const header = signUpHeaderOf(text);
      const held = signUps.find((row) => row.entry === id && row.date === header.date);
      const title = titles.get(activityOfDate(header.date)) ?? null;
      const on = days.get(header.date) ?? originalDayOf(header.date);
      return [id, { header, title, on, state: held?.state ?? 'refused' }];
    }),
  );
}

async function toCallbacks(db: Kysely<Schema>, rows: readonly Row[]): Promise<readonly StoredCallback[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.entry);
  const tried = await db.selectFrom('call_attempt').selectAll().where('entry', 'in', ids).orderBy('seq').execute();
  const attempts = Map.groupBy(tried, (attempt) => attempt.entry);
  const seats = await wishedSeats(db, rows);
  return rows.map((row) => {
    const seat = seats.get(row.entry) ?? null;
    const asked = seat === null ? callbackHeaderOf(row.header) : null;
    const made = (attempts.get(row.entry) ?? []).map(({ by_staff: by, made_at: at, result }) => ({ by, at, result }));
    return {
      // Use the row's id, because the header may have been swapped with another's.
      id: row.entry,
      kiosk: row.kiosk,
      asked,
      seat,
      code: row.code ?? seat?.header.code ?? callbackHeaderOf(row.header).code,
      receivedAt: row.received_at,
      promisedOn: row.promised_on,
      state: stateOf(row),
      attempts: made,
    };
  });
}

/** Open callbacks by promised day; closed and withdrawn ones latest first. */
export async function readCallbacks(db: Kysely<Schema>, show: 'open' | 'closed'): Promise<readonly StoredCallback[]> {
  const rows =
    show === 'open'
      ? select(db).where('step', 'in', ['waiting', 'claimed']).orderBy('promised_on').orderBy('entry.seq')
      : select(db).where('step', 'in', ['closed', 'withdrawn']).orderBy('step_at', 'desc').limit(maxClosed);
  return toCallbacks(db, await rows.execute());
}

export async function readCallback(db: Kysely<Schema>, id: EntryId): Promise<StoredCallback | undefined> {
  const [one] = await toCallbacks(db, await select(db).where('callback.entry', '=', id).execute());
  return one;
}

async function stateNow(db: Kysely<Schema>, id: EntryId): Promise<CallbackState | undefined> {
  const row = await db.selectFrom('callback').selectAll().where('entry', '=', id).executeTakeFirst();
  return row && stateOf(row);
}

/** One conditional write: of two colleagues, the first gets it, and the other learns who did. */
export async function claimCallback({ db }: WriteTransaction, id: EntryId, { by, at }: Hand): Promise<Handled> {
  const claimed = await db
    .updateTable('callback')
    .set({ step: 'claimed', by_staff: by, step_at: at })
    .where('entry', '=', id)
    .where('step', '=', 'waiting')
    .executeTakeFirst();
  if (claimed.numUpdatedRows === 1n) return done(null);
  const state = await stateNow(db, id);
  if (state === undefined) return refuse({ kind: 'unknown' });
  const had = claim(state, by, at);
  return had.ok ? done(null) : had;
}

/** Takes a callback over from a colleague, with one conditional write, so that only one of two gets it. */
export async function takeOverCallback(
  tx: WriteTransaction,
  id: EntryId,
  { from, by, at }: Hand & { readonly from: StaffId },
): Promise<Handled> {
  const taken = await tx.db
    .updateTable('callback')
    .set({ by_staff: by, step_at: at })
    .where('entry', '=', id)
    .where('step', '=', 'claimed')
    .where('by_staff', '=', from)
    .executeTakeFirst();
  // It was released or claimed by somebody else meanwhile: claim it, or learn who has it.
  return taken.numUpdatedRows === 1n ? done(null) : claimCallback(tx, id, { by, at });
}

/** Runs `act` if this staff member has claimed the callback; otherwise returns the refusal. */
async function whenInHand(
  tx: WriteTransaction,
  id: EntryId,
  by: StaffId,
  act: () => Promise<unknown>,
): Promise<Handled> {
  const state = await stateNow(tx.db, id);
  if (state === undefined) return refuse({ kind: 'unknown' });
  const held = inHand(state, by);
  if (!held.ok) return held;
  await act();
  return done(null);
}

/** Releases the claim, so that others can take it. */
export const releaseCallback = (tx: WriteTransaction, id: EntryId, { by }: Hand): Promise<Handled> =>
  whenInHand(tx, id, by, () =>
    tx.db
      .updateTable('callback')
      .set({ step: 'waiting', by_staff: null, step_at: null })
      .where('entry', '=', id)
      .where('by_staff', '=', by)
      .execute(),
  );

export const logAttempt = (
  tx: WriteTransaction,
  id: EntryId,
  { by, at, result }: Hand & { readonly result: CallResult },
): Promise<Handled> =>
  whenInHand(tx, id, by, () =>
    tx.db
      .insertInto('call_attempt')
      .values({ entry: id, seq: tx.nextSeq(), by_staff: by, made_at: at, result })
      .execute(),
  );

export const closeCallback = (
  tx: WriteTransaction,
  id: EntryId,
  { by, at, outcome }: Hand & { readonly outcome: CallbackOutcome },
): Promise<Handled> =>
  whenInHand(tx, id, by, () =>
    tx.db
      .updateTable('callback')
      .set({ step: 'closed', step_at: at, outcome })
      .where('entry', '=', id)
      .where('by_staff', '=', by)
      .execute(),
  );

/** Gives back everything that somebody had claimed, with the attempts; returns whether there was anything. */
export async function releaseAllClaims({ db }: WriteTransaction, by: StaffId): Promise<boolean> {
  const released = await db
    .updateTable('callback')
    .set({ step: 'waiting', by_staff: null, step_at: null })
    .where('step', '=', 'claimed')
    .where('by_staff', '=', by)
    .executeTakeFirst();
  return released.numUpdatedRows > 0n;
}
