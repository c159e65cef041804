// Posters: where each hangs, when it was last seen, how often it was opened, and what was reported about it.
import type { Kysely } from 'kysely';
import type { NewPoster, PosterLine, PosterReportLine } from '../../contract/poster.ts';
import type { CodeTarget } from '../../domain/entries/code-target.ts';
import type { Code, StaffId } from '../../domain/ids.ts';
import { daysShown, firstShownDay } from '../../domain/posters/poster-visits.ts';
import type { Instant, LocalDate } from '../../domain/time/time.ts';
import { targetOf } from './codes.ts';
import { isTaken } from './lasting-codes.ts';
import type { PosterRow, Schema } from './database/schema.ts';
import type { WriteTransaction } from './database/write-queue.ts';

type Db = Kysely<Schema>;

/** The staff member who acts, and when. */
export interface Hand {
  readonly by: StaffId;
  readonly at: Instant;
}

export type PosterShow = 'up' | 'withdrawn';

/** Newest first. */
export async function readPosters(db: Db, show: PosterShow, today: LocalDate): Promise<readonly PosterLine[]> {
  const rows = await db
    .selectFrom('poster')
    .selectAll()
    .where('withdrawn_at', show === 'up' ? 'is' : 'is not', null)
    .orderBy('put_up_at', 'desc')
    .orderBy('code')
    .execute();
  return toLines(db, rows, today);
}

export async function readPoster(db: Db, code: Code, today: LocalDate): Promise<PosterLine | undefined> {
  const row = await db.selectFrom('poster').selectAll().where('code', '=', code).executeTakeFirst();
  return row && (await toLines(db, [row], today)).at(0);
}

async function toLines(db: Db, rows: readonly PosterRow[], today: LocalDate): Promise<readonly PosterLine[]> {
  if (rows.length === 0) return [];
  const codes = rows.map(({ code }) => code);
  const visits = await db
    .selectFrom('poster_visit')
    .selectAll()
    .where('poster', 'in', codes)
    .where('day', '>=', firstShownDay(today))
    .where('day', '<', today)
    .execute();
  const reports = await db
    .selectFrom('poster_report')
    .selectAll()
    .where('poster', 'in', codes)
    .where('done_at', 'is', null)
    .orderBy('seq')
    .execute();
  return rows.map((row) => {
    const counted = new Map(visits.filter(({ poster }) => poster === row.code).map((one) => [one.day, one.visits]));
    const said = reports.filter(({ poster }) => poster === row.code);
    return { ...toPoster(row), days: daysShown(counted, today), reports: said.map(toReport) };
  });
}

const toReport = ({ seq, what, made_at: madeAt }: Omit<PosterReportLine, 'madeAt'> & { made_at: Instant }) => ({
  seq,
  what,
  madeAt,
});

const toDone = (by: StaffId | null, at: Instant | null) => (by === null || at === null ? null : { by, at });

const toPoster = (row: PosterRow): Omit<PosterLine, 'days' | 'reports'> => ({
  code: row.code,
  about: targetOf(row),
  hangsAt: row.hangs_at,
  putUp: { by: row.put_up_by, at: row.put_up_at },
  seen: toDone(row.seen_by, row.seen_at),
  withdrawn: toDone(row.withdrawn_by, row.withdrawn_at),
});

function idOf(about: CodeTarget): PosterRow['about'] {
  switch (about.kind) {
    case 'activity':
      return about.activity;
    case 'location':
      return about.location;
    case 'neighbourhood':
      return about.neighbourhood;
  }
}

/** Stores a poster; storing it again is harmless. Returns `taken` when the code belongs to something else. */
export async function putUpPoster(
  { db }: WriteTransaction,
  { code, about, hangsAt }: NewPoster,
  { by, at }: Hand,
): Promise<'made' | 'known' | 'taken'> {
  const known = await db.selectFrom('poster').selectAll().where('code', '=', code).executeTakeFirst();
  if (known !== undefined) {
    const same = known.about_kind === about.kind && known.about === idOf(about) && known.hangs_at === hangsAt;
    return same ? 'known' : 'taken';
  }
  if (await isTaken(db, code)) return 'taken';
  const nobody = { seen_by: null, seen_at: null, withdrawn_by: null, withdrawn_at: null };
  await db
    .insertInto('poster')
    .values({
      code,
      about_kind: about.kind,
      about: idOf(about),
      hangs_at: hangsAt,
      put_up_by: by,
      put_up_at: at,
      ...nobody,
    })
    .execute();
  return 'made';
}

/** Records that the poster was seen. Tells whether there is such a poster that is not withdrawn. */
export async function sawPoster({ db }: WriteTransaction, code: Code, { by, at }: Hand): Promise<boolean> {
  const seen = await db
    .updateTable('poster')
    .set({ seen_by: by, seen_at: at })
    .where('code', '=', code)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return seen.numUpdatedRows > 0;
}

/** Withdraws the poster; the first time counts. Tells whether there is such a poster. */
export async function withdrawPoster({ db }: WriteTransaction, code: Code, { by, at }: Hand): Promise<boolean> {
  await db
    .updateTable('poster')
    .set({ withdrawn_by: by, withdrawn_at: at })
    .where('code', '=', code)
    .where('withdrawn_at', 'is', null)
    .execute();
  return (await db.selectFrom('poster').select('code').where('code', '=', code).executeTakeFirst()) !== undefined;
}

/** Marks a report as handled; the first time counts. Tells whether there is such a report of this poster. */
export async function finishReport(
  { db }: WriteTransaction,
  { poster, seq }: { readonly poster: Code; readonly seq: number },
  { by, at }: Hand,
): Promise<boolean> {
  const report = db.selectFrom('poster_report').select('seq').where('poster', '=', poster).where('seq', '=', seq);
  if ((await report.executeTakeFirst()) === undefined) return false;
  await db
    .updateTable('poster_report')
    .set({ done_by: by, done_at: at })
    .where('seq', '=', seq)
    .where('done_at', 'is', null)
    .execute();
  return true;
}
