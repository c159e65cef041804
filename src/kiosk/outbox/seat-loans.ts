// Confirms a sign-up on the spot when this kiosk has seats on loan.
import type { Snapshot } from '../../contract/snapshot.ts';
import type { Entry, EntryHeader } from '../../domain/entries/entry.ts';
import type { Instant } from '../../domain/time/time.ts';
import type { SeatLoanStore } from '../store/seat-loan-store.ts';

export interface SeatLoans {
  /** Resolves to the entry with a seat on loan; with the rest of the loan returned if it is too small; or unchanged. */
  readonly give: <Header extends EntryHeader>(entry: Entry<Header>) => Promise<Entry<Header>>;
  /** The entry could not be stored, so its seat is free again. */
  readonly takeBack: (entry: Entry) => Promise<void>;
}

interface SeatLoansDeps {
  readonly seats: SeatLoanStore;
  readonly snapshot: () => Snapshot | undefined;
  readonly now: () => Instant;
}

export function createSeatLoans({ seats, snapshot, now }: SeatLoansDeps): SeatLoans {
  return {
    give: async (entry) => {
      const header: EntryHeader = entry.header;
      if (header.kind !== 'sign-up') return entry;
      const date = snapshot()?.dates.find((one) => one.id === header.date);
      if (date === undefined) return entry;
      const wish = { persons: header.persons, alone: header.attendance === 'once', now: now() };
      const seat = await seats.give(date, wish).catch(() => null);
      return seat === null ? entry : { ...entry, header: { ...entry.header, seat } };
    },
    takeBack: async ({ header }) => {
      if (header.kind !== 'sign-up' || header.seat !== 'loaned') return;
      // If this fails, the seat stays counted as given: too few seats rather than too many.
      await seats.takeBack(header.date, header.persons, now()).catch(() => undefined);
    },
  };
}
