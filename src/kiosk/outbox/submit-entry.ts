// Keeps what a visitor left: with a seat when there is one to give, sealed, and on the disk before anybody says so.
import type { SealingKeys } from '../../contract/sealed.ts';
import type { Entry, EntryHeader } from '../../domain/entries/entry.ts';
import type { StorageCheck } from '../device/storage-check.ts';
import type { SeatLoans } from './seat-loans.ts';
import type { Observable } from '../store/observable.ts';
import { sealEntry } from './seal-entry.ts';
import { keepForLess, type KioskOutbox } from '../store/outbox.ts';
import type { AwaitedReceipts } from './awaited-receipts.ts';

interface SubmitEntryDeps {
  readonly outbox: Pick<KioskOutbox, 'submitEntry' | 'deleteOld'>;
  readonly seatLoans: SeatLoans;
  readonly awaitedReceipts: Pick<AwaitedReceipts, 'await'>;
  readonly storageCheck: StorageCheck;
  readonly keys: Observable<SealingKeys | undefined>;
  readonly onKept: () => void;
  readonly onFailed: () => void;
}

/** Answers the entry as it was kept; null when it could not be. */
export type SubmitEntry = <Header extends EntryHeader>(entry: Entry<Header>) => Promise<Entry<Header> | null>;

export function createSubmitEntry({
  outbox,
  seatLoans,
  awaitedReceipts,
  storageCheck,
  keys,
  onKept,
  onFailed,
}: SubmitEntryDeps): SubmitEntry {
  return async (entry) => {
    const to = keys.get();
    // First of all: on a full disk even the smallest write may cost everything that is kept already.
    const works = to !== undefined && (storageCheck.works.get() || (await storageCheck.check()));
    const stored = works ? await seatLoans.give(entry) : entry;
    try {
      if (!works) throw new Error('There is no key to seal to, or nothing can be kept now.');
      const sealed = await sealEntry(stored, to);
      await outbox.submitEntry(sealed).catch(async () => {
        // Once more: with room made, and on tables that are opened anew when the browser closed them.
        await outbox.deleteOld(keepForLess).catch(() => undefined);
        if (!(await storageCheck.check())) throw new Error('The disk is full or spoiled.');
        await outbox.submitEntry(sealed);
      });
    } catch {
      await seatLoans.takeBack(stored);
      onFailed();
      return null;
    }
    awaitedReceipts.await(stored.header.id);
    onKept();
    return stored;
  };
}
