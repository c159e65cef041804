// Stores visitors' entries, sealed, until the server has received them and for some days after.
import { ownCode } from '../../domain/entries/entry.ts';
import type { SealedEntry } from '../../contract/entry.ts';
import type { Code, EntryId } from '../../domain/ids.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { days, type Duration, type Instant } from '../../domain/time/time.ts';
import type { Outbox } from '../../sync/outbox.ts';
import type { KioskDatabase } from './database.ts';

/** The maximum age of a backup that may be restored. The state of a ticket is known here for as long. */
export const retention = days(14);

/** Used when disk space is low; longer than the time between two backups. */
export const shortRetention = days(2);

/** The name of the setting with the position of the last entry that has a receipt. */
const receiptedName = 'last-receipt';

export interface KioskOutbox extends Outbox {
  /** Stores an entry. Resolves when it is on the disk; only then may the screen say so. */
  readonly submitEntry: (entry: SealedEntry) => Promise<void>;
  /**
   * The number of entries without a receipt, the number of rejected ones, and when the oldest waiting entry was
   * submitted.
   */
  readonly queue: () => Promise<{ waiting: number; rejected: number; oldestAt: Instant | null }>;
  readonly receiptOf: (id: EntryId) => Promise<Receipt | undefined>;
  /** What this kiosk knows of a code: the entry if it is waiting here or was rejected, or the receipt it got. */
  readonly findCode: (code: Code) => Promise<{ waiting: SealedEntry | undefined; receipt: Receipt | undefined }>;
  /** Deletes receipts older than this, and the entries they are for. */
  readonly deleteOld: (age?: Duration) => Promise<void>;
}

export function createOutbox(db: KioskDatabase, now: () => Instant): KioskOutbox {
  const receipt = async (isIt: (receipt: Receipt) => boolean): Promise<Receipt | undefined> => {
    let found: Receipt | undefined;
    await db.receipts
      .orderBy('number')
      .reverse()
      .until(() => found !== undefined)
      .each((row) => {
        found ??= row.receipts.find(isIt);
      });
    return found;
  };
  const receiptedPosition = async (): Promise<number> => {
    const position = (await db.settings.get(receiptedName))?.value;
    return typeof position === 'number' ? position : 0;
  };
  const unreceipted = async () => db.entries.where('position').above(await receiptedPosition());

  return {
    submitEntry: async (entry) => {
      await db.entries.add({ entry });
    },
    queue: async () => {
      const oldest = await (await unreceipted()).first();
      return {
        waiting: await (await unreceipted()).count(),
        rejected: await db.rejected.count(),
        oldestAt: oldest?.entry.header.madeAt ?? null,
      };
    },
    waiting: async (most) => (await unreceipted()).limit(most).toArray(),
    lastReceipt: async () => {
      const position = await receiptedPosition();
      const id = (await db.entries.where('position').belowOrEqual(position).last())?.entry.header.id;
      return id === undefined ? null : { id, receivedAt: (await receipt((one) => one.id === id))?.receivedAt ?? null };
    },
    offerAgain: () => db.settings.delete(receiptedName),
    recordReceipts: (entries, receipts) =>
      db.transaction('rw', db.entries, db.settings, db.receipts, async () => {
        const first = entries[0]?.position;
        const last = entries.at(-1)?.position;
        if (first === undefined || last === undefined) return;
        const shown = entries.filter((one) => one.shown === true);
        await Promise.all([
          ...(shown.length > 0 ? [db.entries.bulkPut(shown)] : []),
          db.receipts.add({ at: now(), first, last, receipts }),
          db.settings.put({ name: receiptedName, value: last }),
        ]);
      }),
    reject: (queued, why) =>
      db.transaction('rw', db.entries, db.rejected, async () => {
        await db.rejected.put({ ...queued, why });
        await db.entries.delete(queued.position);
      }),
    offerRejected: () =>
      db.transaction('rw', db.entries, db.rejected, async () => {
        const rows = await db.rejected.orderBy('position').toArray();
        await db.entries.bulkAdd(rows.map(({ entry, shown }) => (shown ? { entry, shown } : { entry })));
        await db.rejected.clear();
      }),
    receiptOf: (id) => receipt((one) => one.id === id),
    findCode: async (code) => ({
      waiting: [...(await (await unreceipted()).toArray()), ...(await db.rejected.toArray())].find(
        ({ entry }) => ownCode(entry.header) === code,
      )?.entry,
      receipt: await receipt((one) => one.code === code),
    }),
    deleteOld: (age = retention) =>
      db.transaction('rw', db.entries, db.receipts, db.settings, async () => {
        const since = now() - age;
        let last = await receiptedPosition();
        // An entry that was offered again has a later receipt too, and counts by that one.
        await db.receipts
          .where('at')
          .aboveOrEqual(since)
          .each(({ first }) => (last = Math.min(last, first - 1)));
        const old = db.receipts.where('at').below(since);
        if ((await old.count()) > 0) await db.entries.where('position').belowOrEqual(last).delete();
        await old.delete();
      }),
  };
}
