// Messages between the desk and the server. Both come from the same build, so there is one version.
import * as v from 'valibot';
import { callbackOutcomes, callResults, type CallbackState } from '../domain/callbacks/callback-request.ts';
import type { DayPart } from '../domain/entries/entry.ts';
import {
  asId,
  type ActivityDateId,
  type Code,
  type EntryId,
  type KioskId,
  type NeighbourhoodId,
  type StaffId,
  type Telephone,
} from '../domain/ids.ts';
import type { KioskAlarm, KioskTrouble } from '../domain/kiosks/kiosk-alarm.ts';
import type { Language } from '../domain/people/language.ts';
import type { AccessReason, OpenedState } from '../domain/people/access-log.ts';
import type { ReviewReason } from '../domain/entries/receipt.ts';
import type { StaffRole } from '../domain/people/staff-role.ts';
import type { Duration, Instant, LocalDate } from '../domain/time/time.ts';
import type { ActivityDate } from '../domain/activities/activity.ts';
import type { Seats } from '../domain/activities/seats-and-waiting-list.ts';
import type { CallAttempt } from '../domain/callbacks/callback-request.ts';
import type { KioskConfig } from './kiosk-config.ts';
import { chosenId, entryId } from './fields.ts';
import type { Health } from './health.ts';
import type { UsedPass } from './pass.ts';

/** Staff by id, to name the colleague who holds a request. */
export interface StaffMember {
  readonly id: StaffId;
  readonly name: string;
}

/** The colleague who is signed in. */
export interface SignedIn extends StaffMember {
  readonly role: StaffRole;
}

/** In the 403 answer of every route: the account has no role that this server knows. */
export const noRole = { kind: 'no-role' } as const;

/** GET /api/desk/welcome: what the sign-in page may know before anybody signs in. */
export interface DeskWelcome {
  /** Whether to show the two demo accounts as a hint. */
  readonly demo: boolean;
  /** Nobody has an account yet. The link that the server printed once makes the first. */
  readonly firstCoordinator: boolean;
}

/** GET /api/desk/me: who is signed in, and what every desk page needs. */
export interface DeskSetting {
  readonly me: SignedIn;
  readonly staff: readonly StaffMember[];
  readonly demo: boolean;
  readonly config: KioskConfig;
  /** The server's address for phones, used in QR codes. */
  readonly publicAddress: string;
  /** The server's clock, by which lateness is counted. */
  readonly now: Instant;
  readonly today: LocalDate;
}

/** One line of the callback list. The personal part is opened for the colleague who is signed in. */
export interface CallbackLine {
  readonly id: EntryId;
  readonly code: Code;
  /** Id of the subject; `no-seat` when `seat` is set. */
  readonly subject: string;
  /** Set when this person signed up, got no seat and does not know it yet. `state` is the current state. */
  readonly seat: WishedSeat | null;
  readonly neighbourhood: NeighbourhoodId | null;
  readonly kiosk: KioskId;
  readonly madeAt: Instant;
  readonly receivedAt: Instant;
  readonly promisedOn: LocalDate;
  readonly dayPart: DayPart;
  readonly callLanguages: readonly Language[];
  readonly reach: 'telephone' | 'visit';
  readonly mayLeaveMessage: boolean;
  readonly opened: OpenedState;
  readonly firstName: string;
  readonly telephone: Telephone | null;
  /** Null when they typed their details themselves. */
  readonly pass: UsedPass | null;
  readonly state: CallbackState;
  readonly attempts: readonly CallAttempt[];
}

/** A sign-up that got no seat. `confirmed` when it was promoted from the waiting list since. */
export interface WishedSeat {
  /** Null when the activity is no longer in the agenda. */
  readonly title: string | null;
  readonly on: LocalDate;
  readonly persons: number;
  readonly attendance: 'once' | 'series';
  readonly state: 'confirmed' | 'waiting' | 'withdrawn' | 'refused';
}

/** GET /api/desk/callbacks?show=open|closed, sorted by promised day, earliest first. */
export interface CallbackList {
  readonly callbacks: readonly CallbackLine[];
  /** Entries that could not be accepted as they are and need review by a colleague. */
  readonly needsReview: readonly NeedsReview[];
}

export interface NeedsReview {
  readonly id: EntryId;
  readonly kiosk: KioskId;
  readonly kind: string;
  readonly receivedAt: Instant;
  readonly refusal: ReviewReason;
  readonly opened: OpenedState;
  readonly firstName: string | null;
  readonly telephone: string | null;
  readonly pass: UsedPass | null;
  readonly activityTitle: string | null;
  /**
   * For a check-in, the ticket that was shown; the person is then whoever signed up with it. Null for all other kinds.
   */
  readonly ticket: ShownTicket | null;
}

/** The ticket that somebody checked in with. */
export interface ShownTicket {
  readonly code: Code;
  /** The date of the ticket; for a series, the date on that day. Null when no ticket has this code. */
  readonly date: ActivityDateId | null;
}

/** POST /api/desk/callbacks/:id/take-over. `from` is the colleague who holds it according to this desk. */
export const takeOverMessage = v.object({
  from: v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.transform(asId<'staff'>)),
});
/** POST /api/desk/callbacks/:id/attempts */
export const attemptMessage = v.object({ result: v.picklist(callResults) });
/** POST /api/desk/callbacks/:id/close */
export const closeMessage = v.object({ outcome: v.picklist(callbackOutcomes) });
// POST /api/desk/callbacks/:id/claim and /release, and POST /api/desk/needs-review/:id/seen, have no body. All answer 200
// with the CallbackLine, or 409 problem+json with `refusal: CallbackRefusal`.

/** GET /api/desk/dates: the coming dates, earliest first. */
export interface DeskDate extends Omit<ActivityDate, 'location'>, Seats {
  readonly title: string;
  readonly neighbourhood: NeighbourhoodId;
  /** The location's name. */
  readonly location: string;
}

/** GET /api/desk/dates/:id/sign-ups: confirmed sign-ups first, then the waiting list in order. */
export interface SignUpLine {
  readonly id: EntryId;
  readonly code: Code;
  readonly persons: number;
  readonly together: boolean;
  readonly attendance: 'once' | 'series';
  readonly state: 'confirmed' | 'waiting';
  /** Position on the waiting list, 1 is next; null when confirmed. */
  readonly position: number | null;
  readonly madeAt: Instant;
  readonly opened: OpenedState;
  readonly firstName: string;
  readonly telephone: Telephone | null;
  readonly pass: UsedPass | null;
  /** Set when a place became free for somebody on the waiting list, who must be informed. */
  readonly promotedAt: Instant | null;
  /** Set when they checked in, or a colleague checked them in. */
  readonly arrivedAt: Instant | null;
}
export interface SignUpList {
  readonly date: DeskDate;
  readonly signUps: readonly SignUpLine[];
}

/** One colleague saw the name and number of one person. */
export interface AccessLogLine {
  /** Increases with each entry; `before` returns the entries below it. */
  readonly seq: number;
  readonly by: StaffId;
  readonly entry: EntryId;
  /** Null when the entry no longer exists, or never had a code. */
  readonly code: Code | null;
  readonly what: AccessedEntry;
  readonly at: Instant;
  readonly why: AccessReason;
}
/** What the name belonged to; never the name itself. */
export type AccessedEntry =
  /** Null when the agenda no longer has it. */
  | { readonly kind: 'sign-up'; readonly activity: string | null; readonly day: LocalDate | null }
  | { readonly kind: 'callback-request'; readonly subject: string | null }
  | { readonly kind: 'withdrawal' | 'check-in' | 'undo-check-in' | 'pass' | 'unreadable' }
  /** Erased since. The access remains on record. */
  | { readonly kind: 'gone' };
/** POST /api/desk/access-log: these names were printed. They were requested, and logged, before. */
export const printedMessage = v.object({
  entries: v.pipe(v.array(entryId), v.minLength(1), v.maxLength(1000), v.readonly()),
});
export type Printed = v.InferOutput<typeof printedMessage>;
/** Restricts the answer; null for no restriction. */
export interface AccessLogFilter {
  readonly by: StaffId | null;
  readonly code: Code | null;
}
/** GET /api/desk/access-log?before=<seq>&by=<staff>&code=<code>, newest first. For coordinators only. */
export interface AccessLog {
  readonly accessLog: readonly AccessLogLine[];
  /** Pass this on to get the next page; null on the last one. */
  readonly before: number | null;
}

/** GET /api/desk/health: the state of the server, for whoever maintains it. Changes with the topic `kiosks`. */
export interface ServerHealth {
  /** Null with PostgreSQL, whose backups are made elsewhere and are unknown to this server. */
  readonly backup: {
    /** Null when this server makes no scheduled backups. */
    readonly every: Duration | null;
    readonly lastAt: Instant | null;
    /** When the last attempt failed; null when it succeeded. */
    readonly failedAt: Instant | null;
    /** The copies on another disk or machine; null when the server makes none. */
    readonly copy: {
      /** When the newest backup that was copied was made. */
      readonly lastAt: Instant | null;
      readonly failedAt: Instant | null;
      readonly late: boolean;
    } | null;
  } | null;
}

/** GET /api/desk/kiosks */
export interface KioskLine {
  readonly id: KioskId;
  readonly name: string;
  readonly enrolledAt: Instant | null;
  readonly lastContactAt: Instant | null;
  /** The last report of the kiosk; null before the first one. */
  readonly health: KioskHealth | null;
  readonly alarm: KioskAlarm['kind'] | null;
  /** What the alarm `trouble` is about. */
  readonly trouble: KioskTrouble | null;
}
/** The state of a kiosk; its moments are by the server's clock. */
export interface KioskHealth extends Health {
  readonly reportedAt: Instant;
  /** How far the server's clock is ahead of the kiosk's. */
  readonly clockOffset: Duration;
}
/**
 * POST /api/desk/kiosks/:id/revoke, no body: the enrolled device can no longer act as this kiosk. Answers the
 * KioskLine.
 */
/** Answer of POST /api/desk/kiosks/:id/enrolment-code. The code works once, for 15 minutes. */
export interface EnrolmentCode {
  readonly code: Code;
  readonly until: Instant;
  /** The kiosk's address with the code, as rows of 0 and 1; null when other devices cannot reach this server. */
  readonly qr: readonly string[] | null;
}

/** POST /api/desk/first-coordinator, from the link that the server printed once. */
export const firstCoordinatorMessage = v.object({
  token: v.pipe(v.string(), v.minLength(20), v.maxLength(200)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60), v.regex(/^\P{Cc}+$/u, 'no control characters')),
  email: v.pipe(v.string(), v.email(), v.maxLength(200)),
  password: v.pipe(v.string(), v.minLength(12), v.maxLength(128)),
});

/**
 * GET /api/desk/events: server-sent events, `event: changed` with one of these as `data:`. A hint to reload; never
 * personal.
 */
export const deskChanges = ['callbacks', 'dates', 'kiosks', 'passes', 'posters', 'colleagues'] as const;
export type DeskChange = (typeof deskChanges)[number];

/** POST /api/v1/enrol */
export const enrolMessage = v.object({ kiosk: v.optional(chosenId<'kiosk'>()), code: v.optional(v.string()) });
export interface Enrolment {
  readonly token: string;
  readonly kiosk: KioskId;
  /** The public half of the server's signing key. A kiosk learns it only here; see `contract/sealed.ts`. */
  readonly identity: string;
}
