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

/** A place: a location of the configuration, and a room in it. */
export interface Place {
  readonly location: LocationId;
  readonly room: string | null;
}

/**
 * A change to the dates whose original day is `from` to `until`, both inclusive; null has no end. A field that is null
 * leaves that field as it was. Later changes overrule earlier ones, field by field.
 */
export interface ScheduleChange {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  /** Days from the original day to the day on which the date now takes place. */
  readonly dayShift: number | null;
  readonly hours: { readonly startsAt: LocalTime; readonly endsAt: LocalTime } | null;
  readonly place: Place | null;
  readonly places: number | null;
  /** Shown to visitors. */
  readonly reason: string | null;
}

/**
 * When an activity takes place: wall-clock times in Europe/Brussels. `until` is inclusive; null has no end.
 *
 * `firstOn`, `repeat` and `until` generate the original days. They name the dates for ever; every other day in a schedule
 * is an original day too.
 */
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
  /** Held although the house is closed or it is a public holiday. */
  readonly despite: readonly LocalDate[];
  /** In the order in which they were made. */
  readonly changes: readonly ScheduleChange[];
}

export const activityStates = ['draft', 'published', 'archived'] as const;
/** Only a published activity has dates that visitors see. */
export type ActivityState = (typeof activityStates)[number];

export interface SignUpPolicy {
  /** False: people walk in without signing up. */
  readonly needed: boolean;
  readonly waitingList: boolean;
  /** Sign-up opens at midnight this many days before the date; null is at once. */
  readonly opensDaysBefore: number | null;
  /** Sign-up closes this many hours before the start; 0 is at the start. */
  readonly closesHoursBefore: number;
}

/** What a date allows: a full date has a waiting list or not, or nobody signs up at all. */
export const signUpModes = ['waiting-list', 'no-waiting-list', 'walk-in'] as const;
export type SignUpMode = (typeof signUpModes)[number];

/** A photo by the hash of its bytes, and what it shows for who cannot see it. */
export interface Photo {
  readonly id: string;
  readonly alt: string;
}

export interface Translation {
  readonly title: string;
  readonly summary: string;
  /** Identifies the Dutch text that it was made from; see `translations.ts`. */
  readonly ofDutch: string;
}

export interface Activity {
  readonly id: ActivityId;
  readonly state: ActivityState;
  readonly title: string;
  readonly summary: string;
  readonly translations: Partial<Readonly<Record<Language, Translation>>>;
  readonly kind: ActivityKind;
  readonly picture: ActivityPicture;
  /** Shown instead of the drawing where it can be. */
  readonly photo: Photo | null;
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
  readonly signUp: SignUpPolicy;
  readonly schedule: Schedule;
}

/** One date. Its id holds the original day; `on` is the day on which it takes place. */
export interface ActivityDate extends Place {
  readonly id: ActivityDateId;
  readonly activity: ActivityId;
  readonly on: LocalDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: 'planned' | 'cancelled';
  /** Why it was changed or cancelled, for visitors. */
  readonly reason: string | null;
  readonly signUp: SignUpMode;
  /** Visitors sign up from this moment on; null has no beginning. */
  readonly opensAt: Instant | null;
  /** Visitors sign up before this moment; never after the start. */
  readonly closesAt: Instant;
}
