// Activities: what takes place in the neighbourhood, and when.
import type { Language } from '../people/language.ts';
import type { ActivityDateId, ActivityId, LocationId, NeighbourhoodId } from '../ids.ts';
import type { Instant, LocalDate, LocalTime, Weekday } from '../time/time.ts';

export const activityKinds = ['eat', 'chat', 'move', 'play', 'learn'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityPictures = [
  'soup',
  'coffee',
  'bread',
  'walk',
  'bike',
  'dance',
  'cards',
  'puzzle',
  'music',
  'phones',
  'books',
  'talk',
  'craft',
  'garden',
] as const;
export type ActivityPicture = (typeof activityPictures)[number];
/** `nth` counts from the start of the month, 1 to 4; -1 is the last. */
export type Repeat =
  | { readonly every: 'once' }
  | { readonly every: 'week'; readonly interval: 1 | 2 }
  | { readonly every: 'month'; readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: Weekday };

/** When an activity takes place: wall-clock times in Europe/Brussels. `until` is inclusive; null has no end. */
export interface Schedule {
  readonly firstOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly repeat: Repeat;
  readonly until: LocalDate | null;
  /** Left out silently, as if never planned. */
  readonly skipped: readonly LocalDate[];
  /** Announced, then called off: shown as cancelled. */
  readonly cancelled: readonly LocalDate[];
}

export interface Activity {
  readonly id: ActivityId;
  readonly title: string;
  readonly summary: string;
  readonly kind: ActivityKind;
  readonly picture: ActivityPicture;
  readonly neighbourhood: NeighbourhoodId;
  readonly location: LocationId;
  readonly room: string | null;
  /** Euro cents; 0 is free. */
  readonly priceCents: number;
  readonly priceNote: string | null;
  readonly stepFree: boolean;
  readonly accessNote: string | null;
  readonly languages: readonly Language[];
  readonly languageNote: string | null;
  readonly places: number;
  readonly schedule: Schedule;
}

export interface ActivityDate {
  readonly id: ActivityDateId;
  readonly activity: ActivityId;
  readonly on: LocalDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: 'planned' | 'cancelled';
}
