// Colleagues, requests and dates for the stories of the desk. Monday 23 November 2026, 14.32 at the desk.
import type {
  CallbackLine,
  DeskDate,
  KioskHealth,
  KioskLine,
  AccessLogLine,
  NeedsReview,
  SignedIn,
  SignUpLine,
} from '../../../src/contract/desk.ts';
import type { KioskConfig } from '../../../src/contract/kiosk-config.ts';
import type { PassLine } from '../../../src/contract/pass.ts';
import type { DeskAgenda, PosterLine } from '../../../src/contract/poster.ts';
import { asId } from '../../../src/domain/ids.ts';
import { instantAt } from '../../../src/domain/time/local-date.ts';
import { asLocalDate, asLocalTime, type Instant, minutes } from '../../../src/domain/time/time.ts';

export const today = asLocalDate('2026-11-23');
export const at = (day: string, time: string): Instant => instantAt(asLocalDate(day), asLocalTime(time));
export const now = at('2026-11-23', '14:32');

export const lies: SignedIn = { id: asId('lies'), name: 'Lies, De Wilg', role: 'coordinator' };
export const karim: SignedIn = { id: asId('karim'), name: 'Karim, SAAMO', role: 'desk-worker' };

let made = 0;
const next = (): string => `0193-${String((made += 1))}`;

export const aRequest = (of: Partial<CallbackLine> = {}): CallbackLine => ({
  id: asId(next()),
  code: asId('7K3F9QWX'),
  subject: 'talk',
  seat: null,
  neighbourhood: asId('centrum'),
  kiosk: asId('hal'),
  madeAt: at('2026-11-20', '10:15'),
  receivedAt: at('2026-11-20', '10:15'),
  promisedOn: today,
  dayPart: 'afternoon',
  callLanguages: ['nl'],
  reach: 'telephone',
  mayLeaveMessage: true,
  opened: 'yes',
  firstName: 'Jef',
  telephone: asId('+32470000001'),
  pass: null,
  state: { step: 'waiting' },
  attempts: [],
  ...of,
});

export const aNeedsReview = (of: Partial<NeedsReview> = {}): NeedsReview => ({
  id: asId(next()),
  kiosk: asId('hal'),
  kind: 'sign-up',
  receivedAt: at('2026-11-23', '09:10'),
  refusal: { kind: 'cancelled' },
  opened: 'yes',
  firstName: 'Rosa',
  telephone: '+32470000009',
  pass: null,
  activityTitle: 'Samen soep eten',
  ticket: null,
  ...of,
});

export const aDate = (of: Partial<DeskDate> = {}): DeskDate => ({
  id: asId('soep@2026-11-24'),
  title: 'Samen soep eten',
  neighbourhood: asId('zuid'),
  activity: asId('soep'),
  on: asLocalDate('2026-11-24'),
  location: 'Buurtlokaal Zuid',
  room: null,
  reason: null,
  signUp: 'waiting-list',
  opensAt: null,
  closesAt: at('2026-11-24', '12:00'),
  startsAt: at('2026-11-24', '12:00'),
  endsAt: at('2026-11-24', '14:00'),
  state: 'planned',
  places: 12,
  taken: 9,
  waiting: 0,
  loaned: 0,
  ...of,
});

export const aSignUp = (of: Partial<SignUpLine> = {}): SignUpLine => ({
  id: asId(next()),
  code: asId('4M2P8RTV'),
  persons: 1,
  together: false,
  attendance: 'once',
  state: 'confirmed',
  position: null,
  madeAt: at('2026-11-22', '16:05'),
  opened: 'yes',
  firstName: 'Maria',
  telephone: asId('+32470123456'),
  pass: null,
  promotedAt: null,
  arrivedAt: null,
  ...of,
});

export const aPass = (of: Partial<PassLine> = {}): PassLine => ({
  id: asId(next()),
  code: asId('PASSDEMK'),
  madeAt: at('2026-11-20', '11:00'),
  opened: 'yes',
  firstName: 'Godelieve',
  telephone: asId('+32470000003'),
  languages: ['nl'],
  supportNeeds: ['wheelchair', 'hearing'],
  note: 'Zit graag vooraan.',
  withdrawn: null,
  replacedBy: null,
  corrected: null,
  ...of,
});

export const aHealth = (of: Partial<KioskHealth> = {}): KioskHealth => ({
  version: '0.1.0',
  waiting: 0,
  rejected: 0,
  oldestAt: null,
  persisted: true,
  roomLeft: 2_140_000_000,
  lastTrouble: null,
  camera: null,
  reportedAt: at('2026-11-23', '14:31'),
  clockOffset: minutes(0),
  ...of,
});

export const aKiosk = (of: Partial<KioskLine> = {}): KioskLine => ({
  id: asId('hal'),
  name: 'De Wilg',
  enrolledAt: at('2026-11-02', '09:00'),
  lastContactAt: at('2026-11-23', '14:31'),
  health: aHealth(),
  alarm: null,
  trouble: null,
  ...of,
});

let looked = 1000;
/** Each one is older than the one before. */
export const anAccess = (of: Partial<AccessLogLine> = {}): AccessLogLine => ({
  seq: (looked -= 1),
  by: karim.id,
  entry: asId(next()),
  code: asId('7K3F9QWX'),
  what: { kind: 'callback-request', subject: 'talk' },
  at: at('2026-11-23', '14:10'),
  why: 'list',
  ...of,
});

/** Soup on Tuesdays at twelve, from tomorrow on. */
export const anAgenda: DeskAgenda = {
  activities: [
    {
      id: asId('soep'),
      code: asId('A0000000'),
      state: 'published',
      translations: {},
      photo: null,
      signUp: { needed: true, waitingList: true, opensDaysBefore: null, closesHoursBefore: 0 },
      title: 'Samen soep eten',
      summary: 'Schuif gerust aan.',
      kind: 'eat',
      picture: 'soup',
      neighbourhood: asId('zuid'),
      location: asId('de-wilg'),
      room: 'in de keuken',
      priceCents: 250,
      priceNote: null,
      stepFree: true,
      accessNote: null,
      languages: ['nl'],
      languageNote: null,
      places: 12,
      schedule: {
        firstOn: asLocalDate('2026-11-24'),
        startsAt: asLocalTime('12:00'),
        endsAt: asLocalTime('14:00'),
        repeat: { every: 'week', interval: 1 },
        until: null,
        skipped: [],
        cancelled: [],
        despite: [],
        changes: [],
      },
    },
  ],
  dates: ['2026-11-24', '2026-12-01', '2026-12-08'].map((day) => ({
    id: asId(`soep@${day}`),
    activity: asId('soep'),
    on: asLocalDate(day),
    startsAt: at(day, '12:00'),
    endsAt: at(day, '14:00'),
    state: day === '2026-12-08' ? 'cancelled' : 'planned',
    location: asId('de-wilg'),
    room: 'in de keuken',
    reason: null,
    signUp: 'waiting-list',
    opensAt: null,
    closesAt: at(day, '12:00'),
  })),
};

export const aPoster = (of: Partial<PosterLine> = {}): PosterLine => ({
  code: asId('A7K3F9QW'),
  about: { kind: 'activity', activity: asId('soep') },
  hangsAt: 'aan het raam van de bakker',
  putUp: { by: karim.id, at: at('2026-11-12', '10:00') },
  seen: null,
  withdrawn: null,
  days: [],
  reports: [],
  ...of,
});

const closed: KioskConfig['openingHours']['monday'] = [];

export const config: KioskConfig = {
  deployment: asId('willebroek'),
  municipality: 'Willebroek',
  project: 'Iedereen verbonden',
  organisation: 'De Wilg',
  languages: ['nl'],
  callLanguages: ['nl', 'fr', 'tr', 'ar'],
  neighbourhoods: [
    { id: asId('noord'), name: 'Noord', letter: 'N', mark: 'purple-house' },
    { id: asId('centrum'), name: 'Centrum', letter: 'C', mark: 'red-circle' },
    { id: asId('zuid'), name: 'Zuid', letter: 'Z', mark: 'yellow-bowl' },
  ],
  contactPoints: [
    { id: asId('samenleven'), name: 'Dienst Samenleven', shortName: 'Dienst Samenleven', telephone: '03 866 91 25' },
    { id: asId('welzijnsloket'), name: 'Welzijnsloket', shortName: 'Welzijnsloket', telephone: '03 866 34 50' },
    { id: asId('de-wilg'), name: 'De Wilg', shortName: 'De Wilg', telephone: '03 860 34 97' },
  ],
  locations: [{ id: asId('de-wilg'), name: 'LDC De Wilg', shortName: 'De Wilg', neighbourhood: asId('centrum') }],
  subjects: [
    { id: asId('talk'), name: { nl: 'Praten' }, icon: 'chats', answeredBy: asId('de-wilg') },
    { id: asId('papers'), name: { nl: 'Papieren' }, icon: 'papers', answeredBy: asId('de-wilg') },
  ],
  openingHours: {
    monday: closed,
    tuesday: closed,
    wednesday: closed,
    thursday: closed,
    friday: closed,
    saturday: closed,
    sunday: closed,
    publicHolidays: true,
    closedOn: [],
  },
  promise: { openDays: 3 },
  alarms: { silentMinutes: 30, oldQueueMinutes: 30 },
  urgentNumbers: [{ number: '112', name: { nl: 'Noodnummer' }, when: { nl: 'Gevaar.' } }],
  kiosks: [
    {
      id: asId('hal'),
      name: 'De Wilg',
      location: asId('de-wilg'),
      contactPoint: asId('de-wilg'),
      orientation: 'portrait',
      camera: 'front',
      pxPerMm: 2.71,
      idleSeconds: 45,
      personalIdleSeconds: 30,
      countdownSeconds: 20,
    },
  ],
};
