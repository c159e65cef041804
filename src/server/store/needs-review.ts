// Entries that need review: a colleague looks at each and marks it as seen.
import type { Kysely } from 'kysely';
import type { ShownTicket } from '../../contract/desk.ts';
import type { SubmittedHeader } from '../../domain/entries/entry.ts';
import type { ActivityDateId, ActivityId, Code, EntryId, KioskId, StaffId } from '../../domain/ids.ts';
import { localDateOf } from '../../domain/time/local-date.ts';
import type { ReviewReason } from '../../domain/entries/receipt.ts';
import { type Instant, type LocalDate, addDuration, milliseconds } from '../../domain/time/time.ts';
import { askAll } from './database/bulk.ts';
import { headerOf, refusalOf } from './database/json.ts';
import type { EntryRow, Schema } from './database/schema.ts';
import { titlesOf } from './titles.ts';
import type { WriteTransaction } from './database/write-queue.ts';
import { activityOfDate } from '../../domain/activities/activity-date-id.ts';

/** An entry that needs review, without the person. */
export interface StoredNeedsReview {
  readonly id: EntryId;
  /** The entry that identifies the person: for a check-in the sign-up, if there is one. */
  readonly person: EntryId;
  readonly kiosk: KioskId;
  readonly kind: EntryRow['kind'];
  readonly receivedAt: Instant;
  readonly refusal: ReviewReason;
  readonly activityTitle: string | null;
  readonly ticket: ShownTicket | null;
}

type Row = Pick<EntryRow, 'id' | 'kiosk' | 'kind' | 'header' | 'made_at' | 'received_at' | 'clock_offset'> & {
  readonly refusal: string;
};

/** A ticket with every date that it was ever for. */
interface Signed {
  readonly entry: EntryId;
  readonly dates: readonly { readonly date: ActivityDateId; readonly on: LocalDate }[];
}

/** Undefined for an unreadable entry. */
const readHeader = ({ kind, header }: Row): SubmittedHeader | undefined =>
  kind === 'unreadable' ? undefined : headerOf(header);

async function signedWith(db: Kysely<Schema>, codes: readonly Code[]): Promise<ReadonlyMap<Code, Signed>> {
  const rows = await askAll(db, {
    name: 'dates of tickets',
    list: codes,
    ask: (list) =>
      db
        .selectFrom('entry')
        .innerJoin('sign_up', 'sign_up.entry', 'entry.id')
        .innerJoin('activity_date', 'activity_date.id', 'sign_up.date')
        .select(['entry.code', 'sign_up.entry', 'sign_up.date', 'activity_date.held_on as on'])
        .where('entry.code', 'in', list),
  });
  const signed = new Map<Code, Signed>();
  for (const { code, entry, date, on } of rows)
    if (code !== null) signed.set(code, { entry, dates: [...(signed.get(code)?.dates ?? []), { date, on }] });
  return signed;
}

/**
 * The date for which the ticket was probably shown: the one on that day, else the one in the refusal (the next or the
 * last), else the first.
 */
function dateMeant({ dates }: Signed, row: Row, refusal: ReviewReason): ActivityDateId | null {
  const shownOn = localDateOf(addDuration(row.made_at, milliseconds(row.clock_offset)));
  const refusedOn = refusal.kind === 'not-today' ? refusal.on : null;
  const onDay = (day: string | null) => dates.find(({ on }) => on === day);
  return (onDay(shownOn) ?? onDay(refusedOn) ?? dates[0])?.date ?? null;
}

interface Knowing {
  readonly tickets: ReadonlyMap<Code, Signed>;
  readonly titleOf: ReadonlyMap<ActivityId, string>;
}

function toStored(row: Row, { tickets, titleOf }: Knowing): StoredNeedsReview {
  const { id, kiosk, kind, received_at: receivedAt } = row;
  const refusal = refusalOf(row.refusal);
  const header = readHeader(row);
  const titleAt = (date: ActivityDateId | null) => (date === null ? null : (titleOf.get(activityOfDate(date)) ?? null));
  const known = { id, kiosk, kind, receivedAt, refusal };
  if (header?.kind !== 'check-in') {
    const date = header?.kind === 'sign-up' ? header.date : null;
    return { ...known, person: id, activityTitle: titleAt(date), ticket: null };
  }
  const signed = tickets.get(header.ticket);
  const date = signed === undefined ? null : dateMeant(signed, row, refusal);
  const ticket = { code: header.ticket, date };
  return { ...known, person: signed?.entry ?? id, activityTitle: titleAt(date), ticket };
}

/** Entries that need review and have not been seen yet, oldest first. */
export async function readNeedsReview(db: Kysely<Schema>): Promise<readonly StoredNeedsReview[]> {
  const rows: readonly Row[] = await db
    .selectFrom('needs_review')
    .innerJoin('entry', 'entry.id', 'needs_review.entry')
    .select(['entry.id', 'entry.kiosk', 'entry.kind', 'entry.header', 'needs_review.refusal'])
    .select(['entry.made_at', 'entry.received_at', 'entry.clock_offset'])
    .where('seen_at', 'is', null)
    .orderBy('entry.seq')
    .limit(500)
    .execute();
  if (rows.length === 0) return [];
  const shown = rows.flatMap((row) => {
    const header = readHeader(row);
    return header?.kind === 'check-in' ? [header.ticket] : [];
  });
  const knowing = { tickets: await signedWith(db, [...new Set(shown)]), titleOf: await titlesOf(db) };
  return rows.map((row) => toStored(row, knowing));
}

/** Marks the entry as seen; the first time counts. Tells whether there is such an entry. */
export async function markSeen(
  { db }: WriteTransaction,
  id: EntryId,
  { by, at }: { readonly by: StaffId; readonly at: Instant },
): Promise<boolean> {
  const mine = db.updateTable('needs_review').set({ seen_by: by, seen_at: at }).where('entry', '=', id);
  await mine.where('seen_at', 'is', null).execute();
  const row = await db.selectFrom('needs_review').select('entry').where('entry', '=', id).executeTakeFirst();
  return row !== undefined;
}
