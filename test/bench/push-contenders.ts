// Whoever takes pushes in the bench: a server over HTTP, a bare one beside it, and the bare driver in our own process.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { type SealedEntry, toSealedMessage } from '../../src/contract/entry.ts';
import { makeCode } from '../../src/domain/entries/code.ts';
import { asId, type Code } from '../../src/domain/ids.ts';
import { asInstant } from '../../src/domain/time/time.ts';
import type { AnotherKiosk } from '../journeys/another-kiosk.ts';
import { type BareDriver, takeBare } from './bare-insert.ts';
import type { PushLine, ReadyPush } from './push-line.ts';

/** A kiosk that was without a network for an afternoon. */
export const together = 50;
const pushes = 192;

export type Batch = readonly SealedEntry[];

/** Of so many codes that chance made two are the same, and a bare driver does not make another one. */
const given = new Set<Code>();
function freshCode(): Code {
  const code = makeCode(crypto.getRandomValues(new Uint8Array(7)));
  if (given.has(code)) return freshCode();
  given.add(code);
  return code;
}

/** Every entry has its own id and code; the envelopes hold the same, for a server never opens what it takes. */
export async function batches(kiosk: AnotherKiosk, count: number, size = together): Promise<readonly Batch[]> {
  const entry = kiosk.aCallback('Fatima');
  const { envelope } = await kiosk.seal(entry);
  const one = (): SealedEntry => {
    const header = { ...entry.header, id: asId<'entry'>(v7()), madeAt: asInstant(Date.now()), code: freshCode() };
    return { header, headerText: JSON.stringify(header), envelope };
  };
  return Array.from({ length: count }, () => Array.from({ length: size }, one));
}

type Job = () => Promise<void>;

export interface Measured {
  readonly entriesPerSecond: number;
  /** Of each job, in milliseconds. */
  readonly took: readonly number[];
}

/** Everybody at once, each with jobs of their own, one after the other. */
async function measure(everybody: readonly (readonly Job[])[]): Promise<Measured> {
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(
    everybody.map(async (jobs) => {
      for (const job of jobs) {
        const began = performance.now();
        await job();
        took.push(performance.now() - began);
      }
    }),
  );
  return { entriesPerSecond: (took.length * together * 1000) / (performance.now() - start), took };
}

const shareOf = <One>(all: readonly One[], at: number, among: number): readonly One[] =>
  all.filter((_, of) => of % among === at);

/** Whoever takes the same batches, in a round of its own. */
export interface Contender {
  readonly name: string;
  readonly run: (round: Round) => Promise<Measured>;
  readonly stop: () => Promise<void>;
}

export interface Round {
  readonly batches: readonly Batch[];
  /** The same batches as signed pushes, of each kiosk its own. */
  readonly pushes: readonly (readonly ReadyPush[])[];
}

export async function makeRound(kiosk: AnotherKiosk, lines: readonly PushLine[]): Promise<Round> {
  const made = await batches(kiosk, pushes);
  const ready = lines.map(async (line, at) => {
    const own: ReadyPush[] = [];
    for (const batch of shareOf(made, at, lines.length)) own.push(await line.prepare(batch));
    return own;
  });
  return { batches: made, pushes: await Promise.all(ready) };
}

export const overHttp =
  (origin: string): Contender['run'] =>
  (round) =>
    measure(round.pushes.map((own) => own.map((push) => () => push(origin))));

/** In our own process: the rows lie ready, and there is no line. */
export const inProcess = (name: string, drivers: readonly BareDriver[]): Contender => ({
  name,
  run: (round) => {
    const rows = round.batches.map((batch) => batch.map((entry) => takeBare(toSealedMessage(entry)).rows));
    const jobs = rows.map((batch) => [batch] as const);
    return measure(
      drivers.map(({ insert }, at) => shareOf(jobs, at, drivers.length).map((batch) => () => insert(batch))),
    );
  },
  stop: async () => {
    await Promise.all(drivers.map(({ close }) => close()));
  },
});

async function portOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The bare server has no output.');
  const [port]: unknown[] = await once(child.stdout, 'data');
  return String(port).trim();
}

/** `each`: a transaction for each request. `together`: requests that wait share one. */
export async function bareServer(way: 'each' | 'together', position: string): Promise<Contender> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-push-server.ts'), way, position], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const origin = `http://127.0.0.1:${await portOf(child)}`;
  return {
    name: `bare server, ${way}`,
    run: overHttp(origin),
    stop: async () => {
      child.kill();
      await gone;
    },
  };
}
