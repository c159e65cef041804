// Where a kiosk keeps what people leave: its real tables, or a memory that survives the plug.
import 'fake-indexeddb/auto';
import { KioskDatabase } from '../../src/kiosk/store/database.ts';
import { createOutbox, type KioskOutbox } from '../../src/kiosk/store/outbox.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { Outbox } from '../../src/sync/outbox.ts';
import { memoryOutbox } from '../support/sync-fakes.ts';

export type ChaosOutbox = Outbox & Pick<KioskOutbox, 'leave' | 'queue' | 'receiptOf'>;

/** Outlives the kiosk's lives. */
export interface Tables {
  /** As a fresh start of the page finds them. */
  readonly open: (now: () => Instant) => { readonly outbox: ChaosOutbox; readonly close: () => void };
  readonly remove: () => Promise<void>;
}

export const realTables = (name: string): Tables => ({
  open: (now) => {
    const db = new KioskDatabase(name);
    // A connection that is closed while it opens would stay open.
    const opened = db.open();
    return { outbox: createOutbox(db, now), close: () => void opened.finally(() => db.close()) };
  },
  remove: () => new KioskDatabase(name).delete(),
});

/** For the desk and the phones, which are no kiosk but compete for the same seats; and for kiosks in most runs. */
export function memoryTables(): Tables {
  const memory = memoryOutbox();
  const outbox: ChaosOutbox = {
    ...memory,
    leave: async (entry) => memory.add(entry),
    queue: async () => ({ waiting: memory.left().length, apart: memory.apart.length, oldestAt: null }),
    receiptOf: async (id) => memory.receipts.findLast((receipt) => receipt.id === id),
  };
  return { open: () => ({ outbox, close: () => undefined }), remove: async () => undefined };
}
