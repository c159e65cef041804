// A sign-up gets its seat here and now, when this kiosk was lent one.
import type { Snapshot } from '../../contract/snapshot.ts';
import type { Entry, EntryHeader } from '../../domain/entries/entry.ts';
import type { Instant } from '../../domain/time/time.ts';
import type { SeatLoanStore } from '../store/seat-loan-store.ts';

export interface SeatLoans {
  /** The entry with a seat out of what was lent; or with all of that given back, where it does not do; or as it was. */
  readonly give: <Header extends EntryHeader>(entry: Entry<Header>) => Promise<Entry<Header>>;
  /** It could not be kept: nobody has that seat. */
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
      // Then it stays counted as given: too careful, never too generous.
      await seats.takeBack(header.date, header.persons, now()).catch(() => undefined);
    },
  };
}
