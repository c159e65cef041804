// Whether somebody with a ticket may say "I am here", and whether that may be taken back.
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

/**
 * Answers the date at which a colleague takes back that somebody is here, whoever said so; on the day itself only.
 *
 * Whether they were noted does not matter: two colleagues who take back the same both have what they wished.
 */
export function takeBack(
  ticket: readonly TicketDate[],
  { date, today }: { readonly date: ActivityDateId; readonly today: LocalDate },
): Result<ActivityDateId, Extract<EntryRefusal, { kind: 'not-today' | 'unknown-date' }>> {
  const held = ticket.find((one) => one.date === date);
  if (held === undefined) return refuse({ kind: 'unknown-date' });
  return held.on === today ? done(date) : refuse({ kind: 'not-today', on: held.on });
}
