// The coming days as a phone shows them: what is on, where, and whether there is room.
import type { Activity, ActivityDate } from '../domain/activity.ts';
import { addDays, localDateOf } from '../domain/local-date.ts';
import { placesLeft, type Seats } from '../domain/seats.ts';
import type { Instant, LocalDate } from '../domain/time.ts';

/** Days on the page, today included. */
export const agendaDays = 14;

export interface Neighbourhood {
  readonly id: string;
  readonly name: string;
  readonly letter: string;
  readonly mark: string;
}

export interface AgendaSource {
  readonly activities: readonly Activity[];
  /** Soonest first; further than the page goes, for the next time of what is cancelled. */
  readonly dates: readonly (ActivityDate & Seats)[];
  readonly locations: readonly { readonly id: string; readonly shortName: string }[];
  readonly neighbourhoods: readonly Neighbourhood[];
}

export type Room =
  | { readonly kind: 'free'; readonly places: number }
  /** The waiting list is open. */
  | { readonly kind: 'full' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'cancelled'; readonly next: LocalDate | null };

export interface Occasion {
  readonly id: string;
  readonly activity: Activity;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly location: string;
  readonly neighbourhood: Neighbourhood;
  readonly room: Room;
}

export interface AgendaDay {
  readonly on: LocalDate;
  readonly occasions: readonly Occasion[];
}

function roomOf(date: ActivityDate & Seats, dates: AgendaSource['dates'], now: Instant): Room {
  if (date.state === 'cancelled') {
    const next = dates.find(
      ({ activity, state, startsAt }) => activity === date.activity && state === 'planned' && startsAt > date.startsAt,
    );
    return { kind: 'cancelled', next: next?.on ?? null };
  }
  if (date.startsAt <= now) return { kind: 'busy' };
  // Nobody passes who waits: free places are then theirs.
  const places = date.waiting > 0 ? 0 : placesLeft(date);
  return places > 0 ? { kind: 'free', places } : { kind: 'full' };
}

/**
 * Arranges what is on in the coming days by day, soonest first; days on which nothing is on are not there.
 *
 * What is over is left out, and so is what takes place nowhere that is known: it cannot be explained.
 */
export function agendaByDay(source: AgendaSource, now: Instant): readonly AgendaDay[] {
  const { activities, dates, locations, neighbourhoods } = source;
  const today = localDateOf(now);
  const last = addDays(today, agendaDays - 1);
  const days = new Map<LocalDate, Occasion[]>();
  for (const date of dates) {
    if (date.endsAt <= now || date.on > last) continue;
    const activity = activities.find(({ id }) => id === date.activity);
    const location = locations.find(({ id }) => id === activity?.location);
    const neighbourhood = neighbourhoods.find(({ id }) => id === activity?.neighbourhood);
    if (!activity || !location || !neighbourhood) continue;
    const { id, startsAt, endsAt, on } = date;
    const room = roomOf(date, dates, now);
    const occasion = { id, activity, startsAt, endsAt, location: location.shortName, neighbourhood, room };
    days.set(on, [...(days.get(on) ?? []), occasion]);
  }
  return [...days].map(([on, occasions]) => ({ on, occasions }));
}
