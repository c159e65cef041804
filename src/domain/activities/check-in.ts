// Check-in rules: whether a ticket may check in, whether a kiosk offers it, and whether a check-in may be undone.
import type { ActivityDateId, LocationId } from '../ids.ts';
import type { EntryRefusal } from '../entries/receipt.ts';
import { done, refuse, type Result } from '../result.ts';
import { hours, type Instant, type LocalDate } from '../time/time.ts';

/** Earlier than this, people look up their ticket for other reasons. */
const earliest = hours(1);

/** One date of a ticket; a ticket for a series has several. */
export interface TicketDate {
  readonly date: ActivityDateId;
  readonly on: LocalDate;
  readonly isCancelled: boolean;
  readonly state: 'confirmed' | 'waiting' | 'withdrawn';
}

/**
 * Finds today's date of the ticket; when it has two dates today, the first that may check in.
 *
 * Any time of day is accepted: people come early, and the kiosk's clock may be wrong. Otherwise returns the first
 * refusal that applies: `not-today` (with the ticket's next date, or its last), `cancelled`, `withdrawn`, `no-seat`.
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

/** Where and when an activity date takes place, as far as the kiosk knows. */
interface Gathering {
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly location: LocationId | null;
}

/**
 * Whether a kiosk offers to check in with a ticket for today. Stricter than what the server accepts.
 *
 * Only from one hour before the start until the end, and only at a kiosk in the same building. What is unknown is not
 * held against the visitor.
 */
export function offersCheckIn(
  { startsAt, endsAt, location }: Gathering,
  kiosk: { readonly now: Instant; readonly location: LocationId | null },
): boolean {
  if (location !== null && kiosk.location !== null && location !== kiosk.location) return false;
  return kiosk.now >= startsAt - earliest && (endsAt === null || kiosk.now < endsAt);
}

/**
 * Finds the date at which a colleague undoes a check-in, whoever made it. Only possible on the day itself.
 *
 * Whether the person was checked in does not matter: when two colleagues undo the same check-in, both succeed.
 */
export function undoCheckIn(
  ticket: readonly TicketDate[],
  { date, today }: { readonly date: ActivityDateId; readonly today: LocalDate },
): Result<ActivityDateId, Extract<EntryRefusal, { kind: 'not-today' | 'unknown-date' }>> {
  const held = ticket.find((one) => one.date === date);
  if (held === undefined) return refuse({ kind: 'unknown-date' });
  return held.on === today ? done(date) : refuse({ kind: 'not-today', on: held.on });
}
