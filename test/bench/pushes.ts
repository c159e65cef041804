// How fast a server takes pushes, against a bare server that takes the same ones, and against the bare insert of their rows.
import { join } from 'node:path';
import { Client } from 'pg';
import { anotherKiosk, type AnotherKiosk } from '../journeys/another-kiosk.ts';
import { startPostgres } from '../support/postgres.ts';
import { startRealServer, type RealServer } from '../support/real-server.ts';
import { bareTables, openBarePostgres, openBareSqlite } from './bare-insert.ts';
import { atLeast, median, informational, type Row } from './measure.ts';
import { benchMemory } from './memory.ts';
import {
  bareServer,
  type Contender,
  inProcess,
  makeRound,
  type Measured,
  overHttp,
  together,
} from './push-contenders.ts';
import { openLine, type PushLine } from './push-line.ts';

const rounds = 9;
const crowds = [1, 4, 16] as const;
const most = Math.max(...crowds);

const percentile99 = (took: readonly number[]): number => {
  const sorted = took.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN;
};

const speedsOf = (measured: readonly Measured[]): readonly number[] =>
  measured.map(({ entriesPerSecond }) => entriesPerSecond);
const speedOf = (measured: readonly Measured[]): number => median(speedsOf(measured));

/** The fastest of its ways over all rounds. */
const bestOf = (ways: readonly (readonly Measured[])[]): readonly Measured[] =>
  ways.toSorted((one, other) => speedOf(other) - speedOf(one))[0] ?? [];

/** Of each round its own: whatever else the machine does then slows both. */
const ratioOf = (ours: readonly Measured[], bare: readonly Measured[]): number =>
  median(speedsOf(ours).map((speed, at) => speed / (bare[at]?.entriesPerSecond ?? Number.NaN)));

interface Found {
  readonly ours: readonly Measured[];
  /** Of the bare servers the fastest one, and of the bare drivers. */
  readonly server: readonly Measured[];
  readonly insert: readonly Measured[];
}

function rowsOf(what: string, { ours, server, insert }: Found): readonly Row[] {
  const p99 = (measured: readonly Measured[]): number => percentile99(measured.flatMap(({ took }) => took));
  return [
    atLeast(`${what}: ours / bare server`, ratioOf(ours, server), 'x', 0.7),
    informational(`${what}: ours / bare insert without a line`, ratioOf(ours, insert), 'x'),
    // What no server can do better that is asked over HTTP in JSON.
    informational(`${what}: bare server / bare insert without a line`, ratioOf(server, insert), 'x'),
    informational(`${what}: ours`, speedOf(ours), 'entries/s'),
    informational(`${what}: bare server`, speedOf(server), 'entries/s'),
    informational(`${what}: bare insert without a line`, speedOf(insert), 'entries/s'),
    informational(`${what}: p99, ours`, p99(ours), 'ms'),
    informational(`${what}: p99, bare server`, p99(server), 'ms'),
  ];
}

interface Against {
  /** A bare server, in each of its ways. */
  readonly servers: readonly Contender[];
  /** The bare driver, in each of its ways. */
  readonly drivers: readonly Contender[];
}

async function benchCrowd(
  crowd: number,
  lines: readonly PushLine[],
  { kiosk, all }: { readonly kiosk: AnotherKiosk; readonly all: readonly Contender[] },
): Promise<readonly (readonly Measured[])[]> {
  const measured = all.map((): Measured[] => []);
  for (let at = 0; at < rounds; at += 1) {
    const round = await makeRound(kiosk, lines.slice(0, crowd));
    // Each time another one begins.
    for (let turn = 0; turn < all.length; turn += 1) {
      const next = (at + turn) % all.length;
      const found = await all[next]?.run(round);
      if (found !== undefined) measured[next]?.push(found);
    }
  }
  return measured;
}

async function benchOne(name: string, server: RealServer, { servers, drivers }: Against): Promise<readonly Row[]> {
  const kiosk = await anotherKiosk(server.origin);
  const lines = await Promise.all(Array.from({ length: most }, () => openLine(server.origin)));
  const us: Contender = { name: 'ours', run: overHttp(server.origin), stop: () => Promise.resolve() };
  const all = [us, ...servers, ...drivers];
  const warmUp = await makeRound(kiosk, lines);
  for (const { run } of all) await run(warmUp);
  const rows: Row[] = [];
  for (const crowd of crowds) {
    const [ours = [], ...others] = await benchCrowd(crowd, lines, { kiosk, all });
    const found = {
      ours,
      server: bestOf(others.slice(0, servers.length)),
      insert: bestOf(others.slice(servers.length)),
    };
    rows.push(...rowsOf(`pushes of ${together}, ${crowd} at once, ${name}`, found));
  }
  for (const { close } of lines) close();
  for (const { stop } of all) await stop();
  return rows;
}

async function onSqlite(folder: string): Promise<readonly Row[]> {
  const server = await startRealServer({ dataFolder: join(folder, 'pushes') });
  const file = (name: string) => join(folder, `${name}.sqlite`);
  const servers = [await bareServer('each', file('each')), await bareServer('together', file('together'))];
  const drivers = [inProcess('insert', [openBareSqlite(file('insert'))])];
  const rows = await benchOne('SQLite', server, { servers, drivers });
  const memory = await benchMemory('SQLite', server);
  await server.stop();
  return [...rows, ...memory];
}

async function onPostgres(folder: string): Promise<readonly Row[]> {
  // In the system's own temporary folder: the user that PostgreSQL runs as may not come into ours.
  const postgres = await startPostgres();
  const bare = async (name: string): Promise<string> => {
    const url = await postgres.create(name);
    const client = new Client({ connectionString: url });
    await client.connect();
    for (const table of bareTables) await client.query(table);
    await client.end();
    return url;
  };
  const env = { DATABASE_URL: await postgres.create('ours') };
  const server = await startRealServer({ dataFolder: join(folder, 'pushes-postgres'), env });
  const servers = [await bareServer('each', await bare('each')), await bareServer('together', await bare('together'))];
  const drivers = await Promise.all(
    crowds.map(async (connections) => {
      const url = await bare(`insert_${connections}`);
      const opened = await Promise.all(Array.from({ length: connections }, () => openBarePostgres(url)));
      return inProcess(`insert over ${connections}`, opened);
    }),
  );
  const rows = await benchOne('PostgreSQL', server, { servers, drivers });
  const memory = await benchMemory('PostgreSQL', server);
  await server.stop();
  await postgres.stop();
  return [...rows, ...memory];
}

export const benchPushes = async (folder: string): Promise<readonly Row[]> => [
  ...(await onSqlite(folder)),
  ...(await onPostgres(folder)),
];
