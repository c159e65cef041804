// Snapshot: all public data that one kiosk needs, in one answer.
import * as v from 'valibot';
import { activityKinds, activityPictures, type Activity, type ActivityDate } from '../domain/activities/activity.ts';
import type { SeatLoan } from '../domain/activities/seat-loan.ts';
import type { Seats } from '../domain/activities/seats-and-waiting-list.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { aboutMessage } from './code.ts';
import { activityDateId, chosenId, code, instant, language, localDate, localTime } from './fields.ts';
import { kioskConfig } from './kiosk-config.ts';
import { signedKeysMessage } from './sealed.ts';
import { whereWrong, type Unreadable } from './push.ts';

const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const scheduleMessage = v.object({
  firstOn: localDate,
  startsAt: localTime,
  endsAt: localTime,
  repeat: v.variant('every', [
    v.object({ every: v.literal('once') }),
    v.object({ every: v.literal('week'), interval: v.picklist([1, 2]) }),
    v.object({ every: v.literal('month'), nth: v.picklist([1, 2, 3, 4, -1]), weekday }),
  ]),
  until: v.nullable(localDate),
  skipped: v.array(localDate),
  cancelled: v.array(localDate),
});

export const activityMessage = v.object({
  id: chosenId<'activity'>(),
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  summary: v.pipe(v.string(), v.maxLength(600)),
  kind: v.picklist(activityKinds),
  picture: v.picklist(activityPictures),
  neighbourhood: chosenId<'neighbourhood'>(),
  location: chosenId<'location'>(),
  room: v.nullable(v.string()),
  priceCents: v.pipe(v.number(), v.integer(), v.minValue(0)),
  priceNote: v.nullable(v.string()),
  stepFree: v.boolean(),
  accessNote: v.nullable(v.string()),
  languages: v.array(language),
  languageNote: v.nullable(v.string()),
  places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  schedule: scheduleMessage,
}) satisfies v.GenericSchema<unknown, Activity>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const loan = v.object({ loaned: count, used: count, until: instant }) satisfies v.GenericSchema<unknown, SeatLoan>;

/** Counts only, never people. `taken` counts places, `waiting` counts sign-ups on the waiting list. */
const activityDate = v.object({
  id: activityDateId,
  activity: chosenId<'activity'>(),
  on: localDate,
  startsAt: instant,
  endsAt: instant,
  state: v.picklist(['planned', 'cancelled']),
  places: v.number(),
  taken: v.number(),
  waiting: v.number(),
  /** Places on loan to other kiosks. */
  loaned: count,
  /** This kiosk's own seat loan; null when it has none. */
  loan: v.nullable(loan),
}) satisfies v.GenericSchema<unknown, ActivityDate & Seats>;

const snapshot = v.object({
  v: v.literal(1),
  /** The server's build, to compare with the kiosk's own. */
  version: v.string(),
  demo: v.boolean(),
  /** The server's address for phones, such as https://buurt.example; used in QR codes. */
  publicAddress: v.string(),
  /** The agenda for phones as a QR code: rows of 0 and 1, 1 is dark. Null when phones cannot reach the server. */
  agendaQr: v.nullable(v.array(v.string())),
  /** The keys to seal to. A kiosk accepts them only when signed with the key that it got at enrolment. */
  keys: signedKeysMessage,
  kiosk: chosenId<'kiosk'>(),
  config: v.object({ ...kioskConfig.entries }),
  activities: v.array(activityMessage),
  /** Sixty days, sorted by start. */
  dates: v.array(activityDate),
  /** Codes that lead somewhere: those of activities, and of posters that hang. */
  codes: v.array(v.object({ code, about: aboutMessage, poster: v.boolean() })),
  /** Codes of posters and buurtpassen that are no longer valid. */
  withdrawnCodes: v.array(code),
});

export type Snapshot = v.InferOutput<typeof snapshot>;
export type SnapshotDate = Snapshot['dates'][number];

export function readSnapshot(body: unknown): Result<Snapshot, Unreadable> {
  const read = v.safeParse(snapshot, body);
  return read.success ? done(read.output) : refuse({ kind: 'unreadable', at: whereWrong(read.issues) });
}
