// How fast a server takes pushes, against the bare driver that inserts the same sealed rows; and how much memory it keeps.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { v7 } from 'uuid';
import type { SealedEntry } from '../../src/contract/entry.ts';
import { makeCode } from '../../src/domain/code.ts';
import { asId } from '../../src/domain/ids.ts';
import { asInstant } from '../../src/domain/time.ts';
import { anotherKiosk, type AnotherKiosk } from '../journeys/another-kiosk.ts';
import { startPostgres } from '../support/postgres.ts';
import { startRealServer, type RealServer } from '../support/real-server.ts';
import { atLeast, median, told, type Row } from './measure.ts';
import { type Job, openLine } from './push-line.ts';

/** A kiosk that was without a network for an afternoon. */
const together = 50;
const pushes = 192;
const rounds = 5;
const crowds = [1, 4, 16] as const;
const many = 100_000;

type Batch = readonly SealedEntry[];

/** Every entry has its own id and code; the envelopes hold the same, for a server never opens what it takes. */
async function batches(kiosk: AnotherKiosk, count: number, size = together): Promise<readonly Batch[]> {
  const entry = kiosk.aCallback('Fatima');
  const { envelope } = await kiosk.seal(entry);
  const one = (): SealedEntry => {
    const code = makeCode(crypto.getRandomValues(new Uint8Array(7)));
    const header = { ...entry.header, id: asId<'entry'>(v7()), madeAt: asInstant(Date.now()), code };
    return { header, headerText: JSON.stringify(header), envelope };
  };
  return Array.from({ length: count }, () => Array.from({ length: size }, one));
}

interface Measured {
  readonly entriesPerSecond: number;
  readonly p99: number;
}

/** Who pushes, or inserts: makes batches ready, and does them one after the other. */
type Prepare = (batch: Batch) => Promise<Job> | Job;

/** All of them at once, each with its share. The clock starts when everything is ready. */
async function measure(all: readonly Batch[], workers: readonly Prepare[]): Promise<Measured> {
  const shares = workers.map((prepare, at) => ({
    prepare,
    batches: all.filter((_, of) => of % workers.length === at),
  }));
  const ready = await Promise.all(
    shares.map(async (share) => {
      const jobs: Job[] = [];
      for (const batch of share.batches) jobs.push(await share.prepare(batch));
      return jobs;
    }),
  );
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(
    ready.map(async (jobs) => {
      for (const job of jobs) {
        const began = performance.now();
        await job();
        took.push(performance.now() - began);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const sorted = took.toSorted((one, other) => one - other);
  return {
    entriesPerSecond: all.reduce((sum, batch) => sum + batch.length, 0) / seconds,
    p99: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN,
  };
}

/** The bare driver: takes batches with so many connections. */
interface Floor {
  readonly workers: readonly Prepare[];
  readonly stop: () => Promise<void>;
}

/** As `entry` and `callback` are, with their indexes and without what refers to what; the rows are those that ours leaves. */
const tables = [
  `create table entry (id text primary key, seq bigint not null, kiosk text not null, kind text not null,
    header text not null, personal text not null, code text unique, made_at bigint not null,
    received_at bigint not null, clock_offset bigint not null, outcome text not null)`,
  `create table callback (entry text primary key, subject text not null, promised_on text not null, step text not null,
    by_staff text, step_at bigint, outcome text)`,
  'create index callback_by_step on callback (step, promised_on)',
];
type Bare = string | number | null;
let seq = 0;

const entryOf = ({ header, headerText, envelope }: SealedEntry): readonly Bare[] => {
  const { id, kiosk, kind, madeAt } = header;
  const outcome = JSON.stringify({ kind: 'promised', on: '2026-11-26' });
  seq += 1;
  // Of so many that chance made two are the same, and a bare driver does not make another one.
  const code = String(seq).padStart(8, '0');
  return [id, seq, kiosk, kind, headerText, JSON.stringify(envelope), code, madeAt, Date.now(), 0, outcome];
};
const callbackOf = ({ header }: SealedEntry): readonly Bare[] => [
  header.id,
  'money',
  '2026-11-26',
  'waiting',
  null,
  null,
  null,
];

function sqliteFloor(file: string): Floor {
  const raw = new DatabaseSync(file);
  raw.exec('pragma journal_mode = wal; pragma synchronous = full');
  for (const table of tables) raw.exec(table);
  const insert = raw.prepare('insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertCallback = raw.prepare('insert into callback values (?, ?, ?, ?, ?, ?, ?)');
  const prepare: Prepare = (batch) => {
    const rows = batch.map((entry) => [entryOf(entry), callbackOf(entry)] as const);
    return () => {
      raw.exec('begin');
      for (const [row] of rows) insert.run(...row);
      for (const [, row] of rows) insertCallback.run(...row);
      raw.exec('commit');
      return Promise.resolve();
    };
  };
  return { workers: [prepare], stop: () => Promise.resolve(raw.close()) };
}

/** One statement for the rows of a batch, prepared once. */
function statementFor(table: string, columns: number): string {
  const row = (at: number) => Array.from({ length: columns }, (_, column) => `$${at * columns + column + 1}`).join();
  return `insert into ${table} values ${Array.from({ length: together }, (_, at) => `(${row(at)})`).join()}`;
}

async function postgresFloor(url: string, connections: number): Promise<Floor> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new Client({ connectionString: url, pipeline: true });
      await client.connect();
      return client;
    }),
  );
  const [text, callbackText] = [statementFor('entry', 11), statementFor('callback', 7)];
  const workers = clients.map((client): Prepare => (batch) => {
    const [values, callbacks] = [batch.flatMap(entryOf), batch.flatMap(callbackOf)];
    return async () => {
      await Promise.all([
        client.query('begin'),
        client.query({ name: 'entry', text, values }),
        client.query({ name: 'callback', text: callbackText, values: callbacks }),
        client.query('commit'),
      ]);
    };
  });
  return {
    workers,
    stop: async () => {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}

/** The best of its ways, each in turn with ours. */
async function bestOf(floors: readonly Floor[], kiosk: AnotherKiosk): Promise<number> {
  const found: number[] = [];
  for (const { workers } of floors) found.push((await measure(await batches(kiosk, pushes), workers)).entriesPerSecond);
  return Math.max(...found);
}

async function benchOne(name: string, server: RealServer, floors: readonly Floor[]): Promise<readonly Row[]> {
  const kiosk = await anotherKiosk(server.origin);
  const lines = await Promise.all(Array.from({ length: Math.max(...crowds) }, () => openLine(server.origin)));
  const prepares = lines.map(({ prepare }) => prepare);
  const warmUp = await batches(kiosk, pushes);
  await measure(warmUp, prepares);
  await bestOf(floors, kiosk);
  const rows: Row[] = [];
  for (const crowd of crowds) {
    const ours: Measured[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await measure(await batches(kiosk, pushes), prepares.slice(0, crowd)));
      bare.push(await bestOf(floors, kiosk));
    }
    const speed = median(ours.map((one) => one.entriesPerSecond));
    const what = `pushes of ${together}, ${crowd} at once, ${name}`;
    rows.push(
      atLeast(`${what}: ours / bare insert`, speed / median(bare), 'x', 0.7),
      told(`${what}: ours`, speed, 'entries/s'),
      told(`${what}: bare insert`, median(bare), 'entries/s'),
      told(`${what}: p99`, median(ours.map(({ p99 }) => p99)), 'ms'),
    );
  }
  for (const { close } of lines) close();
  for (const { stop } of floors) await stop();
  return rows;
}

function residentMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** Linux tells it; elsewhere nothing is said of it. */
async function benchMemory(server: RealServer): Promise<readonly Row[]> {
  if (process.platform !== 'linux') return [];
  const kiosk = await anotherKiosk(server.origin);
  const line = await openLine(server.origin);
  const before = residentMegabytes(server.pid());
  for (let left = many; left > 0; left -= 1000) await measure(await batches(kiosk, 1, 1000), [line.prepare]);
  line.close();
  return [
    told('memory of the server before, SQLite', before, 'MB'),
    told('memory of the server after 100,000 entries, SQLite', residentMegabytes(server.pid()), 'MB'),
  ];
}

export async function benchPushes(folder: string): Promise<readonly Row[]> {
  const embedded = await startRealServer({ dataFolder: join(folder, 'pushes') });
  const onSqlite = await benchOne('SQLite', embedded, [sqliteFloor(join(folder, 'bare-pushes.sqlite'))]);
  const memory = await benchMemory(embedded);
  await embedded.stop();
  // In the system's own temporary folder: the user that PostgreSQL runs as may not come into ours.
  const postgres = await startPostgres();
  const env = { DATABASE_URL: await postgres.create('ours') };
  const server = await startRealServer({ dataFolder: join(folder, 'pushes-postgres'), env });
  const bareUrl = await postgres.create('bare');
  const bare = new Client({ connectionString: bareUrl });
  await bare.connect();
  for (const table of tables) await bare.query(table);
  await bare.end();
  const floors = await Promise.all(crowds.map((crowd) => postgresFloor(bareUrl, crowd)));
  const onPostgres = await benchOne('PostgreSQL', server, floors);
  await server.stop();
  await postgres.stop();
  return [...onSqlite, ...onPostgres, ...memory];
}
