// Entries: what visitors submit. The header holds nothing personal; personal fields are separate, so that they can be
// sealed.
import type { ActivityDateId, Code, EntryId, KioskId, SubjectId, Telephone } from '../ids.ts';
import type { Language } from '../people/language.ts';
import type { SupportNeed } from '../people/support-need.ts';
import type { Instant, LocalDate } from '../time/time.ts';

export const dayParts = ['morning', 'afternoon', 'evening', 'any'] as const;
export type DayPart = (typeof dayParts)[number];

export const mostPersons = 6;

interface AnyHeader {
  readonly v: 1;
  readonly id: EntryId;
  readonly kiosk: KioskId;
  /** Time of the tap, by the kiosk's clock. */
  readonly madeAt: Instant;
  /** Language of the screen. */
  readonly language: Language;
}

export interface SignUpHeader extends AnyHeader {
  readonly kind: 'sign-up';
  /** The ticket's code, made on the kiosk. The receipt may replace it. */
  readonly code: Code;
  readonly date: ActivityDateId;
  readonly attendance: 'once' | 'series';
  /** 1 to 6. */
  readonly persons: number;
  /** Asks for somebody to go along with. */
  readonly together: boolean;
  /**
   * `loaned`: confirmed from the kiosk's seat loan; the visitor was told that the seat is theirs. `returned`: the loan
   * did not suffice, and the kiosk returns all of it with this entry.
   */
  readonly seat?: 'loaned' | 'returned';
}

export interface CallbackRequestHeader extends AnyHeader {
  readonly kind: 'callback-request';
  readonly code: Code;
  readonly subject: SubjectId;
  readonly dayPart: DayPart;
  /** Spoken languages in order of preference; never empty. */
  readonly callLanguages: readonly Language[];
  /** `visit`: has no telephone and comes to the desk. */
  readonly reach: 'telephone' | 'visit';
  readonly mayLeaveMessage: boolean;
  /** The day that the screen promised. It stays as shown. */
  readonly promisedOn: LocalDate;
}

export interface WithdrawalHeader extends AnyHeader {
  readonly kind: 'withdrawal';
  /** Code of the ticket or slip to withdraw. */
  readonly ticket: Code;
}

/** A check-in: somebody who signed up says that they are present. */
export interface CheckInHeader extends AnyHeader {
  readonly kind: 'check-in';
  /** Code of the ticket. */
  readonly ticket: Code;
}

/** Undoes a check-in, for instance of the wrong person. Only submitted at the desk. */
export interface UndoCheckInHeader extends AnyHeader {
  readonly kind: 'undo-check-in';
  /** Code of the ticket. */
  readonly ticket: Code;
  /** The date at which they were checked in. */
  readonly date: ActivityDateId;
}

/** A buurtpas. Only made at the desk. */
export interface PassHeader extends AnyHeader {
  readonly kind: 'pass';
  readonly code: Code;
}

export type EntryHeader =
  | SignUpHeader
  | CallbackRequestHeader
  | WithdrawalHeader
  | CheckInHeader
  | UndoCheckInHeader
  | PassHeader;
export type EntryKind = EntryHeader['kind'];

type Without<Header, Key extends PropertyKey> = Header extends unknown ? Omit<Header, Key> : never;
/** A header without the fields that only a kiosk sends. `Origin` says where it was submitted. */
export type SubmittedHeader<Header extends EntryHeader = EntryHeader> = Without<Header, 'v' | 'kiosk'>;

/** Headers that name an existing ticket or slip and have no code of their own. */
export type AboutTicketHeader = WithdrawalHeader | CheckInHeader | UndoCheckInHeader;
/** The entry's own code; null for kinds that have none. */
export const ownCode = (header: SubmittedHeader): Code | null => (isAboutTicket(header) ? null : header.code);
export const isAboutTicket = <Header extends SubmittedHeader>(
  header: Header,
): header is Extract<Header, { readonly ticket: Code }> => 'ticket' in header;

/** The personal fields, which are always sealed. Empty for entries that name a ticket. */
export interface Personal {
  readonly firstName?: string;
  readonly telephone?: Telephone;
  /** The buurtpas that was used in place of typing. All other fields are then absent. */
  readonly pass?: Code;
  /** For a buurtpas: the languages that its holder speaks, in order of preference. */
  readonly languages?: readonly Language[];
  readonly supportNeeds?: readonly SupportNeed[];
  readonly note?: string;
}

export interface Entry<Header extends EntryHeader = EntryHeader> {
  readonly header: Header;
  readonly personal: Personal;
}
