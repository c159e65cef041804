// Builders of domain shapes: a test says what matters, the rest is an ordinary day in the neighbourhood.
import type { Activity, ActivityDate, Schedule } from '../../src/domain/activities/activity.ts';
import type { CallbackRequest } from '../../src/domain/callbacks/callback-request.ts';
import { makeCode, makePassCode } from '../../src/domain/entries/code.ts';
import type {
  CallbackRequestHeader,
  CheckInHeader,
  Entry,
  EntryHeader,
  PassHeader,
  Personal,
  SignUpHeader,
  UndoCheckInHeader,
  WithdrawalHeader,
} from '../../src/domain/entries/entry.ts';
import { asId, type Code, type EntryId, type StaffId, type Telephone } from '../../src/domain/ids.ts';
import type { ClosureOn } from '../../src/domain/time/closure.ts';
import { instantAt } from '../../src/domain/time/local-date.ts';
import type { OpeningHours } from '../../src/domain/time/opening-hours.ts';
import type { Receipt } from '../../src/domain/entries/receipt.ts';
import type { Seats } from '../../src/domain/activities/seats-and-waiting-list.ts';
import {
  asLocalDate,
  asLocalTime,
  hours,
  addDuration,
  type Instant,
  type LocalDate,
  type LocalTime,
} from '../../src/domain/time/time.ts';

export const day = (text: string): LocalDate => asLocalDate(text);
export const time = (text: string): LocalTime => asLocalTime(text);
/** A moment by the wall clock in Brussels: `2026-11-24 09:30`. */
export const at = (text: string): Instant => instantAt(day(text.slice(0, 10)), time(text.slice(11)));

/** A UUIDv7 that is recognised by its number. */
export const entryId = (number: number): EntryId =>
  asId(`01936b2a-0000-7000-8000-${number.toString(16).padStart(12, '0')}`);
/** A valid code that is recognised by its number, 0 to 31. */
export const aCode = (number = 0): Code => makeCode(Uint8Array.of(0, 0, 0, 0, 0, 0, number));
export const staffId = (name: string): StaffId => asId(name);
const aTelephone: Telephone = asId('+3238663450');

/** A house that never closes. */
export const neverClosed: ClosureOn = () => null;

/** Every Tuesday from noon to two, from 24 November 2026 on. */
export const aSchedule = (matters: Partial<Schedule> = {}): Schedule => ({
  firstOn: day('2026-11-24'),
  startsAt: time('12:00'),
  endsAt: time('14:00'),
  repeat: { every: 'week', interval: 1 },
  until: null,
  skipped: [],
  cancelled: [],
  despite: [],
  changes: [],
  ...matters,
});

export const anActivity = (matters: Partial<Activity> = {}): Activity => ({
  id: asId('soep'),
  state: 'published',
  translations: {},
  photo: null,
  signUp: { needed: true, waitingList: true, opensDaysBefore: null, closesHoursBefore: 0 },
  title: 'Soep op dinsdag',
  summary: 'Samen soep eten.',
  kind: 'eat',
  picture: 'soup',
  neighbourhood: asId('centrum'),
  location: asId('buurthuis'),
  room: null,
  priceCents: 0,
  priceNote: null,
  stepFree: true,
  accessNote: null,
  languages: ['nl'],
  languageNote: null,
  places: 12,
  schedule: aSchedule(),
  ...matters,
});

/** Soup on Tuesday 24 November 2026, from noon to two. */
export const aDate = (matters: Partial<ActivityDate> = {}): ActivityDate => {
  const on = matters.on ?? day('2026-11-24');
  const activity = matters.activity ?? asId<'activity'>('soep');
  const startsAt = matters.startsAt ?? instantAt(on, time('12:00'));
  return {
    id: asId(`${activity}@${on}`),
    activity,
    on,
    startsAt,
    endsAt: addDuration(startsAt, hours(2)),
    state: 'planned',
    location: asId('buurthuis'),
    room: null,
    reason: null,
    signUp: 'waiting-list',
    opensAt: null,
    closesAt: startsAt,
    ...matters,
  };
};

export const someSeats = (matters: Partial<Seats> = {}): Seats => ({
  places: 12,
  taken: 0,
  waiting: 0,
  loaned: 0,
  ...matters,
});

const anyHeader = {
  v: 1,
  id: entryId(1),
  kiosk: asId<'kiosk'>('kiosk-1'),
  madeAt: at('2026-11-20 10:00'),
  language: 'nl',
} as const;

/** One person, once, on 20 November 2026 at ten. */
export const aSignUp = (matters: Partial<SignUpHeader> = {}): SignUpHeader => ({
  ...anyHeader,
  kind: 'sign-up',
  code: aCode(1),
  date: asId('soep@2026-11-24'),
  attendance: 'once',
  persons: 1,
  together: false,
  ...matters,
});

/** Asked on Friday 20 November 2026 at ten, promised for Monday. */
export const aCallbackHeader = (matters: Partial<CallbackRequestHeader> = {}): CallbackRequestHeader => ({
  ...anyHeader,
  kind: 'callback-request',
  code: aCode(2),
  subject: asId('geld'),
  dayPart: 'any',
  callLanguages: ['nl'],
  reach: 'telephone',
  mayLeaveMessage: false,
  promisedOn: day('2026-11-23'),
  ...matters,
});

export const aCallbackRequest = (matters: Partial<CallbackRequest> = {}): CallbackRequest => ({
  id: anyHeader.id,
  header: aCallbackHeader(),
  state: { step: 'waiting' },
  attempts: [],
  ...matters,
});

export const aWithdrawal = (matters: Partial<WithdrawalHeader> = {}): WithdrawalHeader => ({
  ...anyHeader,
  kind: 'withdrawal',
  ticket: aCode(1),
  ...matters,
});

export const aCheckIn = (matters: Partial<CheckInHeader> = {}): CheckInHeader => ({
  ...anyHeader,
  kind: 'check-in',
  ticket: aCode(1),
  ...matters,
});

export const anUndoCheckIn = (matters: Partial<UndoCheckInHeader> = {}): UndoCheckInHeader => ({
  ...anyHeader,
  kind: 'undo-check-in',
  ticket: aCode(1),
  date: asId('soep@2026-11-24'),
  ...matters,
});

export const aPass = (matters: Partial<PassHeader> = {}): PassHeader => ({
  ...anyHeader,
  kind: 'pass',
  code: makePassCode(new Uint8Array(6).fill(1)),
  ...matters,
});

export const anEntry = <Header extends EntryHeader>(
  header: Header,
  personal: Personal = { firstName: 'Mia', telephone: aTelephone },
): Entry<Header> => ({ header, personal });

/** Confirmed, on the moment after the tap. */
export const aReceipt = (matters: Partial<Receipt> = {}): Receipt => ({
  id: anyHeader.id,
  code: aCode(1),
  outcome: { kind: 'confirmed', series: null },
  receivedAt: addDuration(anyHeader.madeAt, hours(0)),
  ...matters,
});

const officeDay = [{ from: time('09:00'), until: time('17:00') }];

/** Monday to Friday from nine to five; closed on legal holidays. */
export const officeHours = (matters: Partial<OpeningHours> = {}): OpeningHours => ({
  week: { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay, 6: [], 7: [] },
  publicHolidays: true,
  closedOn: [],
  ...matters,
});
