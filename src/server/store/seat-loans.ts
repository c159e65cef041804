// Lends seats to kiosks, so that a kiosk can confirm sign-ups without a network, and reclaims them.
import type { Kysely } from 'kysely';
import type { ActivityDateId, KioskId } from '../../domain/ids.ts';
import type { SeatLoan } from '../../domain/activities/seat-loan.ts';
import { addDays, localDateOf } from '../../domain/time/local-date.ts';
import { asInstant, type Instant } from '../../domain/time/time.ts';
import { askBoth } from './database/bulk.ts';
import { Ledger } from './seats/ledger.ts';
import type { ActivityDateRow, SeatLoanRow, Schema } from './database/schema.ts';
import type { WriteTransaction } from './database/write-queue.ts';
import { linesOf, loansOf } from './seats/read-seats.ts';
import { writeLedger } from './seats/write-ledger.ts';

/** Seats are lent for dates within this many days; no kiosk is trusted with seats while offline for longer. */
const daysAhead = 14;

async function openLedger(db: Kysely<Schema>, dates: readonly ActivityDateRow[]): Promise<Ledger> {
  const ids = dates.map((date) => date.id);
  const inLine = dates.filter((date) => date.waiting > 0).map((date) => date.id);
  const [signUps, loans] = await askBoth(db, linesOf(db, inLine), loansOf(db, ids));
  return new Ledger(dates, { signUps, loans });
}

/** Counts the enrolled kiosks, which share the seats. */
async function countKiosks(db: Kysely<Schema>): Promise<number> {
  const rows = await db.selectFrom('device_token').select('kiosk').distinct().where('revoked_at', 'is', null).execute();
  return rows.length;
}

/**
 * Lends this kiosk seats at the coming dates, renews its loans, and reclaims expired loans of the other kiosks.
 *
 * Tells whether the counts that others see have changed. Calling it again changes nothing for some hours.
 */
export async function lendSeats(tx: WriteTransaction, kiosk: KioskId, at: Instant): Promise<boolean> {
  const today = localDateOf(at);
  const dates = await tx.db
    .selectFrom('activity_date')
    .selectAll()
    .where('held_on', '>=', today)
    .where('held_on', '<=', addDays(today, daysAhead))
    .where('starts_at', '>', at)
    .execute();
  const ledger = await openLedger(tx.db, dates);
  ledger.takeBackFromOthers(at, kiosk);
  const kiosks = await countKiosks(tx.db);
  for (const { id } of dates) ledger.lend(id, kiosk, { kiosks, at });
  await writeLedger(tx.db, ledger);
  return ledger.changes().dates.length > 0;
}

const heldBy = (db: Kysely<Schema>, kiosks: readonly KioskId[]) =>
  db.selectFrom('seat_loan').where('kiosk', 'in', kiosks).whereRef('loaned', '>', 'used');

/** The seats that this kiosk may still give away, by date; dates without any are missing. */
export async function readLoans(db: Kysely<Schema>, kiosk: KioskId): Promise<ReadonlyMap<ActivityDateId, SeatLoan>> {
  const rows = await heldBy(db, [kiosk]).selectAll().execute();
  return new Map(rows.map(({ date, loaned, used, until_at: until }) => [date, { loaned, used, until }]));
}

async function reclaim(
  { db }: WriteTransaction,
  loans: readonly Pick<SeatLoanRow, 'date'>[],
  end: (ledger: Ledger) => void,
): Promise<boolean> {
  if (loans.length === 0) return false;
  const ids = loans.map((loan): ActivityDateId => loan.date);
  const dates = await db.selectFrom('activity_date').selectAll().where('id', 'in', ids).execute();
  const ledger = await openLedger(db, dates);
  end(ledger);
  await writeLedger(db, ledger);
  return ledger.changes().dates.length > 0;
}

/** A kiosk that has nothing left to send, and when it reported so. */
export interface Emptied {
  readonly kiosk: KioskId;
  readonly at: Instant;
}

/** Reclaims the unused seats of expired loans of these kiosks. */
export async function takeBackUnused(tx: WriteTransaction, emptied: readonly Emptied[]): Promise<boolean> {
  if (emptied.length === 0) return false;
  const kiosks = [...new Set(emptied.map(({ kiosk }) => kiosk))];
  const latest = Math.max(...emptied.map(({ at }) => at));
  const over = await heldBy(tx.db, kiosks).select('date').where('until_at', '<=', asInstant(latest)).execute();
  return reclaim(tx, over, (ledger) => {
    for (const { kiosk, at } of emptied) ledger.takeBack(at, kiosk);
  });
}

/** Reclaims all seats that this kiosk holds, because it is no longer enrolled. */
export async function endLoans(tx: WriteTransaction, kiosk: KioskId, at: Instant): Promise<boolean> {
  return reclaim(tx, await heldBy(tx.db, [kiosk]).select('date').execute(), (ledger) => ledger.endLoans(kiosk, at));
}
