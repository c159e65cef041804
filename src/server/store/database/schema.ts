// The tables as Kysely sees them. Instants are integer milliseconds, JSON is text, and there are no booleans.
import type { SignUpMode } from '../../../domain/activities/activity.ts';
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
import type { StaffRole } from '../../../domain/people/staff-role.ts';
import type { PosterReport } from '../../../domain/posters/poster.ts';
import type { Instant, LocalDate } from '../../../domain/time/time.ts';

/** A single row: every write transaction updates it first and takes its sequence numbers from it. */
export interface CounterRow {
  id: number;
  seq: number;
}

/** A submission with its receipt, which never changes. `unreadable`: the whole text is sealed in `personal`. */
export interface EntryRow {
  id: EntryId;
  seq: number;
  kiosk: KioskId;
  kind: EntryKind | 'unreadable';
  /** The exact text of the header that the envelope was sealed with. */
  header: string;
  /** An envelope as JSON; opened in `personal.ts` only. A correction of a buurtpas seals it again. */
  personal: string;
  /** The assigned code, which may differ from the header's. */
  code: Code | null;
  made_at: Instant;
  received_at: Instant;
  /** Milliseconds that the server's clock was ahead of the kiosk's at the push. */
  clock_offset: number;
  /** The outcome on the receipt, as JSON; the rest of the receipt is in this row. */
  outcome: string;
}

export interface ActivityRow {
  id: ActivityId;
  /** An Activity as JSON. */
  definition: string;
  /** `desk`: a colleague made or changed it. */
  origin: 'demo' | 'desk';
  /** Never changes. */
  code: Code;
  /** Counts the edits, from 1. */
  version: number;
  edited_by: StaffId | null;
  edited_at: Instant | null;
}

/** An activity as it was before an edit; `version` is the one that was replaced. */
export interface ActivityEditRow {
  activity: ActivityId;
  version: number;
  definition: string;
  by_staff: StaffId;
  made_at: Instant;
}

export interface ActivityDateRow {
  id: ActivityDateId;
  activity: ActivityId;
  held_on: LocalDate;
  starts_at: Instant;
  ends_at: Instant;
  state: 'planned' | 'cancelled';
  location: LocationId;
  room: string | null;
  /** Why it was changed or cancelled, for visitors. */
  reason: string | null;
  sign_up: SignUpMode;
  opens_at: Instant | null;
  closes_at: Instant;
  places: number;
  taken: number;
  waiting: number;
  /** The seats that kiosks hold on loan, in total. */
  loaned: number;
  /** A hash of what calendar feeds show of the activity. */
  fingerprint: string;
  /** How often what calendar feeds show has changed, and when it last did. */
  revision: number;
  revised_at: Instant;
}

/** Seats of one date that one kiosk may give away without a network. */
export interface SeatLoanRow {
  kiosk: KioskId;
  date: ActivityDateId;
  /** Total since the date exists; the kiosk now holds `loaned` minus `used`. */
  loaned: number;
  used: number;
  until_at: Instant;
}

/** A sign-up at one date. A series has a row for each date that it covers. */
export interface SignUpRow {
  entry: EntryId;
  date: ActivityDateId;
  persons: number;
  state: 'confirmed' | 'waiting' | 'withdrawn';
  /** The entry's sequence number: the order of the waiting list. */
  line: number;
  promoted_at: Instant | null;
  /** When the person checked in. */
  arrived_at: Instant | null;
}

/** Somebody must be told that a date changed. The columns of the date hold what the person knows. */
export interface NotificationRow {
  entry: EntryId;
  date: ActivityDateId;
  kind: 'cancelled' | 'moved';
  held_on: LocalDate;
  starts_at: Instant;
  ends_at: Instant;
  location: LocationId;
  room: string | null;
  state: ActivityDateRow['state'];
  made_at: Instant;
  done_by: StaffId | null;
  done_at: Instant | null;
  how: 'spoken' | 'message' | 'visit' | null;
  /** An envelope as JSON. */
  note: string | null;
}

/** A photo of an activity. `id` is the hash of its bytes, `content` the bytes in base64. */
export interface PhotoRow {
  id: string;
  content: string;
  made_by: StaffId;
  made_at: Instant;
}

/** A sign-up for a series; new dates are assigned in the order of `line`. */
export interface SeriesSignUpRow {
  entry: EntryId;
  activity: ActivityId;
  from_day: LocalDate;
  persons: number;
  line: number;
  withdrawn_at: Instant | null;
}

/** A callback to make: on request, or for somebody who signed up and never read that there is no seat. */
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

/** An entry that staff must review. Its content is in `entry`. */
export interface NeedsReviewRow {
  entry: EntryId;
  /** A ReviewReason as JSON. */
  refusal: string;
  seen_by: StaffId | null;
  seen_at: Instant | null;
}

/** A withdrawal or check-in that arrived before its ticket. Deleted when the ticket arrives. */
export interface EarlyEntryRow {
  ticket: Code;
  entry: EntryId;
  kind: 'withdrawal' | 'check-in';
  /** When it was made, by the server's clock. */
  made_at: Instant;
}

/** Staff saw what a person typed. Stays when the entry is erased. */
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
  /** The latest health report as JSON, with `waiting` reduced by what the same push delivered. */
  health: string | null;
  health_at: Instant | null;
  /** Milliseconds that the server's clock was ahead of the kiosk's at that report. */
  clock_offset: number | null;
}

/** A token that identifies a device as a kiosk; only the device has the token itself. */
export interface DeviceTokenRow {
  hash: string;
  kiosk: KioskId;
  made_at: Instant;
  revoked_at: Instant | null;
  /** The thumbprint of the key that must accompany the token; null when the kiosk has none. */
  proof_key: string | null;
}

export interface EnrolmentCodeRow {
  hash: string;
  kiosk: KioskId;
  until_at: Instant;
  used_at: Instant | null;
}

/** A poster in the street, with its own code. */
export interface PosterRow {
  code: Code;
  about_kind: CodeTarget['kind'];
  about: ActivityId | LocationId | NeighbourhoodId;
  /** In words, such as "raam van de bakker". */
  hangs_at: string;
  put_up_by: StaffId;
  put_up_at: Instant;
  /** The last staff member who saw that it still hangs. */
  seen_by: StaffId | null;
  seen_at: Instant | null;
  withdrawn_by: StaffId | null;
  withdrawn_at: Instant | null;
}

/** How often phones opened a poster's page on one day; says nothing about whose. */
export interface PosterVisitRow {
  poster: Code;
  day: LocalDate;
  visits: number;
}

/** A report from a phone that something is wrong with a poster. */
export interface PosterReportRow {
  seq: number;
  poster: Code;
  what: PosterReport;
  made_at: Instant;
  done_by: StaffId | null;
  done_at: Instant | null;
}

/** A buurtpas. The holder's details are sealed in its entry. */
export interface PassRow {
  entry: EntryId;
  withdrawn_by: StaffId | null;
  withdrawn_at: Instant | null;
  /** The pass that replaced this one. */
  replaced_by: EntryId | null;
  /** The latest correction of the holder's details; whoever corrects makes the id. */
  correction: EntryId | null;
  corrected_by: StaffId | null;
  corrected_at: Instant | null;
}

/** A link that works once; see `staff-links.ts`. */
export interface StaffLinkRow {
  hash: string;
  /** Names it in a list, without saying what it is. */
  id: string;
  name: string;
  /** Null for a password link. */
  role: StaffRole | null;
  /** Null for an invitation. */
  staff: StaffId | null;
  /** Empty when the operator made it with `npm run accounts`. */
  made_by: StaffId | '';
  until_at: Instant;
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
  activity_edit: ActivityEditRow;
  activity_date: ActivityDateRow;
  seat_loan: SeatLoanRow;
  sign_up: SignUpRow;
  series_sign_up: SeriesSignUpRow;
  notification: NotificationRow;
  photo: PhotoRow;
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
  staff_link: StaffLinkRow;
  setting: SettingRow;
  schema_version: SchemaVersionRow;
}
