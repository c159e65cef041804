// The access log: one row for each person's details that staff opened, written before they are shown.
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { AccessLogLine, AccessedEntry, AccessLogFilter, AccessLog } from '../../contract/desk.ts';
import { activityDateId } from '../../contract/fields.ts';
import type { ActivityDateId, ActivityId, EntryId } from '../../domain/ids.ts';
import { type Instant, type LocalDate, addDuration, minutes } from '../../domain/time/time.ts';
import { insertAll } from './database/bulk.ts';
import { daysOf, titlesOf } from './titles.ts';
import type { EntryRow, AccessLogRow, Schema } from './database/schema.ts';
import type { WriteTransaction } from './database/write-queue.ts';
import { activityOfDate, originalDayOf } from '../../domain/activities/activity-date-id.ts';

/** An open list reloads at every change; within this time that counts as one access. A detail or an export always counts. */
const sameAccess = minutes(-15);

async function alreadySeen(db: Kysely<Schema>, { by, at }: Hand): Promise<ReadonlySet<EntryId>> {
  const rows = await db
    .selectFrom('access_log')
    .select('entry')
    .where('by_staff', '=', by)
    .where('accessed_at', '>', addDuration(at, sameAccess))
    .where('why', '=', 'list')
    .execute();
  return new Set(rows.map(({ entry }) => entry));
}

interface Hand {
  readonly by: AccessLogRow['by_staff'];
  readonly why: AccessLogRow['why'];
  readonly at: Instant;
}

export async function writeAccessLog(tx: WriteTransaction, hand: Hand, entries: readonly EntryId[]): Promise<void> {
  const { by, why, at } = hand;
  const seen = why === 'list' ? await alreadySeen(tx.db, hand) : new Set<EntryId>();
  const rows = [...new Set(entries)]
    .filter((entry) => !seen.has(entry))
    .map((entry): AccessLogRow => ({ seq: tx.nextSeq(), by_staff: by, entry, accessed_at: at, why }));
  await insertAll(tx.db, 'access_log', rows);
}

/** Reads what it can from a header that may have been tampered with. */
const header = v.fallback(
  v.object({
    date: v.fallback(v.optional(activityDateId), undefined),
    subject: v.fallback(v.optional(v.string()), undefined),
  }),
  { date: undefined, subject: undefined },
);

interface AccessedEntryRow {
  readonly kind: EntryRow['kind'] | null;
  readonly header: string | null;
}

interface Knowing {
  readonly titleOf: ReadonlyMap<ActivityId, string>;
  readonly dayOf: ReadonlyMap<ActivityDateId, LocalDate>;
}

function whatWas({ kind, header: text }: AccessedEntryRow, { titleOf, dayOf }: Knowing): AccessedEntry {
  if (kind === null) return { kind: 'gone' };
  const { date, subject } = v.parse(header, parse(text ?? ''));
  switch (kind) {
    case 'sign-up':
      return {
        kind,
        activity: date === undefined ? null : (titleOf.get(activityOfDate(date)) ?? null),
        day: date === undefined ? null : (dayOf.get(date) ?? originalDayOf(date)),
      };
    case 'callback-request':
      return { kind, subject: subject ?? null };
    case 'withdrawal':
    case 'check-in':
    case 'undo-check-in':
    case 'pass':
    case 'unreadable':
      return { kind };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const pageSize = 100;

interface Page extends AccessLogFilter {
  /** Only rows with a lower number; null starts at the newest. */
  readonly before: number | null;
}

/** Newest first. */
export async function readAccessLog(db: Kysely<Schema>, { before, by, code }: Page): Promise<AccessLog> {
  const rows = await db
    .selectFrom('access_log')
    .leftJoin('entry', 'entry.id', 'access_log.entry')
    .select([
      'access_log.seq',
      'by_staff as by',
      'access_log.entry',
      'code',
      'kind',
      'header',
      'accessed_at as at',
      'why',
    ])
    .$if(before !== null, (all) => all.where('access_log.seq', '<', before))
    .$if(by !== null, (all) => all.where('by_staff', '=', by))
    .$if(code !== null, (all) => all.where('code', '=', code))
    .orderBy('access_log.seq', 'desc')
    .limit(pageSize + 1)
    .execute();
  const knowing = { titleOf: await titlesOf(db), dayOf: await daysOf(db) };
  const accessLog = rows.slice(0, pageSize).map(({ kind, header: text, ...access }): AccessLogLine => ({
    ...access,
    what: whatWas({ kind, header: text }, knowing),
  }));
  return { accessLog, before: rows.length > pageSize ? (accessLog.at(-1)?.seq ?? null) : null };
}
