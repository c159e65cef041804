// What the desk and the server tell each other. Both come from one build, so one version.
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
import type { CallAttempt } from '../domain/callbacks/callback-request.ts';
import type { KioskConfig } from './kiosk-config.ts';
import { chosenId, entryId } from './fields.ts';
import type { Health } from './health.ts';
import type { UsedPass } from './pass.ts';

/** Staff by id, to name who has it. */
export interface StaffMember {
  readonly id: StaffId;
  readonly name: string;
}

/** Who is signed in. */
export interface SignedIn extends StaffMember {
  readonly role: StaffRole;
}

/** In the refusal of every route, with 403: the account has no role that this server knows. */
export const noRole = { kind: 'no-role' } as const;

/** GET /api/desk/welcome: what the sign-in page may know before anybody is signed in. */
export interface DeskWelcome {
  /** Then the two demo accounts are shown as a hint. */
  readonly demo: boolean;
  /** Nobody has an account yet: the link that was printed once makes the first. */
  readonly firstCoordinator: boolean;
}

/** GET /api/desk/me: who is signed in, and what every desk page needs. */
export interface DeskSetting {
  readonly me: SignedIn;
  readonly staff: readonly StaffMember[];
  readonly demo: boolean;
  readonly config: KioskConfig;
  /** Where phones find this server; QR codes hold it. */
  readonly publicAddress: string;
  /** To count lateness by the server's clock. */
  readonly now: Instant;
  readonly today: LocalDate;
}

/** One line of the callback list; the personal part is opened for who is signed in. */
export interface CallbackLine {
  readonly id: EntryId;
  readonly code: Code;
  /** The id of a subject; `no-seat` when there is a `seat`. */
  readonly subject: string;
  /** Set when this person signed up, has no seat and does not know; `state` is how it is now. */
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
  /** Null when they typed it themselves. */
  readonly pass: UsedPass | null;
  readonly state: CallbackState;
  readonly attempts: readonly CallAttempt[];
}

/** A sign-up without a seat. Promoted from the line meanwhile, it is `confirmed`. */
export interface WishedSeat {
  /** Null when the activity is not in the agenda any more. */
  readonly title: string | null;
  readonly on: LocalDate;
  readonly persons: number;
  readonly attendance: 'once' | 'series';
  readonly state: 'confirmed' | 'waiting' | 'withdrawn' | 'refused';
}

/** GET /api/desk/callbacks?show=open|closed, soonest promise first. */
export interface CallbackList {
  readonly callbacks: readonly CallbackLine[];
  /** Entries that could not be taken as they were: a colleague looks at them. */
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
  /** Of a check-in: what was shown, and then the person is who signed up with it. Null of all else. */
  readonly ticket: ShownTicket | null;
}

/** A ticket with which somebody said "I am here". */
export interface ShownTicket {
  readonly code: Code;
  /** The date that it is for, of a series that of the day itself; null when no ticket goes by this code. */
  readonly date: ActivityDateId | null;
}

/** POST /api/desk/callbacks/:id/take-over: who has it, as far as this colleague sees. */
export const takeOverMessage = v.object({
  from: v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.transform(asId<'staff'>)),
});
/** POST /api/desk/callbacks/:id/attempts */
export const attemptMessage = v.object({ result: v.picklist(callResults) });
/** POST /api/desk/callbacks/:id/close */
export const closeMessage = v.object({ outcome: v.picklist(callbackOutcomes) });
// POST /api/desk/callbacks/:id/claim and /release, and POST /api/desk/set-aside/:id/seen, have no body.
// All answer 200 with the CallbackLine, or 409 problem+json with `refusal: CallbackRefusal`.

/** GET /api/desk/dates: the coming dates, soonest first. */
export interface DeskDate {
  readonly id: ActivityDateId;
  readonly title: string;
  readonly neighbourhood: NeighbourhoodId;
  readonly location: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: 'planned' | 'cancelled';
  readonly places: number;
  readonly taken: number;
  readonly waiting: number;
  /** Places that kiosks may give away without a network; others get them when they come back. */
  readonly loaned: number;
}

/** GET /api/desk/dates/:id/sign-ups: who comes, confirmed first, then the waiting list in order. */
export interface SignUpLine {
  readonly id: EntryId;
  readonly code: Code;
  readonly persons: number;
  readonly together: boolean;
  readonly attendance: 'once' | 'series';
  readonly state: 'confirmed' | 'waiting';
  /** On the waiting list, 1 is next; null when confirmed. */
  readonly position: number | null;
  readonly madeAt: Instant;
  readonly opened: OpenedState;
  readonly firstName: string;
  readonly telephone: Telephone | null;
  readonly pass: UsedPass | null;
  /** Set when a place became free for somebody who was waiting: they must be told. */
  readonly promotedAt: Instant | null;
  /** Set when they said that they are here, or a colleague did. */
  readonly arrivedAt: Instant | null;
}
export interface SignUpList {
  readonly date: DeskDate;
  readonly signUps: readonly SignUpLine[];
}

/** One colleague saw one person's name and number. */
export interface AccessLogLine {
  /** Grows with each look; `before` asks for those under it. */
  readonly seq: number;
  readonly by: StaffId;
  readonly entry: EntryId;
  /** Null when the entry is no longer there, or never had one. */
  readonly code: Code | null;
  readonly what: AccessedEntry;
  readonly at: Instant;
  readonly why: AccessReason;
}
/** What the name belonged to; never the name. */
export type AccessedEntry =
  /** Null where the agenda no longer knows it. */
  | { readonly kind: 'sign-up'; readonly activity: string | null; readonly day: LocalDate | null }
  | { readonly kind: 'callback-request'; readonly subject: string | null }
  | { readonly kind: 'withdrawal' | 'check-in' | 'undo-check-in' | 'pass' | 'unreadable' }
  /** Erased since; that somebody looked stays known. */
  | { readonly kind: 'gone' };
/** POST /api/desk/access-log: these names were printed. The names themselves were asked for before. */
export const printedMessage = v.object({
  entries: v.pipe(v.array(entryId), v.minLength(1), v.maxLength(1000), v.readonly()),
});
export type Printed = v.InferOutput<typeof printedMessage>;
/** Which looks; null for all of them. */
export interface AccessLogFilter {
  readonly by: StaffId | null;
  readonly code: Code | null;
}
/** GET /api/desk/access-log?before=<seq>&by=<staff>&code=<code>, newest first; for a coordinator only. */
export interface AccessLog {
  readonly accessLog: readonly AccessLogLine[];
  /** Ask on with this one; null at the end. */
  readonly before: number | null;
}

/** GET /api/desk/health: how the server is, for whoever looks after it. Changes with the topic `kiosks`. */
export interface ServerHealth {
  /** Null when they are made of PostgreSQL, by whoever looks after it: this server does not see those. */
  readonly backup: {
    /** Null when this server makes none by itself. */
    readonly every: Duration | null;
    readonly lastAt: Instant | null;
    /** When the last try failed; null when it did not. */
    readonly failedAt: Instant | null;
  } | null;
}

/** GET /api/desk/kiosks */
export interface KioskLine {
  readonly id: KioskId;
  readonly name: string;
  readonly enrolledAt: Instant | null;
  readonly lastContactAt: Instant | null;
  /** What it last said; null when it has not said anything yet. */
  readonly health: KioskHealth | null;
  readonly alarm: KioskAlarm['kind'] | null;
  /** What the alarm `trouble` is about. */
  readonly trouble: KioskTrouble | null;
}
/** How a kiosk is, its moments by the server's clock. */
export interface KioskHealth extends Health {
  readonly toldAt: Instant;
  /** That the server's clock is ahead of the kiosk's. */
  readonly clockOffset: Duration;
}
/** POST /api/desk/kiosks/:id/revoke, no body: whatever device is this kiosk is it no longer. Answers the KioskLine. */
/** POST /api/desk/kiosks/:id/enrolment-code answers this; the code works once, for a quarter of an hour. */
export interface EnrolmentCode {
  readonly code: Code;
  readonly until: Instant;
  /** The kiosk's address with the code in it, as rows of 0 and 1; null where no other device reaches this server. */
  readonly qr: readonly string[] | null;
}

/** POST /api/desk/first-coordinator, from the link that is printed once. */
export const firstCoordinatorMessage = v.object({
  token: v.pipe(v.string(), v.minLength(20), v.maxLength(200)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60), v.regex(/^\P{Cc}+$/u, 'no control characters')),
  email: v.pipe(v.string(), v.email(), v.maxLength(200)),
  password: v.pipe(v.string(), v.minLength(12), v.maxLength(128)),
});

/** GET /api/desk/events: server-sent; `event: changed`, `data:` one of these. A hint to ask again, nothing personal. */
export const deskChanges = ['callbacks', 'dates', 'kiosks', 'passes', 'posters'] as const;
export type DeskChange = (typeof deskChanges)[number];

/** POST /api/v1/enrol */
export const enrolMessage = v.object({ kiosk: v.optional(chosenId<'kiosk'>()), code: v.optional(v.string()) });
export interface Enrolment {
  readonly token: string;
  readonly kiosk: KioskId;
  /** The public half of the server's signing key, learnt here and nowhere else; see `contract/sealed.ts`. */
  readonly identity: string;
}
