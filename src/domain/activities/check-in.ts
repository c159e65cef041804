// Whether somebody with a ticket may say "I am here", whether a kiosk offers it, and whether it may be taken back.
import type { ActivityDateId, LocationId } from '../ids.ts';
import type { EntryRefusal } from '../entries/receipt.ts';
import { done, refuse, type Result } from '../result.ts';
import { hours, type Instant, type LocalDate } from '../time/time.ts';

/** Before that somebody looks at a ticket for another reason. */
const earliest = hours(1);

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

/** Where and when people come together, as far as a kiosk knows. */
interface Gathering {
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly location: LocationId | null;
}

/**
 * Tells whether a kiosk offers "I am here" for a ticket of today: narrower than what a server takes from it.
 *
 * From one hour before the start until the end, and at a kiosk in that building only. What is not known stands in no way.
 */
export function offersCheckIn(
  { startsAt, endsAt, location }: Gathering,
  kiosk: { readonly now: Instant; readonly location: LocationId | null },
): boolean {
  if (location !== null && kiosk.location !== null && location !== kiosk.location) return false;
  return kiosk.now >= startsAt - earliest && (endsAt === null || kiosk.now < endsAt);
}

/**
 * Answers the date at which a colleague takes back that somebody is here, whoever said so; on the day itself only.
 *
 * Whether they were noted does not matter: two colleagues who take back the same both have what they wished.
 */
export function undoCheckIn(
  ticket: readonly TicketDate[],
  { date, today }: { readonly date: ActivityDateId; readonly today: LocalDate },
): Result<ActivityDateId, Extract<EntryRefusal, { kind: 'not-today' | 'unknown-date' }>> {
  const held = ticket.find((one) => one.date === date);
  if (held === undefined) return refuse({ kind: 'unknown-date' });
  return held.on === today ? done(date) : refuse({ kind: 'not-today', on: held.on });
}
