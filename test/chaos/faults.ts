// Faults that are planted to see that the chaos finds them: each is something this program promises never to do.
import { type Kysely, sql } from 'kysely';
import { noSeat } from '../../src/domain/entries/reserved-ids.ts';
import type { Database } from '../../src/server/store/database/database.ts';
import type { ActivityDateRow, Schema, SignUpRow } from '../../src/server/store/database/schema.ts';
import type { WriteTransaction } from '../../src/server/store/database/write-queue.ts';
import type { Outbox } from '../../src/sync/outbox.ts';
import { at } from '../support/builders.ts';
import type { Faults } from './world.ts';

const farAway = at('2036-11-23 10:00');

type Job<Value> = (tx: WriteTransaction) => Promise<Value>;
/** Does something around each write, in its transaction. */
type Around = <Value>(tx: WriteTransaction, job: Job<Value>) => Promise<Value>;

const writing = (makeAround: () => Around): Faults => ({
  database: (real: Database): Database => {
    const around = makeAround();
    return { ...real, write: (job) => real.write((tx) => around(tx, job)) };
  },
});
const faulty = (change: (outbox: Outbox) => Partial<Outbox>): Faults => ({
  outbox: (outbox) => ({ ...outbox, ...change(outbox) }),
});

const signUps = (db: Kysely<Schema>): Promise<SignUpRow[]> =>
  db.selectFrom('sign_up').selectAll().orderBy('line').execute();
const countsOf = (db: Kysely<Schema>): Promise<ActivityDateRow[]> =>
  db.selectFrom('activity_date').selectAll().execute();

async function setCounts(db: Kysely<Schema>, rows: readonly ActivityDateRow[]): Promise<void> {
  for (const { id, taken, waiting } of rows)
    await db.updateTable('activity_date').set({ taken, waiting }).where('id', '=', id).execute();
}

const setState = ({ db }: WriteTransaction, { date, entry }: SignUpRow, state: SignUpRow['state']) =>
  db.updateTable('sign_up').set({ state }).where('date', '=', date).where('entry', '=', entry).execute();

/** As if each writer had looked before the one before it wrote. */
const unguarded = (): Around => {
  let seen: readonly ActivityDateRow[] | undefined;
  return async (tx, job) => {
    const now = await countsOf(tx.db);
    await setCounts(tx.db, seen ?? now);
    const value = await job(tx);
    const written = await countsOf(tx.db);
    // Where it wrote nothing, nothing is lost.
    await setCounts(
      tx.db,
      now.filter((_, at) => written[at]?.taken === (seen ?? now)[at]?.taken),
    );
    seen = now;
    return value;
  };
};

/** Whoever stands second gets the seat that the head of the line was given. */
const skipping = (): Around => async (tx, job) => {
  const before = await signUps(tx.db);
  const value = await job(tx);
  const after = await signUps(tx.db);
  const wasWaiting = (row: SignUpRow): boolean =>
    before.some(({ entry, date, state }) => entry === row.entry && date === row.date && state === 'waiting');
  const promoted = after.find((row) => row.state === 'confirmed' && wasWaiting(row));
  const second = after.find(
    (row) => row.state === 'waiting' && row.date === promoted?.date && row.persons === promoted.persons,
  );
  if (promoted === undefined || second === undefined) return value;
  await setState(tx, promoted, 'waiting');
  await setState(tx, second, 'confirmed');
  return value;
};

/** What somebody held comes free once more than it was held. */
const freeingTwice = (): Around => async (tx, job) => {
  const before = await signUps(tx.db);
  const value = await job(tx);
  for (const { entry, date, state, persons } of await signUps(tx.db)) {
    const was = before.find((row) => row.entry === entry && row.date === date);
    if (state !== 'withdrawn' || was?.state !== 'confirmed') continue;
    await tx.db
      .updateTable('activity_date')
      .set((e) => ({ taken: e('taken', '-', persons) }))
      .where('id', '=', date)
      .execute();
  }
  return value;
};

const otherReceipts = (): Around => async (tx, job) => {
  await sql`update entry set received_at = received_at + 1`.execute(tx.db);
  return job(tx);
};

/** What kiosks may still give away goes to others as well. */
const lendingTwice = (): Around => async (tx, job) => {
  await tx.db.updateTable('activity_date').set({ loaned: 0 }).execute();
  return job(tx);
};

const forgettingCalls = (): Around => async (tx, job) => {
  const value = await job(tx);
  await tx.db.deleteFrom('callback').where('subject', '=', noSeat).execute();
  return value;
};

/** Something is changed behind each write. */
const afterwards = (change: (db: Kysely<Schema>) => Promise<unknown>) => (): Around => async (tx, job) => {
  const value = await job(tx);
  await change(tx.db);
  return value;
};

const checkIns = (db: Kysely<Schema>) => db.selectFrom('entry').select('id').where('kind', '=', 'check-in');

const notNoting = afterwards((db) => db.updateTable('sign_up').set({ arrived_at: null }).execute());
const notingEverybody = afterwards((db) =>
  sql`update sign_up set arrived_at = (select max(arrived_at) from sign_up as noted where noted.date = sign_up.date)`.execute(
    db,
  ),
);
const forgettingVain = afterwards((db) => db.deleteFrom('needs_review').where('entry', 'in', checkIns(db)).execute());
const losingPasses = afterwards((db) => db.deleteFrom('pass').execute());
const passesCountAgain = afterwards((db) =>
  db.updateTable('pass').set({ withdrawn_at: null, withdrawn_by: null }).execute(),
);
/** The desk sees that the pass is withdrawn, and not that it was used after that. */
const usesNotTold = afterwards((db) =>
  db.updateTable('pass').set({ withdrawn_at: farAway }).where('withdrawn_at', 'is not', null).execute(),
);

const tellingNobody = afterwards((db) => db.deleteFrom('notification').execute());
/** As if the edit had been lost, and the desk had read that it was done. */
const losingEdits = afterwards((db) => db.updateTable('activity').set({ version: 1 }).execute());

/** As kiosks did that only said which receipt it is. It takes two restores, or a late copy: too rare to be drawn. */
export const undatedReceipts = faulty((outbox) => ({
  lastReceipt: async () => {
    const last = await outbox.lastReceipt();
    return last && { ...last, receivedAt: null };
  },
}));

const forgettingEarly = (): Around => async (tx, job) => {
  const value = await job(tx);
  await tx.db.deleteFrom('early_entry').execute();
  return value;
};

/** By what they do wrong. */
export const faults: Readonly<Record<string, Faults>> = {
  'a kiosk takes for sent what it only handed out': faulty((outbox) => {
    let handedOut = 0;
    return {
      waiting: async (most) => {
        const batch = (await outbox.waiting(most)).filter(({ position }) => position > handedOut);
        handedOut = batch.at(-1)?.position ?? handedOut;
        return batch;
      },
    };
  }),
  'a kiosk does not say which receipt it got last': faulty(() => ({ lastReceipt: async () => null })),
  'a kiosk keeps the receipts and forgets how far it is': faulty((outbox) => ({
    recordReceipts: async (entries, receipts) => {
      await outbox.recordReceipts(entries, receipts);
      await outbox.offerAgain();
    },
  })),
  'a known entry gets another receipt': writing(() => otherReceipts()),
  'seats are given without looking who gave any meanwhile': writing(unguarded),
  'somebody is promoted before the head of the line': writing(() => skipping()),
  'a seat that is withdrawn comes free twice': writing(() => freeingTwice()),
  'a seat that is lent is given to somebody else': writing(() => lendingTwice()),
  'a seat that failed is not called about': writing(() => forgettingCalls()),
  'what came before its ticket is forgotten': writing(() => forgettingEarly()),
  'who said to be there is not noted': writing(notNoting),
  'with whoever said to be there all others of that day are noted': writing(notingEverybody),
  'who said in vain to be there is looked for by nobody': writing(forgettingVain),
  'a buurtpas is lost': writing(losingPasses),
  'a buurtpas that was withdrawn counts again': writing(passesCountAgain),
  'a buurtpas that was withdrawn is used, and nobody reads so': writing(usesNotTold),
  'a date is cancelled, and nobody is on the list to be told': writing(tellingNobody),
  'an edit that a colleague read as done is lost': writing(losingEdits),
  'a kiosk takes for told what nobody read': faulty((outbox) => ({
    waiting: async (most) => (await outbox.waiting(most)).map((one) => ({ ...one, shown: true })),
  })),
};
