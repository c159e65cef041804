// What a visitor leaves. The header says what is not personal; personal fields travel apart, to be sealed apart.
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
  /** The tap, by the kiosk's clock. */
  readonly madeAt: Instant;
  /** The language the screen spoke. */
  readonly language: Language;
}

export interface SignUpHeader extends AnyHeader {
  readonly kind: 'sign-up';
  /** The ticket's code, made on the kiosk; the receipt carries the one that counts. */
  readonly code: Code;
  readonly date: ActivityDateId;
  readonly attendance: 'once' | 'series';
  /** 1 to 6. */
  readonly persons: number;
  /** Would like somebody to go along with. */
  readonly together: boolean;
  /**
   * `lent`: given away from what was lent to the kiosk; the visitor was told that the seat is theirs. `returned`: it did not
   * do for this one, and the kiosk gives all that it holds at this date back with it.
   */
  readonly seat?: 'loaned' | 'returned';
}

export interface CallbackRequestHeader extends AnyHeader {
  readonly kind: 'callback-request';
  readonly code: Code;
  readonly subject: SubjectId;
  readonly dayPart: DayPart;
  /** Spoken languages, most wanted first; never empty. */
  readonly callLanguages: readonly Language[];
  /** `visit`: no telephone, comes to the desk. */
  readonly reach: 'telephone' | 'visit';
  readonly mayLeaveMessage: boolean;
  /** The day the screen promised. What was told is kept. */
  readonly promisedOn: LocalDate;
}

export interface WithdrawalHeader extends AnyHeader {
  readonly kind: 'withdrawal';
  /** The code on the ticket or slip that is withdrawn. */
  readonly ticket: Code;
}

/** Somebody who signed up says that they are here. */
export interface CheckInHeader extends AnyHeader {
  readonly kind: 'check-in';
  /** The code on the ticket. */
  readonly ticket: Code;
}

/** It was the wrong name: somebody is not here after all. Left at the desk only. */
export interface UndoCheckInHeader extends AnyHeader {
  readonly kind: 'undo-check-in';
  /** The code on the ticket. */
  readonly ticket: Code;
  /** The date at which they were noted. */
  readonly date: ActivityDateId;
}

/** A buurtpas: made at the desk only. */
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
/** A header wherever it was left; at which kiosk, its `Origin` says. */
export type LeftHeader<Header extends EntryHeader = EntryHeader> = Without<Header, 'v' | 'kiosk'>;

/** Those that name a ticket or slip, and have no code of their own. */
export type AboutTicketHeader = WithdrawalHeader | CheckInHeader | UndoCheckInHeader;
/** The code that the entry itself goes by; null where it has none. */
export const ownCode = (header: LeftHeader): Code | null => (isAboutTicket(header) ? null : header.code);
export const isAboutTicket = <Header extends LeftHeader>(
  header: Header,
): header is Extract<Header, { readonly ticket: Code }> => 'ticket' in header;

/** What must never be readable by a stranger. Empty on those that name a ticket. */
export interface Personal {
  readonly firstName?: string;
  readonly telephone?: Telephone;
  /** Left with a buurtpas: then this is all there is. */
  readonly pass?: Code;
  /** Of who has a buurtpas: the languages they speak, most wanted first. */
  readonly languages?: readonly Language[];
  readonly supportNeeds?: readonly SupportNeed[];
  readonly note?: string;
}

export interface Entry<Header extends EntryHeader = EntryHeader> {
  readonly header: Header;
  readonly personal: Personal;
}
