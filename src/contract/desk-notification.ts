// Messages about people who must be told that their date changed.
import * as v from 'valibot';
import type { ActivityDateId, EntryId, LocationId, StaffId, Telephone } from '../domain/ids.ts';
import type { OpenedState } from '../domain/people/access-log.ts';
import type { Instant, LocalDate } from '../domain/time/time.ts';
import { activityDateId, entryId } from './fields.ts';
import type { UsedPass } from './pass.ts';

/** A date as somebody knows it, or as it is. */
export interface DateFacts {
  readonly on: LocalDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly location: LocationId;
  readonly room: string | null;
  readonly state: 'planned' | 'cancelled';
}

/** One sign-up of which the person must be told. */
export interface NotificationLine {
  readonly entry: EntryId;
  readonly date: ActivityDateId;
  readonly title: string;
  readonly known: DateFacts;
  readonly now: DateFacts;
  /** Why it changed, as visitors read it. */
  readonly reason: string | null;
  /** Sent along with a tap: what was told must still be right. */
  readonly revision: number;
  readonly persons: number;
  readonly opened: OpenedState;
  readonly firstName: string;
  readonly telephone: Telephone | null;
  readonly pass: UsedPass | null;
}

/** GET /api/desk/notifications: about dates that are not over, the earliest first. Changes with the topic `dates`. */
export interface NotificationList {
  readonly notifications: readonly NotificationLine[];
}

export const toldHow = ['spoken', 'message', 'visit'] as const;
export type ToldHow = (typeof toldHow)[number];

const told = {
  entry: entryId,
  date: activityDateId,
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
};
/** POST /api/desk/notifications/told. Answers NotificationList. */
export const toldMessage = v.object({ ...told, how: v.picklist(toldHow) });
/** POST /api/desk/notifications/not-told: undoes one's own tap. Answers NotificationList. */
export const notToldMessage = v.object(told);

/** In the 409 answer: the date changed once more, or somebody told them or nobody did. */
export type NotificationRefusal = { readonly kind: 'changed' } | { readonly kind: 'done'; readonly by: StaffId | null };
