// Messages about activities between the desk and the server: make, change, preview, publish, copy.
import * as v from 'valibot';
import { type Activity, type ActivityDate, activityStates } from '../domain/activities/activity.ts';
import { type ChangeScope, changeScopes, type DateChange } from '../domain/activities/change-dates.ts';
import type { ScheduleMistake, SkippedDay } from '../domain/activities/schedule.ts';
import type { Seats } from '../domain/activities/seats-and-waiting-list.ts';
import type { ActivityDateId, Code, StaffId } from '../domain/ids.ts';
import type { Language } from '../domain/people/language.ts';
import type { Instant, LocalDate } from '../domain/time/time.ts';
import { activityMessage, placeFields, placesField, reasonField } from './activity.ts';
import { activityDateId, chosenId, localDate, localTime } from './fields.ts';

/** Who changed an activity last, and when. */
export interface LastEdit {
  readonly by: StaffId;
  readonly at: Instant;
}

/** One line of the list: drafts, published and archived. */
export interface ActivityLine {
  readonly activity: Activity;
  readonly code: Code;
  /** Counts the edits. An edit names the version that it was based on. */
  readonly version: number;
  /** Null when nobody at the desk changed it yet. */
  readonly edited: LastEdit | null;
  /** The next date that is planned; null when there is none. */
  readonly next: LocalDate | null;
  /** How many dates are planned and not over. */
  readonly coming: number;
}

/** GET /api/desk/activities: all of them, by title. */
export interface ActivityList {
  readonly activities: readonly ActivityLine[];
}

/** One date with its counts; never people. */
export interface DeskActivityDate extends ActivityDate, Seats {
  /** How often its calendar entry changed. */
  readonly revision: number;
}

/** GET /api/desk/activities/:id, and the answer to every change. */
export interface ActivityDetail extends ActivityLine {
  /** From sixty days ago to sixty days ahead, earliest first. */
  readonly dates: readonly DeskActivityDate[];
  /** Days of the series in the coming year on which nothing takes place, with the reason. */
  readonly skipped: readonly SkippedDay[];
  readonly mistakes: readonly ScheduleMistake[];
  /** Translations of an earlier Dutch text. */
  readonly outdated: readonly Language[];
  /** Sign-ups that this change put on the list of people to tell; 0 when it was only read. */
  readonly toTell: number;
}

/**
 * POST /api/desk/activities makes an activity. The desk makes the id (`activityIdFrom`), so that sending it twice makes
 * one. `state` may be draft or published.
 *
 * POST /api/desk/activities/:id changes one; `version` is the one that the colleague saw.
 */
export const newActivityMessage = v.object({ activity: activityMessage });
export const activityEditMessage = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  activity: activityMessage,
});

/** POST /api/desk/activities/preview: the dates that an activity would have, made or not. */
export interface ActivityPreview {
  /** All dates until the end of the series, at most a year ahead; the same as will be made. */
  readonly dates: readonly Pick<ActivityDate, 'id' | 'on' | 'startsAt' | 'endsAt' | 'state'>[];
  readonly skipped: readonly SkippedDay[];
  readonly mistakes: readonly ScheduleMistake[];
  /** What saving it would do to people who signed up. */
  readonly touched: Touched;
}

/** What a change does to dates and people. */
export interface Touched {
  /** The dates that become other than they are: moved, elsewhere, cancelled, restored, or with other places. */
  readonly dates: readonly ActivityDateId[];
  /** Sign-ups (tickets) whose person must be told; one for a series counts once. */
  readonly signUps: number;
  /** How many persons come with those tickets. */
  readonly persons: number;
}

/** A poster of this activity that hangs and shows a day, time or place that is no longer right. */
export interface PosterWarning {
  readonly code: Code;
  readonly hangsAt: string;
}

/** What happens to a date; see `DateChange`. */
const dateChangeMessage = v.variant('kind', [
  v.object({ kind: v.literal('time'), on: localDate, startsAt: localTime, endsAt: localTime, reason: reasonField }),
  v.object({ kind: v.literal('place'), ...placeFields, reason: reasonField }),
  v.object({ kind: v.literal('places'), places: placesField }),
  v.object({ kind: v.literal('cancelled'), reason: reasonField }),
  v.object({ kind: v.literal('restored') }),
]) satisfies v.GenericSchema<unknown, DateChange>;

/** POST /api/desk/activities/:id/dates/preview */
export const datesPreviewMessage = v.object({ date: activityDateId, change: dateChangeMessage });
export interface DatesPreview {
  readonly scopes: Readonly<Record<ChangeScope, Touched>>;
  readonly posters: readonly PosterWarning[];
}

/** POST /api/desk/activities/:id/dates: changes one date, this and following, or all. */
export const datesEditMessage = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  date: activityDateId,
  scope: v.picklist(changeScopes),
  change: dateChangeMessage,
});

/** POST /api/desk/activities/:id/state: publish, back to draft, archive. */
export const activityStateMessage = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  state: v.picklist(activityStates),
});
/** POST /api/desk/activities/:id/copy: a draft with another id, without exceptions, changes or dates. */
export const activityCopyMessage = v.object({ id: chosenId<'activity'>() });

/** In the 400, 404 or 409 answer of these routes. */
export type ActivityRefusal =
  /** 409: somebody changed it meanwhile. `changed` names the fields; nothing was stored. */
  | {
      readonly kind: 'changed-meanwhile';
      readonly version: number;
      readonly edited: LastEdit | null;
      readonly changed: readonly (keyof Activity)[];
    }
  /** 409: another activity has this id. */
  | { readonly kind: 'id-taken' }
  /** 409: a date cannot move to a day that is over, or on which the same activity has another date. */
  | { readonly kind: 'day-over' | 'day-taken'; readonly on: LocalDate }
  /** 409: the date is over, or is no longer one of this activity. */
  | { readonly kind: 'date-over' }
  /** 409: the series no longer has this date, so it cannot take place after all. */
  | { readonly kind: 'not-in-series' }
  /** 400: the configuration has no such place. */
  | { readonly kind: 'unknown-location' | 'unknown-neighbourhood' | 'unknown-photo' }
  /** 400: the schedule contradicts itself. */
  | { readonly kind: 'schedule'; readonly mistakes: readonly ScheduleMistake[] };

/**
 * POST /api/desk/photos: the bytes of a JPEG of at most 500 kB and 2000 by 2000 pixels, which the desk's page made small.
 * Answers 201; its address is `photoPath(id)`. An activity names it with a text for who cannot see it.
 */
export interface UploadedPhoto {
  readonly id: string;
}
