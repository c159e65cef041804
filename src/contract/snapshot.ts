// Snapshot: all public data that one kiosk needs, in one answer.
import * as v from 'valibot';
import { type ActivityDate, signUpModes } from '../domain/activities/activity.ts';
import type { SeatLoan } from '../domain/activities/seat-loan.ts';
import type { Seats } from '../domain/activities/seats-and-waiting-list.ts';
import { done, refuse, type Result } from '../domain/result.ts';
import { activityMessage, placeFields } from './activity.ts';
import { aboutMessage } from './code.ts';
import { activityDateId, chosenId, code, instant, localDate } from './fields.ts';
import { kioskConfig } from './kiosk-config.ts';
import { signedKeysMessage } from './sealed.ts';
import { whereWrong, type Unreadable } from './push.ts';

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
  ...placeFields,
  reason: v.nullable(v.string()),
  signUp: v.picklist(signUpModes),
  opensAt: v.nullable(instant),
  closesAt: instant,
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
