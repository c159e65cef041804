// The whole kiosk behind the screens, put together as in the hall; only the server is small.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, vi } from 'vitest';
import type { SealedEntry } from '../../../src/contract/entry.ts';
import type { ProblemName } from '../../../src/contract/problem.ts';
import { readPush, type Push } from '../../../src/contract/push.ts';
import type { SignedKeys } from '../../../src/contract/sealed.ts';
import { type Entry, ownCode } from '../../../src/domain/entries/entry.ts';
import { asInstant, minutes, type Duration } from '../../../src/domain/time/time.ts';
import { createKioskParts } from '../../../src/kiosk/boot/kiosk-parts.ts';
import { startKiosk } from '../../../src/kiosk/boot/start-kiosk.ts';
import type { Kiosk } from '../../../src/kiosk/context/kiosk.ts';
import { aCode, anEntry, aSignUp, entryId } from '../../support/builders.ts';
import { aDevice, aSnapshot } from '../../support/kiosk.ts';
import { opened, today } from '../../support/sealing.ts';
import { aProblem, ownMark, ownProblem } from '../../support/own-mark.ts';

export interface FarServer {
  connected: boolean;
  /** Whether its event stream opens; else it says nothing at all. */
  streams: boolean;
  /** What a proxy answers in its place; undefined where none does. */
  stranger: (() => Response) | undefined;
  /** It refuses pushes with this one, as a version does that cannot read it. */
  refuses: string | undefined;
  /** Whether the token is welcome. */
  good: boolean;
  /** How far its clock is before this one. */
  early: Duration;
  /** The keys it hands out. */
  keys: SignedKeys | undefined;
  /** Everything it was sent, in order of arrival, also what came twice. */
  arrived: SealedEntry[];
  /** The pushes it took, in order. */
  pushes: Push[];
  /** It is put back from a backup that knows only the first ones. */
  readonly restore: (first: number) => void;
  /** Ids of what it knows, in the order it took them. */
  readonly known: () => readonly string[];
  readonly reloads: () => number;
}

const json = (status: number, body: unknown): Response =>
  Response.json(body, { status, headers: { ...ownMark, ETag: '"7"' } });
const problem = (status: number, name: ProblemName): Response =>
  new Response(aProblem(status, name), { status, headers: ownProblem });

function take(server: FarServer, known: Set<string>, body: unknown): Response {
  const push = readPush(body);
  if (!push.ok) return problem(400, 'unreadable');
  if (push.value.entries.some((one) => 'entry' in one && one.entry.header.id === server.refuses))
    return problem(400, 'unreadable');
  const serverTime = asInstant(Date.now() + server.early);
  server.pushes.push(push.value);
  const { lastReceipt } = push.value;
  if (lastReceipt !== null && !known.has(lastReceipt.id))
    return json(200, { receipts: [], serverTime, knowsLast: false });
  const entries = push.value.entries.flatMap((one) => (one.read ? [one.entry] : []));
  server.arrived.push(...entries);
  const receipts = entries.map(({ header }) => {
    known.add(header.id);
    const code = ownCode(header);
    return { id: header.id, code, outcome: { kind: 'confirmed', series: null }, receivedAt: serverTime };
  });
  return json(200, { receipts, serverTime, knowsLast: true });
}

/** Opens, and says nothing until the kiosk leaves. */
function stream(signal: AbortSignal | undefined): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => signal?.addEventListener('abort', () => controller.error(new Error('aborted'))),
  });
  return new Response(body, { headers: { ...ownMark, 'Content-Type': 'text/event-stream' } });
}

let reloads = 0;
export const started = (): Promise<Kiosk> => startKiosk(createKioskParts(() => void (reloads += 1)));

/** Every test of a file gets a server of its own and a kiosk that was never on. */
export function withAFarServer(): FarServer {
  let known = new Set<string>();
  const submitting: (() => void)[] = [];
  const listen = globalThis.addEventListener;
  const fresh = () => ({
    connected: true,
    streams: false,
    stranger: undefined,
    refuses: undefined,
    good: true,
    early: minutes(0),
    keys: today.signed,
    arrived: [],
    pushes: [],
  });
  const server: FarServer = {
    ...fresh(),
    restore: (first) => {
      known = new Set([...known].slice(0, first));
    },
    known: () => [...known],
    reloads: () => reloads,
  };
  let token = '';
  const answer = (path: string, init: RequestInit): Response | Promise<Response> => {
    // A kiosk of an earlier test is not heard either.
    const heard = path === '/api/v1/enrol' || new Headers(init.headers).get('Authorization')?.endsWith(token) === true;
    if (!server.connected || !heard) throw new TypeError('Failed to fetch');
    if (server.stranger !== undefined) return server.stranger();
    if (path === '/api/v1/enrol')
      return server.good ? json(200, { ...aDevice, token }) : problem(403, 'enrolment-refused');
    if (!server.good) return problem(401, 'not-enrolled');
    if (path === '/api/v1/snapshot') return json(200, { ...aSnapshot(), keys: server.keys });
    if (path === '/api/v1/events' && server.streams) return stream(init.signal ?? undefined);
    if (path === '/api/v1/events') return new Promise((_, fail) => init.signal?.addEventListener('abort', fail));
    return take(server, known, typeof init.body === 'string' ? JSON.parse(init.body) : undefined);
  };
  beforeEach(() => {
    Object.assign(server, fresh());
    known = new Set();
    token = crypto.randomUUID();
    reloads = 0;
    // A disk of its own, and nobody of an earlier test who listens still.
    Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
    vi.stubGlobal('addEventListener', (type: string, hear: EventListener) => {
      listen(type, hear);
      submitting.push(() => globalThis.removeEventListener(type, hear));
    });
    vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => answer(path, init));
  });
  afterEach(() => {
    server.connected = false;
    for (const submitEntry of submitting.splice(0)) submitEntry();
  });
  return server;
}

/** What arrived, as the team reads it. */
export const read = (server: FarServer): Promise<readonly Entry[]> =>
  Promise.all(server.arrived.map((entry) => opened(entry)));

export const signUp = (number: number) => anEntry(aSignUp({ id: entryId(number), code: aCode(number) }));

export function networkReturns(server: FarServer): void {
  server.connected = true;
  dispatchEvent(new Event('online'));
}

/** Everything this kiosk has on its disk, table by table, as JSON. */
export async function onTheDisk(): Promise<string> {
  const db = await new Dexie('buurtkiosk').open();
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, (await table.toArray()).filter(({ name }) => name !== 'trial')]),
  );
  db.close();
  return JSON.stringify(tables);
}
