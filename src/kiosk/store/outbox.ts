// What visitors left, until the server has it, and sealed for some days after.
import { ownCode } from '../../domain/entry.ts';
import type { SealedEntry } from '../../contract/entry.ts';
import type { Code, EntryId } from '../../domain/ids.ts';
import type { Receipt } from '../../domain/receipt.ts';
import { days, type Duration, type Instant } from '../../domain/time.ts';
import type { Outbox } from '../../sync/outbox.ts';
import type { KioskDatabase } from './database.ts';

/** A backup is at most this old when it has to serve; the state of a ticket stays known here as long. */
export const keepFor = days(14);

/** Where there is little room: longer than the time between two backups. */
export const keepForLess = days(2);

/** The name under which the place of the last entry with a receipt is kept. */
const settledName = 'settled';

export interface KioskOutbox extends Outbox {
  /** Keeps what a visitor left. Resolves when it is on the disk: only then may the screen say so. */
  readonly leave: (entry: SealedEntry) => Promise<void>;
  /** What waits for its receipt, what was set apart, and when the oldest waiting entry was left. */
  readonly queue: () => Promise<{ waiting: number; apart: number; oldestAt: Instant | null }>;
  readonly receiptOf: (id: EntryId) => Promise<Receipt | undefined>;
  /** What this kiosk knows of a code: still waiting here, set apart or not, or the receipt it got. */
  readonly findCode: (code: Code) => Promise<{ waiting: SealedEntry | undefined; receipt: Receipt | undefined }>;
  /** Lets go of receipts that are older than this, and of the entries they are for. */
  readonly forgetOld: (age?: Duration) => Promise<void>;
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
  const settledPlace = async (): Promise<number> => {
    const place = (await db.kept.get(settledName))?.value;
    return typeof place === 'number' ? place : 0;
  };
  const unsettled = async () => db.entries.where('place').above(await settledPlace());

  return {
    leave: async (entry) => {
      await db.entries.add({ entry });
    },
    queue: async () => {
      const oldest = await (await unsettled()).first();
      return {
        waiting: await (await unsettled()).count(),
        apart: await db.apart.count(),
        oldestAt: oldest?.entry.header.madeAt ?? null,
      };
    },
    waiting: async (most) => (await unsettled()).limit(most).toArray(),
    lastReceipt: async () => {
      const place = await settledPlace();
      const id = (await db.entries.where('place').belowOrEqual(place).last())?.entry.header.id;
      return id === undefined ? null : { id, receivedAt: (await receipt((one) => one.id === id))?.receivedAt ?? null };
    },
    offerAgain: () => db.kept.delete(settledName),
    settle: (entries, receipts) =>
      db.transaction('rw', db.entries, db.kept, db.receipts, async () => {
        const first = entries[0]?.place;
        const last = entries.at(-1)?.place;
        if (first === undefined || last === undefined) return;
        const told = entries.filter((one) => one.told === true);
        await Promise.all([
          ...(told.length > 0 ? [db.entries.bulkPut(told)] : []),
          db.receipts.add({ at: now(), first, last, receipts }),
          db.kept.put({ name: settledName, value: last }),
        ]);
      }),
    setApart: (queued, why) =>
      db.transaction('rw', db.entries, db.apart, async () => {
        await db.apart.put({ ...queued, why });
        await db.entries.delete(queued.place);
      }),
    offerApart: () =>
      db.transaction('rw', db.entries, db.apart, async () => {
        const rows = await db.apart.orderBy('place').toArray();
        await db.entries.bulkAdd(rows.map(({ entry, told }) => (told ? { entry, told } : { entry })));
        await db.apart.clear();
      }),
    receiptOf: (id) => receipt((one) => one.id === id),
    findCode: async (code) => ({
      waiting: [...(await (await unsettled()).toArray()), ...(await db.apart.toArray())].find(
        ({ entry }) => ownCode(entry.header) === code,
      )?.entry,
      receipt: await receipt((one) => one.code === code),
    }),
    forgetOld: (age = keepFor) =>
      db.transaction('rw', db.entries, db.receipts, db.kept, async () => {
        const since = now() - age;
        let last = await settledPlace();
        // What was offered again has a younger receipt too, and counts from that one.
        await db.receipts
          .where('at')
          .aboveOrEqual(since)
          .each(({ first }) => (last = Math.min(last, first - 1)));
        const old = db.receipts.where('at').below(since);
        if ((await old.count()) > 0) await db.entries.where('place').belowOrEqual(last).delete();
        await old.delete();
      }),
  };
}
