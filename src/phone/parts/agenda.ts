// The agenda as the phone pages show it: what, where, when, and how many places are free.
import type { Activity, ActivityDate } from '../../domain/activities/activity.ts';
import { activityOn } from '../../domain/activities/schedule.ts';
import type { ActivityDateId, ActivityId, Code } from '../../domain/ids.ts';
import { addDays, localDateOf } from '../../domain/time/local-date.ts';
import type { Seats } from '../../domain/activities/seats-and-waiting-list.ts';
import { availabilityOf } from '../../domain/activities/sign-up.ts';
import type { Instant, LocalDate } from '../../domain/time/time.ts';
import type { Mark } from './drawings.tsx';
import type { Scope } from './feeds.ts';

/** The number of days in the agenda, today included. */
export const agendaDays = 14;
/** This many dates fit in the first response that an old phone receives; later days are on the next page. */
const mostOnPage = 60;

export interface Neighbourhood {
  readonly id: string;
  readonly name: string;
  readonly letter: string;
  readonly mark: Mark;
}

export interface Location {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

export interface AgendaSource {
  readonly activities: readonly Activity[];
  /** Soonest first. Extends beyond the page, to find the next date of a cancelled activity. */
  readonly dates: readonly (ActivityDate & Seats)[];
  readonly locations: readonly Location[];
  readonly neighbourhoods: readonly Neighbourhood[];
  /** The code of each activity's page. */
  readonly codes: ReadonlyMap<ActivityId, Code>;
}

export type Availability =
  | { readonly kind: 'free'; readonly places: number }
  /** The waiting list is open. */
  | { readonly kind: 'full' }
  /** Full, and there is no waiting list. */
  | { readonly kind: 'sold-out' }
  | { readonly kind: 'walk-in' }
  | { readonly kind: 'not-open-yet'; readonly on: LocalDate }
  /** It has not begun, but sign-up is over. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'cancelled'; readonly next: LocalDate | null };

/** An activity with its place; with the place of one date where there is one. */
export interface PlacedActivity {
  readonly code: Code;
  readonly activity: Activity;
  readonly location: Location;
  readonly neighbourhood: Neighbourhood;
}

/** One date of an activity. */
export interface Time {
  readonly id: ActivityDateId;
  readonly on: LocalDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** All places, free or not. */
  readonly places: number;
  /** Why it was changed or cancelled, in Dutch. */
  readonly reason: string | null;
  /** The number of sign-ups on the waiting list. */
  readonly waiting: number;
  readonly room: Availability;
}

export interface Occasion extends PlacedActivity, Time {}

export interface AgendaDay {
  readonly on: LocalDate;
  readonly occasions: readonly Occasion[];
}

export interface AgendaPart {
  readonly days: readonly AgendaDay[];
  /** The first day of the next page; undefined when there is none. */
  readonly next: LocalDate | undefined;
}

function roomOf(date: ActivityDate & Seats, dates: AgendaSource['dates'], now: Instant): Availability {
  if (date.state === 'cancelled') {
    const next = dates.find(
      ({ activity, state, startsAt }) => activity === date.activity && state === 'planned' && startsAt > date.startsAt,
    );
    return { kind: 'cancelled', next: next?.on ?? null };
  }
  const room = availabilityOf(date, now);
  switch (room.kind) {
    case 'begun':
    case 'cancelled':
      return { kind: 'busy' };
    case 'waiting-list':
      return { kind: 'full' };
    case 'full':
      return { kind: 'sold-out' };
    case 'not-open-yet':
      return { kind: 'not-open-yet', on: localDateOf(room.opensAt) };
    case 'free':
    case 'walk-in':
    case 'closed':
      return room;
  }
}

/** `held` is where a date takes place. Undefined when the location is unknown, because the activity then cannot be shown. */
export function placeOf(source: AgendaSource, id: ActivityId, held?: ActivityDate): PlacedActivity | undefined {
  const usual = source.activities.find((one) => one.id === id);
  const activity = usual && held ? activityOn(usual, held) : usual;
  const location = source.locations.find((one) => one.id === activity?.location);
  const neighbourhood = source.neighbourhoods.find((one) => one.id === activity?.neighbourhood);
  const code = source.codes.get(id);
  return activity && location && neighbourhood && code ? { code, activity, location, neighbourhood } : undefined;
}

/** The dates of an activity that are not over, soonest first. */
export const timesOf = ({ dates }: AgendaSource, id: ActivityId, now: Instant): readonly Time[] =>
  dates.filter(({ activity, endsAt }) => activity === id && endsAt > now).map((date) => timeOf(date, dates, now));

const timeOf = (date: ActivityDate & Seats, dates: AgendaSource['dates'], now: Instant): Time => {
  const { id, on, startsAt, endsAt, places, waiting, reason } = date;
  return { id, on, startsAt, endsAt, places, waiting, reason, room: roomOf(date, dates, now) };
};

function isIn({ activity }: PlacedActivity, { kind, id }: Scope): boolean {
  switch (kind) {
    case 'municipality':
      return true;
    case 'neighbourhood':
      return activity.neighbourhood === id;
    case 'location':
      return activity.location === id;
  }
}

interface Wanted {
  readonly scope: Scope;
  /** The first day on the page; today if absent. */
  readonly from?: LocalDate | undefined;
}

/**
 * Groups the dates of the coming days by day, soonest first; omits days without dates and dates that are over.
 *
 * A page contains whole days only: at least one, and no further day that would make it too long.
 */
export function agendaByDay(source: AgendaSource, now: Instant, { scope, from }: Wanted): AgendaPart {
  const today = localDateOf(now);
  const last = addDays(today, agendaDays - 1);
  const days = new Map<LocalDate, Occasion[]>();
  for (const date of source.dates) {
    if (date.endsAt <= now || date.on > last || (from !== undefined && date.on < from)) continue;
    const place = placeOf(source, date.activity, date);
    if (place === undefined || !isIn(place, scope)) continue;
    const occasions = days.get(date.on) ?? [];
    occasions.push({ ...place, ...timeOf(date, source.dates, now) });
    days.set(date.on, occasions);
  }
  return firstPage([...days].map(([on, occasions]) => ({ on, occasions })));
}

function firstPage(days: readonly AgendaDay[]): AgendaPart {
  let count = 0;
  const end = days.findIndex(({ occasions }, at) => (count += occasions.length) > mostOnPage && at > 0);
  return end === -1 ? { days, next: undefined } : { days: days.slice(0, end), next: days[end]?.on };
}
