// Dates as published to everybody: counts only, never people.
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { Activity, ActivityDate } from '../../domain/activities/activity.ts';
import { activityOn } from '../../domain/activities/schedule.ts';
import type { ActivityDateId, Code } from '../../domain/ids.ts';
import { freePlaces } from '../../domain/activities/seats-and-waiting-list.ts';
import { asInstant, type Instant } from '../../domain/time/time.ts';
import { codePath } from '../../phone/parts/addresses.ts';
import type { Scope } from '../../phone/parts/feeds.ts';
import type { Imprint } from '../../phone/parts/imprint.ts';
import type { readAgenda } from '../store/activities/activities.ts';
import type { ActivityDateRow } from '../store/database/schema.ts';
import type { readTicketDates } from '../store/tickets.ts';

export interface FeedDate extends Pick<ActivityDate, 'id' | 'on' | 'startsAt' | 'endsAt' | 'reason'> {
  /** As it is on this date. */
  readonly activity: Activity;
  /** The code of the activity's page. */
  readonly code: Code;
  /** The location's full name. */
  readonly location: string;
  /** `waiting`: planned, but the holder of the ticket is on the waiting list. */
  readonly state: ActivityDate['state'] | 'waiting';
  readonly places: number;
  readonly freePlaces: number;
  readonly revision: number;
  readonly revisedAt: Instant;
}

/** The organisation that publishes the agenda. */
export interface House {
  readonly imprint: Imprint;
  readonly publicAddress: string;
  readonly config: Pick<KioskConfig, 'organisation'>;
}

/**
 * A stable id: a calendar that imported the date recognises it whatever changes. It has no port, so it is not an
 * address.
 */
export const uidOf = (id: ActivityDateId, { publicAddress }: House): string =>
  `${id}@${new URL(publicAddress).hostname}`;

/** The activity's page on that day: the address a phone shows, and the canonical one for search engines. */
export const pageOf = ({ code, on }: Pick<FeedDate, 'code' | 'on'>, { publicAddress }: House): string =>
  publicAddress + codePath(code, on);

interface Known {
  readonly activity: Activity;
  readonly code: Code;
}

function announced(row: ActivityDateRow, { activity, code }: Known, { locations }: KioskConfig): readonly FeedDate[] {
  const location = locations.find(({ id }) => id === row.location);
  if (location === undefined) return [];
  const { id, held_on: on, starts_at: startsAt, ends_at: endsAt, state, reason, revision, revised_at: revisedAt } = row;
  const held = activityOn(activity, row);
  const room = { places: row.places, freePlaces: freePlaces(row) };
  const when = { on, startsAt, endsAt };
  return [{ id, activity: held, code, location: location.name, ...when, state, reason, ...room, revision, revisedAt }];
}

/** Dates, soonest first. Dates whose location is not in the configuration are left out. */
export function feedDatesOf(
  { activities, codes, dates }: Awaited<ReturnType<typeof readAgenda>>,
  config: KioskConfig,
): readonly FeedDate[] {
  const known = new Map(activities.map((activity) => [activity.id, activity]));
  return dates.flatMap((row) => {
    const activity = known.get(row.activity);
    const code = codes.get(row.activity);
    return activity === undefined || code === undefined ? [] : announced(row, { activity, code }, config);
  });
}

/** The same for a ticket holder. A date with its holder on the waiting list is tentative until they get a place. */
export const feedDatesOfTicket = (
  held: Awaited<ReturnType<typeof readTicketDates>>,
  config: KioskConfig,
): readonly FeedDate[] =>
  held.flatMap(({ row, activity, code, isWaiting, promotedAt }) =>
    announced(row, { activity, code }, config).map((date) => ({
      ...date,
      state: isWaiting && date.state === 'planned' ? ('waiting' as const) : date.state,
      revisedAt: asInstant(Math.max(date.revisedAt, promotedAt ?? 0)),
    })),
  );

export function isIn({ activity }: FeedDate, { kind, id }: Scope): boolean {
  switch (kind) {
    case 'municipality':
      return true;
    case 'neighbourhood':
      return activity.neighbourhood === id;
    case 'location':
      return activity.location === id;
  }
}
