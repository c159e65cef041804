// The tables, as Kysely sees them. Instants are integer milliseconds, JSON is text, booleans do not occur.
import type { CallbackOutcome, CallbackState, CallResult } from '../../../domain/callbacks/callback-request.ts';
import type { EntryKind } from '../../../domain/entries/entry.ts';
import type { CodeTarget } from '../../../domain/entries/code-target.ts';
import type {
  ActivityDateId,
  ActivityId,
  Code,
  EntryId,
  KioskId,
  LocationId,
  NeighbourhoodId,
  StaffId,
  SubjectId,
} from '../../../domain/ids.ts';
import type { AccessReason } from '../../../domain/people/access-log.ts';
import type { PosterReport } from '../../../domain/posters/poster.ts';
import type { Instant, LocalDate } from '../../../domain/time/time.ts';

/** One row: every write transaction updates it first and takes its sequence from it. */
export interface CounterRow {
  id: number;
  seq: number;
}

/** What a person left, and the receipt it got: the same for ever. `unreadable` keeps the whole text as personal. */
export interface EntryRow {
  id: EntryId;
  seq: number;
  kiosk: KioskId;
  kind: EntryKind | 'unreadable';
  /** The header's exact text, as the envelope was sealed with. */
  header: string;
  /** An envelope as JSON; opened in `personal.ts` only. Of a buurtpas it may be sealed anew, by a correction. */
  personal: string;
  /** The code that counts, which may be another than the header's. */
  code: Code | null;
  made_at: Instant;
  received_at: Instant;
  /** Milliseconds that the server's clock was ahead of the kiosk's at the push. */
  clock_offset: number;
  /** What the receipt says, as JSON; the rest of a receipt is in this row. */
  outcome: string;
}

export interface ActivityRow {
  id: ActivityId;
  /** An Activity as JSON. */
  definition: string;
  origin: 'demo' | 'desk';
  /** Its own, as long as it exists. */
  code: Code;
}

export interface ActivityDateRow {
  id: ActivityDateId;
  activity: ActivityId;
  held_on: LocalDate;
  starts_at: Instant;
  ends_at: Instant;
  state: 'planned' | 'cancelled';
  places: number;
  taken: number;
  waiting: number;
  /** What its loans hold, together. */
  loaned: number;
  /** A fingerprint of what agendas elsewhere read of its activity. */
  fingerprint: string;
  /** How often what they read has changed since the date exists, and when it last did. */
  revision: number;
  revised_at: Instant;
}

/** Places of one date that one kiosk may give away without a network. */
export interface SeatLoanRow {
  kiosk: KioskId;
  date: ActivityDateId;
  /** Since the date exists; what is held is `lent` less `used`. */
  loaned: number;
  used: number;
  until_at: Instant;
}

/** One sign-up at one date. A series has a row for each date it covers. */
export interface SignUpRow {
  entry: EntryId;
  date: ActivityDateId;
  persons: number;
  state: 'confirmed' | 'waiting' | 'withdrawn';
  /** The entry's sequence: the order in line. */
  line: number;
  promoted_at: Instant | null;
  /** Somebody said "I am here". */
  arrived_at: Instant | null;
}

/** A standing wish to come every time: new dates get it in `line` order. */
export interface SeriesSignUpRow {
  entry: EntryId;
  activity: ActivityId;
  from_day: LocalDate;
  persons: number;
  line: number;
  withdrawn_at: Instant | null;
}

/** Somebody is to be called: who asked for it, or who signed up and was not told that there is no seat. */
export interface CallbackRow {
  entry: EntryId;
  /** `noSeat` for a sign-up. */
  subject: SubjectId;
  promised_on: LocalDate;
  step: CallbackState['step'];
  by_staff: StaffId | null;
  step_at: Instant | null;
  outcome: CallbackOutcome | null;
}

export interface CallAttemptRow {
  entry: EntryId;
  seq: number;
  by_staff: StaffId;
  made_at: Instant;
  result: CallResult;
}

/** Entries that were refused: a colleague looks at them. The text itself is in `entry`. */
export interface NeedsReviewRow {
  entry: EntryId;
  /** A SetAsideReason as JSON. */
  refusal: string;
  seen_by: StaffId | null;
  seen_at: Instant | null;
}

/** A withdrawal or check-in that came before the ticket it is about. It goes when that is here. */
export interface EarlyEntryRow {
  ticket: Code;
  entry: EntryId;
  kind: 'withdrawal' | 'check-in';
  /** The tap, by the server's clock. */
  made_at: Instant;
}

/** A colleague saw what a person typed. Kept also when the entry is erased. */
export interface AccessLogRow {
  seq: number;
  by_staff: StaffId;
  entry: EntryId;
  accessed_at: Instant;
  why: AccessReason;
}

export interface KioskRow {
  id: KioskId;
  enrolled_at: Instant | null;
  last_contact_at: Instant | null;
  /** What it last said of itself, as JSON, without what was taken from it in the same breath. */
  health: string | null;
  health_at: Instant | null;
  /** Milliseconds that the server's clock was ahead of the kiosk's then. */
  clock_offset: number | null;
}

/** What a device shows to prove which kiosk it is; the token itself is kept on the device only. */
export interface DeviceTokenRow {
  hash: string;
  kiosk: KioskId;
  made_at: Instant;
  revoked_at: Instant | null;
  /** The thumbprint of the key that must come with it; null while the kiosk can keep none. */
  proof_key: string | null;
}

export interface EnrolmentCodeRow {
  hash: string;
  kiosk: KioskId;
  until_at: Instant;
  used_at: Instant | null;
}

/** What hangs somewhere, with a code of its own. */
export interface PosterRow {
  code: Code;
  about_kind: CodeTarget['kind'];
  about: ActivityId | LocationId | NeighbourhoodId;
  /** In words: "raam van de bakker". */
  hangs_at: string;
  put_up_by: StaffId;
  put_up_at: Instant;
  /** A colleague passed by and saw it hang. */
  seen_by: StaffId | null;
  seen_at: Instant | null;
  withdrawn_by: StaffId | null;
  withdrawn_at: Instant | null;
}

/** How often a phone opened the page of a poster on one day; nothing about whose. */
export interface PosterVisitRow {
  poster: Code;
  day: LocalDate;
  visits: number;
}

/** Somebody says on a phone that a poster is not right. */
export interface PosterReportRow {
  seq: number;
  poster: Code;
  what: PosterReport;
  made_at: Instant;
  done_by: StaffId | null;
  done_at: Instant | null;
}

/** A buurtpas; what it says of its holder is in its entry, sealed. */
export interface PassRow {
  entry: EntryId;
  withdrawn_by: StaffId | null;
  withdrawn_at: Instant | null;
  /** The pass that its holder got for it. */
  replaced_by: EntryId | null;
  /** The last time that what it says of its holder was corrected; the id is made by who did. */
  correction: EntryId | null;
  corrected_by: StaffId | null;
  corrected_at: Instant | null;
}

export interface SettingRow {
  name: string;
  value: string;
}

export interface SchemaVersionRow {
  version: number;
  applied_at: Instant;
}

export interface Schema {
  counter: CounterRow;
  entry: EntryRow;
  activity: ActivityRow;
  activity_date: ActivityDateRow;
  seat_loan: SeatLoanRow;
  sign_up: SignUpRow;
  series_sign_up: SeriesSignUpRow;
  callback: CallbackRow;
  call_attempt: CallAttemptRow;
  needs_review: NeedsReviewRow;
  early_entry: EarlyEntryRow;
  access_log: AccessLogRow;
  kiosk: KioskRow;
  device_token: DeviceTokenRow;
  enrolment_code: EnrolmentCodeRow;
  poster: PosterRow;
  poster_visit: PosterVisitRow;
  poster_report: PosterReportRow;
  pass: PassRow;
  setting: SettingRow;
  schema_version: SchemaVersionRow;
}
