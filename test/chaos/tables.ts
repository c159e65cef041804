// Where a kiosk keeps what people leave: its real tables, or a memory that survives the plug.
import 'fake-indexeddb/auto';
import { KioskDatabase } from '../../src/kiosk/store/database.ts';
import { createSeatLoanStore, type SeatLoanStore } from '../../src/kiosk/store/seat-loan-store.ts';
import { createOutbox, type KioskOutbox } from '../../src/kiosk/store/outbox.ts';
import { give } from '../../src/domain/activities/seat-loan.ts';
import type { Receipt } from '../../src/domain/entries/receipt.ts';
import type { Instant } from '../../src/domain/time/time.ts';
import type { Outbox } from '../../src/sync/outbox.ts';
import { memoryOutbox } from '../support/sync-fakes.ts';

export type ChaosOutbox = Outbox & Pick<KioskOutbox, 'submitEntry' | 'queue' | 'receiptOf'>;

/** Outlives the kiosk's lives. */
export interface Tables {
  /** As a fresh start of the page finds them. */
  readonly open: (now: () => Instant) => {
    readonly outbox: ChaosOutbox;
    readonly loaned: SeatLoanStore;
    readonly close: () => void;
  };
  readonly remove: () => Promise<void>;
}

export const realTables = (name: string): Tables => ({
  open: (now) => {
    const db = new KioskDatabase(name);
    // A connection that is closed while it opens would stay open.
    const opened = db.open();
    return {
      outbox: createOutbox(db, now),
      loaned: createSeatLoanStore(db),
      close: () => void opened.finally(() => db.close()),
    };
  },
  remove: () => new KioskDatabase(name).delete(),
});

/** For the desk and the phones, which are no kiosk but compete for the same seats; and for kiosks in most runs. */
export function memoryTables(): Tables {
  const memory = memoryOutbox();
  const outbox: ChaosOutbox = {
    ...memory,
    submitEntry: async (entry) => memory.add(entry),
    queue: async () => ({ waiting: memory.left().length, rejected: memory.rejected.length, oldestAt: null }),
    receiptOf: async (id) => memory.receipts.findLast((receipt) => receipt.id === id),
  };
  const used = new Map<string, number>();
  const loaned: SeatLoanStore = {
    give: async (date, wish) => {
      const given = give(date, { ...wish, used: used.get(date.id) ?? 0 });
      if (given !== null) used.set(date.id, given.used);
      return given?.seat ?? null;
    },
    takeBack: async (date, persons) => void used.set(date, Math.max(0, (used.get(date) ?? 0) - persons)),
  };
  return { open: () => ({ outbox, loaned, close: () => undefined }), remove: async () => undefined };
}

/** One thing that is asked of the tables; the plug may be pulled before it or after it. */
export type Step = <Value>(work: () => Promise<Value>, writes: boolean) => Promise<Value>;

/** `onShown` hears which receipts the screen can show from now on. */
export const mortalOutbox = (outbox: ChaosOutbox, step: Step, onShown: (receipt: Receipt) => void): ChaosOutbox => ({
  ...outbox,
  submitEntry: (entry) => step(() => outbox.submitEntry(entry), true),
  waiting: (most) => step(() => outbox.waiting(most), false),
  lastReceipt: () => step(() => outbox.lastReceipt(), false),
  offerAgain: () => step(() => outbox.offerAgain(), true),
  queue: () => step(() => outbox.queue(), false),
  recordReceipts: (entries, receipts) =>
    step(async () => {
      await outbox.recordReceipts(entries, receipts);
      for (const receipt of receipts) onShown(receipt);
    }, true),
  reject: (entry, why) => step(() => outbox.reject(entry, why), true),
  offerRejected: () => step(() => outbox.offerRejected(), true),
});

export const mortalSeats = (seats: SeatLoanStore, step: Step): SeatLoanStore => ({
  give: (date, wish) => step(() => seats.give(date, wish), true),
  takeBack: (date, persons, now) => step(() => seats.takeBack(date, persons, now), true),
});
