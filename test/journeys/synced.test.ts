// A receipt is a promise about a disk: the kernel is asked what the real server did, in which order.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entries/entry.ts';
import { asInstant } from '../../src/domain/time/time.ts';
import { type RealServer, type ServerOptions, startRealServer } from '../support/real-server.ts';
import { proving } from '../support/a-device.ts';
import { buildPush, leftCallback, seal } from '../support/server.ts';
import { anyKeys } from '../support/template-database.ts';
import { readCalls, syncedBefore, tracing } from '../support/trace.ts';

const hasty = join(import.meta.dirname, '../support/hasty-server.ts');

let folder: string;
let server: RealServer | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buurtkiosk-trace-'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

const keys = await anyKeys();
const file = () => join(folder, 'trace');

async function traced(options: ServerOptions = {}): Promise<RealServer> {
  server = await startRealServer({ ...options, through: await tracing(file()) });
  return server;
}

/** The tracer writes its last lines after the server ended. */
async function ended(): Promise<ReturnType<typeof readCalls>> {
  await server?.stop();
  server = undefined;
  for (;;) {
    const text = await readFile(file(), 'utf8');
    if (/\+\+\+ (?:exited|killed)[^\n]*\n$/.test(text)) return readCalls(text);
    await wait(50);
  }
}

type SubmitEntry = (batch: readonly Entry[]) => Promise<void>;

const leavesAt =
  (ask: (path: string, init?: RequestInit) => Promise<Response>, { origin }: RealServer, headers = {}): SubmitEntry =>
  async (batch) => {
    const sealed = await Promise.all(batch.map((entry) => seal(entry, keys)));
    const body = JSON.stringify(buildPush(sealed, asInstant(Date.now())));
    const answer = await ask(`${origin}/api/v1/push`, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    await answer.text();
  };

/** Enrolled; leaves a batch. */
async function aKiosk(running: RealServer): Promise<SubmitEntry> {
  const ask = proving(fetch);
  const answer = await ask(`${running.origin}/api/v1/enrol`, { method: 'POST', body: '{}' });
  const { token } = (await answer.json()) as { token: string };
  return leavesAt(ask, running, { Authorization: `DPoP ${token}` });
}

const idsOf = (batch: readonly Entry[]): readonly string[] => batch.map(({ header }) => header.id);

const aBatch = (many: number): readonly Entry[] => Array.from({ length: many }, () => leftCallback());

describe('a batch that a kiosk sends', () => {
  test('is synced to the disk before its receipts go out, each time', async () => {
    const running = await traced();
    const kiosk = await aKiosk(running);
    const batches = [1, 2, 1, 5, 1, 3, 1, 1].map(aBatch);
    for (const batch of batches) await kiosk(batch);
    const calls = await ended();
    expect(batches.map((batch) => syncedBefore(calls, idsOf(batch)).kind)).toEqual(batches.map(() => 'synced'));
  });

  test('is so too when four kiosks send at once and share a sync', async () => {
    const running = await traced();
    const kiosks = await Promise.all([1, 2, 3, 4].map(() => aKiosk(running)));
    const batches: (readonly Entry[])[] = [];
    for (let round = 0; round < 8; round += 1) {
      const together = kiosks.map((kiosk) => ({ kiosk, batch: aBatch(2) }));
      batches.push(...together.map(({ batch }) => batch));
      await Promise.all(together.map(({ kiosk, batch }) => kiosk(batch)));
    }
    const calls = await ended();
    const found = batches.map((batch) => syncedBefore(calls, idsOf(batch)));
    expect(found.map(({ kind }) => kind)).toEqual(batches.map(() => 'synced'));
    const syncs = new Set(found.map((one) => (one.kind === 'synced' ? one.by : 0)));
    expect(syncs.size).toBeLessThan(batches.length);
  });
});

describe('the trace itself', () => {
  test('is read also where threads speak at once, and where a call failed', () => {
    const trace = [
      '7 fsync(23</a.sqlite-wal> <unfinished ...>',
      '8 read(9</certs>, "x", 1) = 1',
      '7 <... fsync resumed>) = 0',
      '7 write(5<TCP:[127.0.0.1:1->127.0.0.1:2]>, "HTTP/1.1 200 OK", 15) = -1 EPIPE (Broken pipe)',
      '7 --- SIGPIPE {si_signo=SIGPIPE} ---',
      '8 +++ exited with 0 +++',
    ].join('\n');
    expect(readCalls(trace).map(({ name, on, began, ended: end }) => [name, on, began, end])).toEqual([
      ['read', '/certs', 1, 1],
      ['fsync', '/a.sqlite-wal', 0, 2],
    ]);
  });

  test.each([
    ['off', 'unsynced'],
    ['full', 'synced'],
  ])('of a database with synchronous=%s says %s', async (synchronous, kind) => {
    const running = await traced({ program: hasty, env: { SYNCHRONOUS: synchronous } });
    const batches = [aBatch(1), aBatch(2), aBatch(1)];
    for (const batch of batches) await leavesAt(fetch, running)(batch);
    const calls = await ended();
    expect(batches.map((batch) => syncedBefore(calls, idsOf(batch)).kind)).toEqual(batches.map(() => kind));
  });
});
