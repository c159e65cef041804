// Keeps what a visitor left: with a seat when there is one to give, sealed, and on the disk before anybody says so.
import type { SealingKeys } from '../contract/sealed.ts';
import type { Entry, EntryHeader } from '../domain/entry.ts';
import type { Keeping } from './keeping.ts';
import type { Lender } from './lent.ts';
import type { Observed } from './observed.ts';
import { sealEntry } from './sealed.ts';
import { keepForLess, type KioskOutbox } from './store/outbox.ts';
import type { Watched } from './watched.ts';

interface LeaveDeps {
  readonly outbox: Pick<KioskOutbox, 'leave' | 'forgetOld'>;
  readonly lender: Lender;
  readonly watched: Pick<Watched, 'watch'>;
  readonly keeping: Keeping;
  readonly keys: Observed<SealingKeys | undefined>;
  readonly onKept: () => void;
  readonly onFailed: () => void;
}

/** Answers the entry as it was kept; null when it could not be. */
export type Leave = <Header extends EntryHeader>(entry: Entry<Header>) => Promise<Entry<Header> | null>;

export function createLeave({ outbox, lender, watched, keeping, keys, onKept, onFailed }: LeaveDeps): Leave {
  return async (entry) => {
    const to = keys.get();
    // First of all: on a full disk even the smallest write may cost everything that is kept already.
    const works = to !== undefined && (keeping.works.get() || (await keeping.look()));
    const kept = works ? await lender.give(entry) : entry;
    try {
      if (!works) throw new Error('There is no key to seal to, or nothing can be kept now.');
      const sealed = await sealEntry(kept, to);
      await outbox.leave(sealed).catch(async () => {
        // Once more: with room made, and on tables that are opened anew when the browser closed them.
        await outbox.forgetOld(keepForLess).catch(() => undefined);
        if (!(await keeping.look())) throw new Error('The disk is full or spoiled.');
        await outbox.leave(sealed);
      });
    } catch {
      await lender.takeBack(kept);
      onFailed();
      return null;
    }
    watched.watch(kept.header.id);
    onKept();
    return kept;
  };
}
