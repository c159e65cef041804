// Whether somebody with a ticket may say "I am here".
import type { ActivityDateId } from './ids.ts';
import type { EntryRefusal } from './receipt.ts';
import { done, refuse, type Result } from './result.ts';
import type { LocalDate } from './time.ts';

/** A ticket at one of its dates. */
export interface TicketDate {
  readonly date: ActivityDateId;
  readonly on: LocalDate;
  readonly isCancelled: boolean;
  readonly state: 'confirmed' | 'waiting' | 'withdrawn';
}

/**
 * Answers the date of today that the ticket is for; of two on one day the first that may.
 *
 * Any time of the day will do: people come early, and the clock of a hall is not a doorkeeper. The first refusal that applies
 * is told: `not-today` with the next date of the ticket, or its last; then `cancelled`, `withdrawn` and `no-seat`.
 */
export function checkIn(
  ticket: readonly TicketDate[],
  today: LocalDate,
): Result<ActivityDateId, Extract<EntryRefusal, { kind: 'not-today' | 'cancelled' | 'withdrawn' | 'no-seat' }>> {
  const inOrder = ticket.toSorted((one, other) => one.on.localeCompare(other.on));
  const held = inOrder.filter(({ on }) => on === today);
  const may = held.find(({ state, isCancelled }) => state === 'confirmed' && !isCancelled);
  if (may !== undefined) return done(may.date);
  const [first] = held;
  if (first === undefined) {
    const next = inOrder.find(({ on }) => on > today) ?? inOrder.at(-1);
    return refuse({ kind: 'not-today', on: next?.on ?? null });
  }
  if (first.isCancelled) return refuse({ kind: 'cancelled' });
  return refuse({ kind: first.state === 'withdrawn' ? 'withdrawn' : 'no-seat' });
}
