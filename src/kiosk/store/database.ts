// The kiosk's own tables (IndexedDB). Strict durability: a finished transaction is on the disk, even if the power
// fails.
import { Dexie, type EntityTable, type PromiseExtended, type Table } from 'dexie';
import type { SealedEntry } from '../../contract/entry.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { seconds, type Instant } from '../../domain/time/time.ts';

/** A sealed entry. It stays for some days after its receipt, in case the server is restored from a backup. */
export interface EntryRow {
  position: number;
  entry: SealedEntry;
  /** The visitor read on the screen that there is no seat. */
  shown?: true;
}

/** The receipts of one push, stored in a single write. */
export interface ReceiptsRow {
  number: number;
  at: Instant;
  /** The positions of the first and the last entry they are for. */
  first: number;
  last: number;
  receipts: readonly Receipt[];
}

/** An entry that the server refused, stored until it is offered again. */
export interface RejectedRow extends EntryRow {
  why: string;
}

/** Single values by name: the device's token, the snapshot, the clock's offset. */
export interface SettingRow {
  name: string;
  value: unknown;
}

/**
 * A browser with a damaged profile may never answer whether the tables open (seen in 2026-11). After this time they
 * count as closed.
 */
const opensWithin = seconds(10);

export class KioskDatabase extends Dexie {
  private patience: ReturnType<typeof setTimeout> | undefined;
  declare readonly entries: EntityTable<EntryRow, 'position'>;
  declare readonly receipts: EntityTable<ReceiptsRow, 'number'>;
  declare readonly rejected: Table<RejectedRow, number>;
  declare readonly settings: Table<SettingRow, string>;

  constructor(name = 'buurtkiosk') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ entries: '++position', receipts: '++number, at', rejected: 'position', settings: 'name' });
  }

  /**
   * Closes the database if it does not open in time, so that callers get an error. `close` may allow it to open again.
   */
  override open(): PromiseExtended<Dexie> {
    const opening = super.open();
    if (this.patience !== undefined) return opening;
    this.patience = setTimeout(() => this.close(), opensWithin);
    const over = (): void => {
      clearTimeout(this.patience);
      this.patience = undefined;
    };
    opening.then(over, over);
    return opening;
  }
}
