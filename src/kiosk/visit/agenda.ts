// The snapshot as visitors see it: dates joined with their activity and place, filtered and sorted.
import type { Snapshot, SnapshotDate } from '../../contract/snapshot.ts';
import type { Activity } from '../../domain/activities/activity.ts';
import { activityOn } from '../../domain/activities/schedule.ts';
import type { ActivityDateId, ActivityId, Code } from '../../domain/ids.ts';
import { addDays, localDateOf } from '../../domain/time/local-date.ts';
import type { Instant, LocalDate } from '../../domain/time/time.ts';
import type { AgendaFilter } from './visit.ts';

export type Neighbourhood = Snapshot['config']['neighbourhoods'][number];
export type Location = Snapshot['config']['locations'][number];
export type ContactPoint = Snapshot['config']['contactPoints'][number];

/** One date of an activity with everything that a card or a page shows of it. */
export interface Occurrence {
  readonly date: SnapshotDate;
  /** As it is on this date. */
  readonly activity: Activity;
  readonly location: Location;
  readonly neighbourhood: Neighbourhood;
  /** The next planned date of the same activity, if any. */
  readonly next: SnapshotDate | undefined;
}

export interface Agenda {
  readonly snapshot: Snapshot;
  /** Sorted by start, soonest first. */
  readonly occurrences: readonly Occurrence[];
  readonly byId: ReadonlyMap<ActivityDateId, Occurrence>;
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/**
 * Joins activities, places and dates, once per snapshot. Omits a date whose place is unknown, because it cannot be
 * shown.
 */
export function agendaOf(snapshot: Snapshot): Agenda {
  const activities = byId(snapshot.activities);
  const locations = byId(snapshot.config.locations);
  const neighbourhoods = byId(snapshot.config.neighbourhoods);
  const nextByActivity = new Map<string, SnapshotDate>();
  const occurrences: Occurrence[] = [];
  for (const date of snapshot.dates.toReversed()) {
    const activity = activities.get(date.activity);
    const location = locations.get(date.location);
    const neighbourhood = activity && neighbourhoods.get(activity.neighbourhood);
    if (!activity || !location || !neighbourhood) continue;
    occurrences.push({
      date,
      activity: activityOn(activity, date),
      location,
      neighbourhood,
      next: nextByActivity.get(activity.id),
    });
    if (date.state === 'planned') nextByActivity.set(activity.id, date);
  }
  occurrences.reverse();
  return { snapshot, occurrences, byId: new Map(occurrences.map((one) => [one.date.id, one])) };
}

/** The code of the activity's own page; undefined if phones cannot reach the server. */
export const codeOnPhone = ({ snapshot }: Agenda, activity: ActivityId): Code | undefined =>
  snapshot.agendaQr === null
    ? undefined
    : snapshot.codes.find(({ about, poster }) => !poster && about.kind === 'activity' && about.activity === activity)
        ?.code;

/** All dates on that day for this filter, including those cancelled or over. Soonest first; may be empty. */
export const onDay = (agenda: Agenda, filter: AgendaFilter, day: LocalDate): readonly Occurrence[] =>
  agenda.occurrences.filter(
    ({ date, activity }) =>
      date.on === day &&
      (filter.neighbourhood === null || activity.neighbourhood === filter.neighbourhood) &&
      (filter.kind === null || activity.kind === filter.kind) &&
      (filter.location === undefined || activity.location === filter.location),
  );

/**
 * The posters of the rest screen: dates today and tomorrow that are planned and not begun; if there are none, the next
 * three.
 */
export function posters(agenda: Agenda, now: Instant): readonly Occurrence[] {
  const coming = agenda.occurrences.filter(({ date }) => date.state === 'planned' && date.startsAt > now);
  const tomorrow = addDays(localDateOf(now), 1);
  const soon = coming.filter(({ date }) => date.on <= tomorrow);
  return soon.length > 0 ? soon : coming.slice(0, 3);
}
