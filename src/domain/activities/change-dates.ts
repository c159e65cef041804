// Changes to the dates of an activity: one, this and following, or all. The ids of the dates stay.
import type { Activity, Place, Schedule, ScheduleChange } from './activity.ts';
import { daysBetween } from '../time/local-date.ts';
import type { LocalDate, LocalTime } from '../time/time.ts';
import type { ClosureOn } from '../time/closure.ts';

/** `one`: only the chosen date. `following`: that and every later one. `all`: every date that is not over. */
export const changeScopes = ['one', 'following', 'all'] as const;
export type ChangeScope = (typeof changeScopes)[number];

/** What happens to a date. `on` is the new day of the chosen date; other dates shift by as many days. */
export type DateChange =
  | {
      readonly kind: 'time';
      readonly on: LocalDate;
      readonly startsAt: LocalTime;
      readonly endsAt: LocalTime;
      readonly reason: string | null;
    }
  | ({ readonly kind: 'place'; readonly reason: string | null } & Place)
  | { readonly kind: 'places'; readonly places: number }
  | { readonly kind: 'cancelled'; readonly reason: string | null }
  /** Takes place after all. */
  | { readonly kind: 'restored' };

/** A date as it now is. */
export interface PresentDate {
  readonly original: LocalDate;
  readonly on: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
}

interface Wish {
  /** The date that somebody chose. */
  readonly chosen: PresentDate;
  readonly scope: ChangeScope;
  readonly change: DateChange;
  /** All dates that are not over. */
  readonly coming: readonly Pick<PresentDate, 'original' | 'on'>[];
  readonly closureOn: ClosureOn;
}

const unchanged = { dayShift: null, hours: null, place: null, places: null, reason: null };

type Coming = Wish['coming'];

/** The dates that the scope covers, by original day. */
function datesInScope({ coming, scope, chosen: { original: chosen } }: Wish): Coming {
  const inOrder = coming.toSorted((one, other) => one.original.localeCompare(other.original));
  switch (scope) {
    case 'one':
      return inOrder.filter(({ original }) => original === chosen);
    case 'following':
      return inOrder.filter(({ original }) => original >= chosen);
    case 'all':
      return inOrder;
  }
}

/** The activity after a change to its dates. Dates that are over must be kept as they were by whoever stores them. */
export function changeDates(activity: Activity, wish: Wish): Activity {
  const covered = datesInScope(wish);
  const days = covered.map(({ original }) => original);
  const [first] = days;
  if (first === undefined) return activity;
  const from = wish.scope === 'one' ? wish.chosen.original : first;
  const until = wish.scope === 'one' ? wish.chosen.original : null;
  const add = (change: Partial<ScheduleChange>): readonly ScheduleChange[] => [
    ...activity.schedule.changes,
    { from, until, ...unchanged, ...change },
  ];
  const { change } = wish;
  switch (change.kind) {
    case 'time':
      return changeTime(activity, wish, add);
    case 'place':
      return changePlace(activity, { place: change, reason: change.reason, isForAll: wish.scope === 'all' }, add);
    case 'places': {
      const changes = add({ places: change.places });
      const usual = wish.scope === 'all' ? change.places : activity.places;
      return { ...activity, places: usual, schedule: { ...activity.schedule, changes } };
    }
    case 'cancelled':
      return { ...activity, schedule: cancel(activity.schedule, { ...wish, days, changes: add(change) }) };
    case 'restored':
      return { ...activity, schedule: restore(activity.schedule, covered, wish.closureOn) };
  }
}

type Add = (change: Partial<ScheduleChange>) => readonly ScheduleChange[];

function changeTime(activity: Activity, { chosen, scope, change }: Wish, add: Add): Activity {
  if (change.kind !== 'time') return activity;
  const { on, startsAt, endsAt, reason } = change;
  const hasNewHours = startsAt !== chosen.startsAt || endsAt !== chosen.endsAt;
  const hasNewDay = on !== chosen.on;
  if (!hasNewHours && !hasNewDay) return activity;
  const changes = add({
    dayShift: hasNewDay ? daysBetween(chosen.original, on) : null,
    hours: hasNewHours ? { startsAt, endsAt } : null,
    reason,
  });
  const usual = scope === 'all' && hasNewHours ? { startsAt, endsAt } : {};
  return { ...activity, schedule: { ...activity.schedule, ...usual, changes } };
}

interface NewPlace {
  readonly place: Place;
  readonly reason: string | null;
  readonly isForAll: boolean;
}

function changePlace(
  activity: Activity,
  { place: { location, room }, reason, isForAll }: NewPlace,
  add: Add,
): Activity {
  const place = { location, room };
  const schedule = { ...activity.schedule, changes: add({ place, reason }) };
  return isForAll ? { ...activity, ...place, schedule } : { ...activity, schedule };
}

const together = (days: readonly LocalDate[], more: readonly LocalDate[]): readonly LocalDate[] =>
  [...new Set([...days, ...more])].sort();

interface Cancellation {
  readonly scope: ChangeScope;
  readonly change: DateChange;
  readonly days: readonly LocalDate[];
  readonly changes: readonly ScheduleChange[];
}

/** Cancels these days. A series that does not go on ends with the last of them. */
function cancel(schedule: Schedule, { scope, change, days, changes }: Cancellation): Schedule {
  const last = days.at(-1);
  const ends = scope === 'one' || schedule.repeat.every === 'once' || last === undefined ? {} : { until: last };
  const said = change.kind === 'cancelled' && change.reason !== null ? { changes } : {};
  return { ...schedule, ...ends, ...said, cancelled: together(schedule.cancelled, days) };
}

/** Takes these days back into the series, also when the house is closed. */
function restore(schedule: Schedule, dates: Coming, closureOn: ClosureOn): Schedule {
  const others = (all: readonly LocalDate[]) => all.filter((day) => !dates.some(({ original }) => original === day));
  const closed = dates.filter(({ on }) => closureOn(on) !== null).map(({ original }) => original);
  return {
    ...schedule,
    cancelled: others(schedule.cancelled),
    skipped: others(schedule.skipped),
    despite: together(schedule.despite, closed),
  };
}
