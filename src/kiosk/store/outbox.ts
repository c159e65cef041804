// What visitors left, until the server has it.
import type { Entry } from '../../domain/entry.ts';
import type { Code, EntryId } from '../../domain/ids.ts';
import type { Receipt } from '../../domain/receipt.ts';
import { days, type Instant } from '../../domain/time.ts';
import type { Outbox } from '../../sync/outbox.ts';
import type { KioskDatabase } from './database.ts';

/** Receipts hold nothing personal; a ticket's state stays known here for this long. */
const keepReceiptsFor = days(14);

export interface KioskOutbox extends Outbox {
  /** Keeps what a visitor left. Resolves when it is on the disk: only then may the screen say so. */
  readonly leave: (entry: Entry) => Promise<void>;
  readonly count: () => Promise<number>;
  readonly receiptOf: (id: EntryId) => Promise<Receipt | undefined>;
  /** What this kiosk knows of a code: still waiting here, or the receipt it got. */
  readonly findCode: (code: Code) => Promise<{ waiting: Entry | undefined; receipt: Receipt | undefined }>;
  readonly forgetOldReceipts: () => Promise<void>;
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

  return {
    leave: async (entry) => {
      await db.entries.add({ entry });
    },
    count: () => db.entries.count(),
    waiting: (most) => db.entries.limit(most).toArray(),
    settle: (entries, receipts) =>
      db.transaction('rw', db.entries, db.receipts, async () => {
        const first = entries[0]?.place;
        const last = entries.at(-1)?.place;
        if (first === undefined || last === undefined) return;
        await Promise.all([
          db.receipts.add({ at: now(), receipts }),
          db.entries.where('place').between(first, last, true, true).delete(),
        ]);
      }),
    setApart: ({ place, entry }, why) =>
      db.transaction('rw', db.entries, db.apart, async () => {
        await db.apart.put({ place, entry, why });
        await db.entries.delete(place);
      }),
    receiptOf: (id) => receipt((one) => one.id === id),
    findCode: async (code) => ({
      waiting: (await db.entries.toArray()).find(
        ({ entry }) => entry.header.kind !== 'withdrawal' && entry.header.code === code,
      )?.entry,
      receipt: await receipt((one) => one.code === code),
    }),
    forgetOldReceipts: async () => {
      await db.receipts
        .where('at')
        .below(now() - keepReceiptsFor)
        .delete();
    },
  };
}
