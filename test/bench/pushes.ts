// How fast a server takes pushes, against the bare driver that inserts the same sealed rows; and how much memory it keeps.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { SealedEntry } from '../../src/contract/entry.ts';
import { anotherKiosk, type AnotherKiosk } from '../journeys/another-kiosk.ts';
import { startPostgres } from '../support/postgres.ts';
import { startRealServer, type RealServer } from '../support/real-server.ts';
import { atLeast, median, told, type Row } from './measure.ts';

/** A kiosk that was without a network for an afternoon. */
const together = 50;
const pushes = 96;
const rounds = 3;
const crowds = [1, 4, 16] as const;
const many = 100_000;

type Batch = readonly SealedEntry[];

/** Every entry has its own id and code; the envelopes hold the same, for a server never opens what it takes. */
async function batches(kiosk: AnotherKiosk, count: number, size = together): Promise<readonly Batch[]> {
  const { envelope } = await kiosk.seal(kiosk.aCallback('Fatima'));
  const one = (): SealedEntry => {
    const { header } = kiosk.aCallback('Fatima');
    return { header, headerText: JSON.stringify(header), envelope };
  };
  return Array.from({ length: count }, () => Array.from({ length: size }, one));
}

interface Measured {
  readonly entriesPerSecond: number;
  readonly p99: number;
}

/** So many at once, each with the next batch as soon as the last one is done. */
async function measure(
  all: readonly Batch[],
  workers: readonly ((batch: Batch) => Promise<void>)[],
): Promise<Measured> {
  const queue = [...all];
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(
    workers.map(async (work) => {
      for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
        const began = performance.now();
        await work(batch);
        took.push(performance.now() - began);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const sorted = took.toSorted((one, other) => one - other);
  return {
    entriesPerSecond: (all.length * together) / seconds,
    p99: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN,
  };
}

const pushWith =
  (kiosk: AnotherKiosk) =>
  async (batch: Batch): Promise<void> => {
    const answer = await kiosk.push(batch, null);
    if (!answer.ok || answer.value.receipts.length !== batch.length) throw new Error('A push was not taken.');
  };

/** The bare driver: takes batches with so many connections. */
interface Floor {
  readonly workers: readonly ((batch: Batch) => Promise<void>)[];
  readonly stop: () => Promise<void>;
}

/** As `entry` is, with its indexes; the rows are those that ours leaves there. What hangs on them is left out. */
const tableOf = `create table if not exists bare (
  id text primary key, seq bigint not null, kiosk text not null, kind text not null, header text not null,
  personal text not null, code text unique, made_at bigint not null, received_at bigint not null,
  clock_offset bigint not null, outcome text not null)`;
const columns = 11;
let seq = 0;

const valuesOf = ({ header, headerText, envelope }: SealedEntry): (string | number | null)[] => {
  const { id, kiosk, kind, madeAt } = header;
  const outcome = JSON.stringify({ kind: 'promised', on: '2026-11-26' });
  seq += 1;
  // Of so many that chance made two are the same, and a bare driver does not make another one.
  const code = String(seq).padStart(8, '0');
  return [id, seq, kiosk, kind, headerText, JSON.stringify(envelope), code, madeAt, Date.now(), 0, outcome];
};

function sqliteFloor(file: string): Floor {
  const raw = new DatabaseSync(file);
  raw.exec(`pragma journal_mode = wal; pragma synchronous = full; ${tableOf}`);
  const insert = raw.prepare(`insert into bare values (${Array.from({ length: columns }, () => '?').join()})`);
  const work = (batch: Batch): Promise<void> => {
    raw.exec('begin');
    for (const entry of batch) insert.run(...valuesOf(entry));
    raw.exec('commit');
    return Promise.resolve();
  };
  return { workers: [work], stop: () => Promise.resolve(raw.close()) };
}

async function postgresFloor(url: string, connections: number): Promise<Floor> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  await clients[0]?.query(tableOf);
  const row = (at: number) => Array.from({ length: columns }, (_, column) => `$${at * columns + column + 1}`).join();
  const text = `insert into bare values ${Array.from({ length: together }, (_, at) => `(${row(at)})`).join()}`;
  const workers = clients.map((client) => async (batch: Batch) => {
    await client.query('begin');
    await client.query({ name: 'bare', text, values: batch.flatMap(valuesOf) });
    await client.query('commit');
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
  const kiosks = await Promise.all(Array.from({ length: Math.max(...crowds) }, () => anotherKiosk(server.origin)));
  const [first] = kiosks;
  if (first === undefined) throw new Error('There is no kiosk.');
  await measure(await batches(first, 20), [pushWith(first)]);
  const rows: Row[] = [];
  for (const crowd of crowds) {
    const ours: Measured[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await measure(await batches(first, pushes), kiosks.slice(0, crowd).map(pushWith)));
      bare.push(await bestOf(floors, first));
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
  const before = residentMegabytes(server.pid());
  for (let left = many; left > 0; left -= 1000)
    for (const batch of await batches(kiosk, 1, 1000)) await pushWith(kiosk)(batch);
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
  const floors = await Promise.all(crowds.map((crowd) => postgresFloor(bareUrl, crowd)));
  const onPostgres = await benchOne('PostgreSQL', server, floors);
  await server.stop();
  await postgres.stop();
  return [...onSqlite, ...onPostgres, ...memory];
}
