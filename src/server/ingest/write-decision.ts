// Writes what was decided: many rows in few statements, all on their way at once, and one guarded update for each date.
import type { CompiledQuery, Kysely } from 'kysely';
import { insertsOf, sendTogether } from '../store/database/bulk.ts';
import { noSeat } from '../../domain/reserved-ids.ts';
import type { Schema } from '../store/database/schema.ts';
import type { Decision } from './decide.ts';
import type { Ledger } from '../store/seats/ledger.ts';

type Db = Kysely<Schema>;

/** For each date whose counts changed: written only when it still is as it was read. */
const countsOf = (db: Db, ledger: Ledger): readonly CompiledQuery[] =>
  ledger
    .changes()
    .dates.map(({ row, stored }) =>
      db
        .updateTable('activity_date')
        .set({ taken: row.taken, waiting: row.waiting, loaned: row.loaned })
        .where('id', '=', row.id)
        .where('taken', '=', stored.taken)
        .where('waiting', '=', stored.waiting)
        .where('loaned', '=', stored.loaned)
        .compile(),
    );

function seatsOf(db: Db, ledger: Ledger): readonly CompiledQuery[] {
  const { loans, added, changed } = ledger.changes();
  return [
    ...loans.map((loan) => {
      const { loaned, used, until_at } = loan;
      return db
        .insertInto('seat_loan')
        .values(loan)
        .onConflict((conflict) => conflict.columns(['date', 'kiosk']).doUpdateSet({ loaned, used, until_at }))
        .compile();
    }),
    ...insertsOf(db, 'sign_up', added),
    ...changed.map((row) =>
      db
        .updateTable('sign_up')
        .set({ state: row.state, promoted_at: row.promoted_at })
        .where('date', '=', row.date)
        .where('line', '=', row.line)
        .where('entry', '=', row.entry)
        .compile(),
    ),
  ];
}

interface Around {
  readonly before?: readonly CompiledQuery[];
  readonly after?: readonly CompiledQuery[];
}

/** Writes the ledger's counts and sign-ups. The entries of new sign-ups must be there already, or be in `before`. */
export async function writeLedger(db: Db, ledger: Ledger, { before = [], after = [] }: Around = {}): Promise<void> {
  const counts = countsOf(db, ledger);
  const sent = await sendTogether(db, [...counts, ...before, ...seatsOf(db, ledger), ...after]);
  // Cannot happen while the counter row is locked first; then nobody's seat may be given twice.
  if (sent.slice(0, counts.length).some((written) => written.numAffectedRows !== 1n))
    throw new Error('Another write changed the places of a date.');
}

/** Whoever is called need not be looked at as well. */
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

/** Who says it twice came once, since the first time; what was taken back is as if nobody had said it. */
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

/** The ticket is here: nothing waits for it any more, and what was done needs no look. */
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
