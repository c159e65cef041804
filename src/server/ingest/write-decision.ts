// Writes a decision: many rows in few statements, sent together, with one guarded update per activity date.
import type { CompiledQuery, Kysely } from 'kysely';
import { insertsOf } from '../store/database/bulk.ts';
import { noSeat } from '../../domain/entries/reserved-ids.ts';
import type { Schema } from '../store/database/schema.ts';
import type { Decision } from './decide.ts';
import type { Ledger } from '../store/seats/ledger.ts';
import { writeLedger } from '../store/seats/write-ledger.ts';

type Db = Kysely<Schema>;

/** Inserts callbacks and entries that need review; an entry with a callback needs no review as well. */
function callsOf(db: Db, { callbacks, needsReview }: Decision): readonly CompiledQuery[] {
  const rows = [...callbacks.values()];
  const called = rows.filter((row) => row.subject === noSeat).map((row) => row.entry);
  const unseen = () =>
    db.deleteFrom('needs_review').where('entry', 'in', called).where('seen_at', 'is', null).compile();
  return [
    ...insertsOf(db, 'callback', rows),
    ...(called.length > 0 ? [unseen()] : []),
    ...insertsOf(
      db,
      'needs_review',
      needsReview.filter((row) => !callbacks.has(row.entry)),
    ),
  ];
}

const withdrawalsOf = (db: Db, decision: Decision): readonly CompiledQuery[] => [
  ...[...decision.withdrawnSeries].map(([entry, at]) =>
    db.updateTable('series_sign_up').set({ withdrawn_at: at }).where('entry', '=', entry).compile(),
  ),
  ...[...decision.withdrawnCallbacks].map(([entry, at]) =>
    db
      .updateTable('callback')
      .set({ step: 'withdrawn', step_at: at, by_staff: null })
      .where('entry', '=', entry)
      .where('step', 'in', ['waiting', 'claimed'])
      .compile(),
  ),
];

/** A repeated check-in keeps the time of the first; an undone check-in leaves no time. */
const arrivalsOf = (db: Db, { arrivals }: Decision): readonly CompiledQuery[] =>
  arrivals.map(({ entry, date, at }) =>
    db
      .updateTable('sign_up')
      .set({ arrived_at: at })
      .where('entry', '=', entry)
      .where('date', '=', date)
      .where('arrived_at', at === null ? 'is not' : 'is', null)
      .compile(),
  );

/** Removes early entries whose ticket has arrived, and the review of those that could be applied. */
function caughtUpOf(db: Db, { early }: Decision): readonly CompiledQuery[] {
  const { waiting, needsReview, done, refused } = early.changes();
  const past = [...done, ...refused.map(({ row }) => row)];
  return [
    ...insertsOf(db, 'early_entry', waiting),
    ...insertsOf(db, 'needs_review', needsReview),
    ...past.map(({ ticket, entry }) =>
      db.deleteFrom('early_entry').where('ticket', '=', ticket).where('entry', '=', entry).compile(),
    ),
    ...done.map(({ entry }) =>
      db.deleteFrom('needs_review').where('entry', '=', entry).where('seen_at', 'is', null).compile(),
    ),
    ...refused.map(({ row, refusal }) =>
      db
        .updateTable('needs_review')
        .set({ refusal: JSON.stringify(refusal), seen_by: null, seen_at: null })
        .where('entry', '=', row.entry)
        .compile(),
    ),
  ];
}

export async function writeDecision(db: Db, decision: Decision, ledger: Ledger): Promise<void> {
  await writeLedger(db, ledger, {
    before: insertsOf(db, 'entry', decision.entries),
    after: [
      ...insertsOf(db, 'series_sign_up', decision.series),
      ...callsOf(db, decision),
      ...withdrawalsOf(db, decision),
      ...insertsOf(db, 'pass', decision.passes),
      ...arrivalsOf(db, decision),
      ...caughtUpOf(db, decision),
    ],
  });
}
