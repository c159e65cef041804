// Fills the demo: activities of this week, and what visitors would have submitted.
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { Activity } from '../../domain/activities/activity.ts';
import { makeCode } from '../../domain/entries/code.ts';
import type { EntryHeader, SubmittedHeader, Personal } from '../../domain/entries/entry.ts';
import { asId, type EntryId, type KioskId } from '../../domain/ids.ts';
import { closureOn } from '../../domain/time/closure.ts';
import { localDateOf } from '../../domain/time/local-date.ts';
import { readOpeningHours } from '../../domain/time/opening-hours.ts';
import type { Origin } from '../../domain/entries/origin.ts';
import { promisedDay } from '../../domain/callbacks/promise.ts';
import { days, type Instant, addDuration, milliseconds } from '../../domain/time/time.ts';
import { demoActivities } from './activities.ts';
import { type DemoCallback, demoCallbacks } from './callbacks.ts';
import { demoPasses, demoPersonal } from './passes.ts';
import { type DemoSignUp, demoSignUps } from './sign-ups.ts';
import type { Sealer } from '../../sealing/seal.ts';
import type { Random } from '../store/secrets.ts';
import { putActivities } from '../store/activities/activities.ts';
import { materialise } from '../store/activities/materialise.ts';
import { withdrawPass } from '../store/passes.ts';
import { acceptPushes } from '../ingest/accept-push.ts';
import { sealOnArrival } from '../ingest/seal-on-arrival.ts';
import { readSetting, writeSetting } from '../store/database/settings.ts';
import type { WriteTransaction } from '../store/database/write-queue.ts';

export interface DemoDeps {
  readonly keys: { sealer(): Sealer };
  readonly config: KioskConfig;
  readonly now: Instant;
  readonly random: Random;
  readonly makeId: (madeAt: Instant) => EntryId;
}

/** A demo callback request and the entry that was made of it. */
export interface FilledCallback {
  readonly id: EntryId;
  readonly callback: DemoCallback;
}

/** Moves an activity to a location of this municipality when its own location does not exist here. */
function relocate(activity: Activity, index: number, config: KioskConfig): Activity {
  if (config.locations.some((location) => location.id === activity.location)) return activity;
  const location = config.locations[index % config.locations.length];
  return location === undefined
    ? activity
    : { ...activity, location: location.id, neighbourhood: location.neighbourhood, room: null };
}

const firstKiosk = (config: KioskConfig): KioskId => config.kiosks[0]?.id ?? asId('demo');

/**
 * Moves the activities along with the calendar and fills what is empty; what visitors submitted stays.
 *
 * Returns the callback requests that were made now, so that demo staff can work on them.
 */
export async function fillDemo(tx: WriteTransaction, deps: DemoDeps): Promise<readonly FilledCallback[]> {
  const today = localDateOf(deps.now);
  const activities = demoActivities(today).map((activity, index) => relocate(activity, index, deps.config));
  await putActivities(tx, activities, 'demo');
  await materialise(tx, deps.now, (day) => closureOn(deps.config, day));
  const filled = await readSetting(tx.db, 'demo-filled');
  if (filled === today) return [];
  await writeSetting(tx, 'demo-filled', today);
  await fillPasses(tx, deps);
  await fillSignUps(tx, deps);
  return filled === undefined ? fillCallbacks(tx, deps) : [];
}

/** Makes the passes once, so that a pass that was withdrawn stays so. */
async function fillPasses(tx: WriteTransaction, deps: DemoDeps): Promise<void> {
  if ((await tx.db.selectFrom('pass').select('entry').limit(1).execute()).length > 0) return;
  for (const { code, holder, madeDaysAgo, isLost } of demoPasses) {
    const madeAt = addDuration(deps.now, days(-madeDaysAgo));
    const id = deps.makeId(madeAt);
    const header = { id, kind: 'pass', madeAt, language: 'nl', code } as const;
    await submitEntry(tx, [{ header, personal: holder }], leftAt({ kind: 'desk' }, madeAt, deps), deps);
    if (isLost) await withdrawPass(tx, id, { by: asId('demo'), at: addDuration(deps.now, days(-1)) });
  }
}

/** Fills only dates without sign-ups: each day, the demo fills the new dates. */
async function fillSignUps(tx: WriteTransaction, deps: DemoDeps): Promise<void> {
  const used = await tx.db.selectFrom('sign_up').select('date').distinct().execute();
  const full = new Set(used.map((row) => row.date));
  const signUps = demoSignUps(localDateOf(deps.now)).filter((signUp) => !full.has(signUp.date));
  if (signUps.length === 0) return;
  const entries = signUps.map((signUp) => toSignUp(signUp, deps));
  await submitEntry(tx, entries, leftAt({ kind: 'kiosk', kiosk: firstKiosk(deps.config) }, deps.now, deps), deps);
}

async function fillCallbacks(tx: WriteTransaction, deps: DemoDeps): Promise<readonly FilledCallback[]> {
  const { config, now } = deps;
  const hours = readOpeningHours(config.openingHours);
  const filled: FilledCallback[] = [];
  for (const callback of demoCallbacks({ now, hours, openDays: config.promise.openDays })) {
    const known = config.kiosks.find((kiosk) => kiosk.id === callback.kiosk);
    const kiosk = known?.id ?? firstKiosk(config);
    const entry = toCallback(callback, kiosk, deps);
    await submitEntry(tx, [entry], leftAt({ kind: 'kiosk', kiosk }, entry.header.madeAt, deps), deps);
    filled.push({ id: entry.header.id, callback });
  }
  return filled;
}

/** Submits entries as a kiosk does. Sealing inside the transaction delays others, which is acceptable in a demo, once a day. */
async function submitEntry(
  tx: WriteTransaction,
  entries: readonly { readonly header: SubmittedHeader; readonly personal: Personal }[],
  left: ReturnType<typeof leftAt>,
  { keys }: DemoDeps,
): Promise<void> {
  const { arrival, rules } = left;
  const arrived = await Promise.all(entries.map((entry) => sealOnArrival(entry, keys.sealer())));
  await acceptPushes(tx, [{ arrived, arrival, lastReceipt: null, health: null }], rules);
}

function leftAt(origin: Origin, receivedAt: Instant, { config, random }: DemoDeps) {
  const hours = readOpeningHours(config.openingHours);
  return {
    arrival: { origin, receivedAt, clockOffset: milliseconds(0) },
    rules: { hours, openDays: config.promise.openDays, makeCode: () => makeCode(random(7)) },
  };
}

const personalOf = ({ firstName, telephone }: Pick<DemoSignUp, 'firstName' | 'telephone'>) =>
  demoPersonal(telephone === null ? { firstName } : { firstName, telephone });

function toSignUp(signUp: DemoSignUp, { config, now, random, makeId }: DemoDeps) {
  const madeAt = addDuration(now, days(-signUp.madeDaysAgo));
  const header: EntryHeader = {
    v: 1,
    id: makeId(madeAt),
    kind: 'sign-up',
    kiosk: firstKiosk(config),
    madeAt,
    language: 'nl',
    code: makeCode(random(7)),
    date: signUp.date,
    attendance: 'once',
    persons: signUp.persons,
    together: signUp.together,
  };
  return { header, personal: personalOf(signUp) };
}

function toCallback(callback: DemoCallback, kiosk: KioskId, { config, now, random, makeId }: DemoDeps) {
  const madeAt = addDuration(now, days(-callback.madeDaysAgo));
  const known = config.subjects.find((subject) => subject.id === callback.subject) ?? config.subjects[0];
  const header: EntryHeader = {
    v: 1,
    id: makeId(madeAt),
    kind: 'callback-request',
    kiosk,
    madeAt,
    language: 'nl',
    code: makeCode(random(7)),
    subject: known?.id ?? callback.subject,
    dayPart: callback.dayPart,
    callLanguages: callback.callLanguages,
    reach: callback.telephone === null ? 'visit' : 'telephone',
    mayLeaveMessage: callback.mayLeaveMessage,
    promisedOn: promisedDay(readOpeningHours(config.openingHours), madeAt, config.promise.openDays),
  };
  return { header, personal: personalOf(callback) };
}
