// Counts how many seats on loan this kiosk has given away; the server may not know of them yet.
import type { SnapshotDate } from '../../contract/snapshot.ts';
import type { SignUpHeader } from '../../domain/entries/entry.ts';
import type { ActivityDateId } from '../../domain/ids.ts';
import { give, type Wish } from '../../domain/activities/seat-loan.ts';
import { localDateOf } from '../../domain/time/local-date.ts';
import type { Instant, LocalDate } from '../../domain/time/time.ts';
import type { KioskDatabase } from './database.ts';

export interface SeatLoanStore {
  /**
   * Gives seats away or returns them, as `give` in `domain/activities/seat-loan.ts` decides. Null if nothing changes.
   * Resolves when the count is on the disk.
   */
  readonly give: (date: SnapshotDate, wish: Omit<Wish, 'used'>) => Promise<SignUpHeader['seat'] | null>;
  /** Undoes `give`: nobody got these seats after all. */
  readonly takeBack: (date: ActivityDateId, persons: number, now: Instant) => Promise<void>;
}

const name = 'seat-loans-used';

type Used = Readonly<Record<string, number>>;

const isUsed = (value: unknown): value is Used =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'number');

const dayOf = (date: string): string => date.slice(date.indexOf('@') + 1);

export function createSeatLoanStore(db: KioskDatabase): SeatLoanStore {
  const used = async (): Promise<Used> => {
    const value = (await db.settings.get(name))?.value;
    return isUsed(value) ? value : {};
  };
  /** Omits past dates. */
  const keep = async (counts: Used, today: LocalDate): Promise<void> => {
    const coming = Object.entries(counts).filter(([date]) => dayOf(date) >= today);
    await db.settings.put({ name, value: Object.fromEntries(coming) });
  };
  return {
    give: (date, wish) =>
      db.transaction('rw', db.settings, async () => {
        const counts = await used();
        const given = give(date, { ...wish, used: counts[date.id] ?? 0 });
        if (given === null) return null;
        await keep({ ...counts, [date.id]: given.used }, localDateOf(wish.now));
        return given.seat;
      }),
    takeBack: (date, persons, now) =>
      db.transaction('rw', db.settings, async () => {
        const counts = await used();
        const mine = counts[date] ?? 0;
        await keep({ ...counts, [date]: Math.max(0, mine - persons) }, localDateOf(now));
      }),
  };
}
