// The server in a test: all of it, with a real database, without a port. The clock is turned by hand.
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { KioskConfig } from '../../src/contract/kiosk-config.ts';
import { type PushAnswer, readPushAnswer } from '../../src/contract/push.ts';
import type { Submission } from '../../src/contract/submission.ts';
import { protocolVersion } from '../../src/contract/version.ts';
import type { Activity } from '../../src/domain/activities/activity.ts';
import { codeOf, makeCode, makePassCode } from '../../src/domain/entries/code.ts';
import type {
  CallbackRequestHeader,
  CheckInHeader,
  Entry,
  EntryKind,
  PassHeader,
  Personal,
  SignUpHeader,
  UndoCheckInHeader,
  WithdrawalHeader,
} from '../../src/domain/entries/entry.ts';
import { asId, type Code, type EntryId, type KioskId } from '../../src/domain/ids.ts';
import { readOpeningHours } from '../../src/domain/time/opening-hours.ts';
import type { StaffRole } from '../../src/domain/people/staff-role.ts';
import { type Duration, type Instant, addDuration } from '../../src/domain/time/time.ts';
import type { Opener } from '../../src/sealing/open.ts';
import { makeApp } from '../../src/server/app.ts';
import type { BackupState } from '../../src/server/backup/scheduled.ts';
import { Changes } from '../../src/server/changes/changes.ts';
import { readConfiguration } from '../../src/server/config/configuration.ts';
import { type Keyring, openKeyring } from '../../src/server/keys/keyring.ts';
import { makeKeysOnce, type Paper } from '../../src/server/keys/make-keys.ts';
import { type SubmitEntry, makeSubmitEntry } from '../../src/server/ingest/submit-entry.ts';
import { faultOf } from '../../src/server/http/log.ts';
import { openStaff, type Staff } from '../../src/server/auth/staff.ts';
import { putActivities } from '../../src/server/store/activities/activities.ts';
import { materialise } from '../../src/server/store/activities/materialise.ts';
import { type Database, openDatabase } from '../../src/server/store/database/database.ts';
import { enrol } from '../../src/server/store/kiosks.ts';
import { makePushQueue } from '../../src/server/ingest/push-queue.ts';
import { deviceKey, proving, thumbprintOf } from './a-device.ts';
import { letGo, madePlacesFor, type Places, placesFor } from './databases.ts';
import {
  aCallbackHeader,
  aCheckIn,
  aPass,
  aSignUp,
  at,
  anUndoCheckIn,
  aWithdrawal,
  day,
  entryId,
  neverClosed,
} from './builders.ts';
import { makeFolder } from './folders.ts';
import { cheapPasswords } from './template-database.ts';

/** Monday: De Wilg is open. */
export const monday = at('2026-11-23 10:00');
export const hall: KioskId = asId('de-wilg-hal');
export const north: KioskId = asId('buurtlokaal-noord');

function readWillebroek(): KioskConfig {
  const config = readConfiguration(join(import.meta.dirname, '../../kiosk-config/willebroek'));
  if (!config.ok) throw new Error('The configuration of Willebroek is not right.');
  return config.value;
}

let configuration: KioskConfig | undefined;
export const willebroek = (): KioskConfig => (configuration ??= readWillebroek());

/** A code that no other test entry has, by its number. */
export const codeNumber = (number: number): Code =>
  codeOf(Uint8Array.from({ length: 7 }, (_, place) => Math.floor(number / 32 ** place) % 32));

let made = 0;
/** Every entry of a test run has its own id and its own code. */
const fresh = (): { id: EntryId; code: Code } => {
  made += 1;
  return { id: entryId(1_000_000 + made), code: codeNumber(1_000_000 + made) };
};

const someone: Personal = { firstName: 'Mia', telephone: asId('+32470123456') };

export function leftSignUp(matters: Partial<SignUpHeader> = {}, personal = someone): Entry<SignUpHeader> {
  return { header: aSignUp({ ...fresh(), kiosk: hall, madeAt: monday, ...matters }), personal };
}

export function leftCallback(
  matters: Partial<CallbackRequestHeader> = {},
  personal = someone,
): Entry<CallbackRequestHeader> {
  const usual = { kiosk: hall, madeAt: monday, subject: asId<'subject'>('money'), promisedOn: day('2026-11-26') };
  return { header: aCallbackHeader({ ...fresh(), ...usual, ...matters }), personal };
}

export function leftWithdrawal(ticket: Code, matters: Partial<WithdrawalHeader> = {}): Entry<WithdrawalHeader> {
  const header = aWithdrawal({ id: fresh().id, kiosk: hall, madeAt: monday, ticket, ...matters });
  return { header, personal: {} };
}

export function leftCheckIn(ticket: Code, matters: Partial<CheckInHeader> = {}): Entry<CheckInHeader> {
  return { header: aCheckIn({ id: fresh().id, kiosk: hall, madeAt: monday, ticket, ...matters }), personal: {} };
}

/** It was the wrong name: for `handedIn`. */
export function leftUndoCheckIn(ticket: Code, matters: Partial<UndoCheckInHeader> = {}): Entry<UndoCheckInHeader> {
  return { header: anUndoCheckIn({ id: fresh().id, kiosk: hall, madeAt: monday, ticket, ...matters }), personal: {} };
}

/** Made at the desk: for `handedIn`. */
export function leftPass(personal = someone, matters: Partial<PassHeader> = {}): Entry<PassHeader> {
  made += 1;
  const code = makePassCode(Uint8Array.from({ length: 6 }, (_, place) => Math.floor(made / 32 ** place) % 32));
  return { header: aPass({ id: entryId(1_000_000 + made), kiosk: hall, madeAt: monday, code, ...matters }), personal };
}

/** A push of entries that are sealed already; their visitors read the answers on the screen, as most do. */
export const buildPush = (entries: readonly unknown[], sentAt: Instant = monday) => ({
  v: protocolVersion,
  sentAt,
  lastReceipt: null,
  health: null,
  entries: entries.map(shown),
});

const shown = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'header' in entry ? { ...entry, shown: true } : entry;

/** An entry, also one that no kiosk of ours would make. */
export interface AnyEntry {
  readonly header: { readonly kind: EntryKind };
  readonly personal: object;
}

/** The same as a kiosk sends it: sealed, and the header as its text. */
export async function seal({ header, personal }: AnyEntry, keys: Pick<Keyring, 'sealer'>) {
  const text = JSON.stringify(header);
  return { header: text, envelope: await keys.sealer().seal(text, header.kind, personal) };
}

/** The same as a form on a phone or a colleague hands it in. */
export function handedIn(kind: Submission['origin']['kind'], { header, personal }: Entry): Submission {
  const { v: _, kiosk: __, ...left } = header;
  return { origin: { kind }, header: left, personal } as Submission;
}

export interface TestServerOptions {
  readonly now?: Instant;
  readonly demo?: boolean;
  readonly activities?: readonly Activity[];
  /** Another server's folder, to go on with what it left. */
  readonly folder?: string;
  /** Other databases than those of the folder. */
  readonly places?: Places;
  /** What opens in place of the server's own. */
  readonly opener?: (own: Opener) => Opener;
  /** What is known of the backups; none are made by themselves. */
  readonly backup?: Partial<BackupState>;
  /** `https:` stands for a proxy in front that speaks TLS. */
  readonly publicAddress?: string;
}

export interface TestServer {
  readonly app: ReturnType<typeof makeApp>;
  readonly folder: string;
  readonly config: KioskConfig;
  readonly database: Database;
  readonly staff: Staff;
  readonly keys: Keyring;
  readonly keysFile: string;
  /** Of this start, when it made the keys. */
  readonly paper: Paper | undefined;
  readonly changes: Changes;
  /** Everything that was logged, as it was printed. */
  readonly logged: () => string;
  readonly now: () => Instant;
  readonly pass: (time: Duration) => void;
  readonly request: (path: string, init?: RequestInit, address?: string) => Promise<Response>;
  /** As `request`, from a device that proves nothing. */
  readonly unproved: TestServer['request'];
  /** Enrols a device and answers the headers that it sends; `request` adds the proof of its key. */
  readonly enrol: (kiosk?: KioskId) => Promise<{ Authorization: string }>;
  /** The text of a push with these entries, sealed. */
  readonly body: (
    entries: readonly AnyEntry[],
    /** `isHeard`: the visitors read the answers. */
    how?: { readonly sentAt?: Instant; readonly isHeard?: boolean },
  ) => Promise<string>;
  readonly push: (entries: readonly AnyEntry[], headers?: { Authorization: string }) => Promise<PushAnswer['receipts']>;
  /** Leaves an entry as the phone's pages and the desk do. */
  readonly submitEntry: SubmitEntry;
  /** Makes an account, signs in, and answers the headers that the desk's page sends. */
  readonly signIn: (name?: string, role?: StaffRole) => Promise<{ Cookie: string; Origin: string }>;
  readonly stop: (options?: { readonly keep?: boolean }) => Promise<void>;
}

const password = 'a-long-test-password';

/** Pages as a build would write them, small enough to know by heart. */
const builtPages = [
  ['index.html', '<h1>kiosk</h1>'],
  ['src/desk/index.html', '<h1>desk</h1>'],
  ['service-worker.js', '// worker'],
  ['assets/kiosk-1a2b3c.js', '// kiosk'],
].map(([path = '', text = '']) => ({ path, text, compressed: brotliCompressSync(text) }));

function writePages(folder: string): string {
  const pages = join(folder, 'client');
  for (const { path, text, compressed } of builtPages) {
    mkdirSync(join(pages, path, '..'), { recursive: true });
    writeFileSync(join(pages, path), text);
    writeFileSync(join(pages, `${path}.br`), compressed);
  }
  return pages;
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = options.folder ?? makeFolder('buurtkiosk-test-');
  let moment = options.now ?? monday;
  const now = () => moment;
  const lines: string[] = [];
  const log = pino({ base: null, level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const keysFile = join(folder, 'keys.json');
  const paper = await makeKeysOnce(keysFile, moment);
  const keyring = await openKeyring(keysFile);
  const { opener = (own: Opener) => own } = options;
  const keys: Keyring = { ...keyring, opener: () => opener(keyring.opener()) };
  const { publicAddress = 'http://localhost' } = options;
  const changes = new Changes();
  const onFault = (cause: unknown): void => log.error({ fault: faultOf(cause) }, 'internal error');
  const placesOf = options.folder === undefined ? madePlacesFor : placesFor;
  const places = options.places ?? (await placesOf(folder));
  const database = await openDatabase(places.entries, { now: moment, changes, onFault });
  const staff = await openStaff(places.staff, { publicAddress, keys, passwords: cheapPasswords, onFault });
  const config = willebroek();
  const random = (count: number): Uint8Array => randomBytes(count);
  await database.write(async (tx) => {
    if (options.activities !== undefined) await putActivities(tx, options.activities, 'desk');
    await materialise(tx, moment, neverClosed);
  });
  const take = makePushQueue(database.write, {
    hours: readOpeningHours(config.openingHours),
    openDays: config.promise.openDays,
    makeCode: () => makeCode(random(7)),
  });
  const app = makeApp({
    database,
    staff,
    keys,
    config,
    changes,
    backups: { state: () => ({ every: null, lastAt: null, failedAt: null, copy: null, ...options.backup }) },
    log,
    now,
    random,
    demo: options.demo ?? false,
    publicAddress,
    version: 'test',
    clientFolder: writePages(folder),
  });
  const unproved: TestServer['request'] = async (path, init, address) => {
    const line = address === undefined ? {} : { incoming: { socket: { remoteAddress: address } } };
    return app.request(path, init, line);
  };
  const request: TestServer['request'] = (path, init, address) =>
    proving((to, sent) => unproved(to, sent, address))(path, init);
  const key = await thumbprintOf(deviceKey);
  const enrolAs = async (kiosk: KioskId = hall) => {
    const token = await database.write((tx) => enrol(tx, { kiosk, alone: false, key, now: moment, random }));
    return { Authorization: `DPoP ${token}` };
  };
  const body: TestServer['body'] = async (entries, { sentAt = moment, isHeard = true } = {}) => {
    const sealed = await Promise.all(entries.map((entry) => seal(entry, keys)));
    const push = buildPush(sealed, sentAt);
    return JSON.stringify(isHeard ? push : { ...push, entries: sealed });
  };
  async function send(text: string, headers?: { Authorization: string }): Promise<PushAnswer['receipts']> {
    const sent = { method: 'POST', headers: headers ?? (await enrolAs()) };
    const answer = await request('/api/v1/push', { ...sent, body: text });
    const read = readPushAnswer(await answer.json());
    if (!read.ok) throw new Error(`The push was answered with ${answer.status}.`);
    return read.value.receipts;
  }
  return {
    app,
    folder,
    config,
    database,
    keys,
    keysFile,
    paper,
    staff,
    changes,
    now,
    request,
    unproved,
    enrol: enrolAs,
    submitEntry: makeSubmitEntry({ take, keys, now }),
    logged: () => lines.join(''),
    pass: (time) => {
      moment = addDuration(moment, time);
    },
    body,
    push: async (entries, headers) => send(await body(entries), headers),
    async signIn(name = 'Lies', role: StaffRole = 'desk-worker') {
      const email = `${name.toLowerCase()}@desk.test`;
      await staff.add({ name, email, password, role });
      const body = JSON.stringify({ email, password });
      const answer = await request('/api/auth/sign-in/email', {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json' },
      });
      const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
      return { Cookie: cookies.join('; '), Origin: publicAddress };
    },
    async stop({ keep = false } = {}) {
      changes.stop();
      await database.close();
      await staff.close();
      if (keep) return;
      await letGo(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What went wrong is told as RFC 9457 says, with what to do about it. */
export async function expectProblem(answer: Response, status: number): Promise<void> {
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ status, detail: expect.stringMatching(/\w/) });
}
