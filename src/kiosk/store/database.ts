// The kiosk's own tables. Strict durability: a transaction that is done is on the disk, also when the plug is pulled.
import { Dexie, type EntityTable, type PromiseExtended, type Table } from 'dexie';
import type { SealedEntry } from '../../contract/entry.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { seconds, type Instant } from '../../domain/time/time.ts';

/** An entry, sealed before it is here. It stays for some days after its receipt, for a server that must be restored. */
export interface EntryRow {
  position: number;
  entry: SealedEntry;
  /** The visitor read on the screen that there is no seat. */
  shown?: true;
}

/** The receipts of one push, together: one write for many. */
export interface ReceiptsRow {
  number: number;
  at: Instant;
  /** The places of the first and the last entry they are for. */
  first: number;
  last: number;
  receipts: readonly Receipt[];
}

/** An entry that the server refused, kept until it is offered again. */
export interface RejectedRow extends EntryRow {
  why: string;
}

/** Single things under a name: the device's token, the snapshot, the clock's offset. */
export interface SettingRow {
  name: string;
  value: unknown;
}

/** A browser with a broken profile may never say whether the tables open (seen in 2026-11): then they do not. */
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

  /** Whoever waits for tables that do not open in time hears that they are closed; `close` may open them anew. */
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
