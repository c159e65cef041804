// Submits an entry: assigns a seat on loan if there is one, seals the entry, and resolves once it is on the disk.
import type { SealingKeys } from '../../contract/sealed.ts';
import type { Entry, EntryHeader } from '../../domain/entries/entry.ts';
import type { StorageCheck } from '../device/storage-check.ts';
import type { SeatLoans } from './seat-loans.ts';
import type { Observable } from '../store/observable.ts';
import { sealEntry } from './seal-entry.ts';
import { shortRetention, type KioskOutbox } from '../store/outbox.ts';
import type { AwaitedReceipts } from './awaited-receipts.ts';

interface SubmitEntryDeps {
  readonly outbox: Pick<KioskOutbox, 'submitEntry' | 'deleteOld'>;
  readonly seatLoans: SeatLoans;
  readonly awaitedReceipts: Pick<AwaitedReceipts, 'await'>;
  readonly storageCheck: StorageCheck;
  readonly keys: Observable<SealingKeys | undefined>;
  readonly onStored: () => void;
  readonly onFailed: () => void;
}

/** Resolves to the entry as stored; null if it could not be stored. */
export type SubmitEntry = <Header extends EntryHeader>(entry: Entry<Header>) => Promise<Entry<Header> | null>;

export function createSubmitEntry({
  outbox,
  seatLoans,
  awaitedReceipts,
  storageCheck,
  keys,
  onStored,
  onFailed,
}: SubmitEntryDeps): SubmitEntry {
  return async (entry) => {
    const to = keys.get();
    // Check before anything else: on a full disk even the smallest write may destroy everything stored.
    const works = to !== undefined && (storageCheck.works.get() || (await storageCheck.check()));
    const stored = works ? await seatLoans.give(entry) : entry;
    try {
      if (!works) throw new Error('There is no key to seal to, or nothing can be stored now.');
      const sealed = await sealEntry(stored, to);
      await outbox.submitEntry(sealed).catch(async () => {
        // Try again after deleting old entries. The check reopens tables that the browser closed.
        await outbox.deleteOld(shortRetention).catch(() => undefined);
        if (!(await storageCheck.check())) throw new Error('The disk is full or spoiled.');
        await outbox.submitEntry(sealed);
      });
    } catch {
      await seatLoans.takeBack(stored);
      onFailed();
      return null;
    }
    awaitedReceipts.await(stored.header.id);
    onStored();
    return stored;
  };
}
