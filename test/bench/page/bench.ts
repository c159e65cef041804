// What the bench asks of a page: the kiosk's own store and link, and the bare limits beside them.
import { toSealedMessage, type SealedEntry } from '../../../src/contract/entry.ts';
import type { Health } from '../../../src/contract/health.ts';
import type { SealingKeys } from '../../../src/contract/sealed.ts';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { protocolVersion } from '../../../src/contract/version.ts';
import type { Entry } from '../../../src/domain/entries/entry.ts';
import { asInstant } from '../../../src/domain/time/time.ts';
import { createApiClient } from '../../../src/kiosk/api/api-client.ts';
import { makeProofKey } from '../../../src/kiosk/api/proof.ts';
import { sealEntry } from '../../../src/kiosk/outbox/seal-entry.ts';
import { KioskDatabase } from '../../../src/kiosk/store/database.ts';
import { createOutbox } from '../../../src/kiosk/store/outbox.ts';
import { readSignedKeys } from '../../../src/sealing/identity.ts';
import { drain, type DrainOutcome } from '../../../src/sync/drain.ts';
import { openBareStore } from './bare-store.ts';
import type { Device } from '../../../src/kiosk/api/device.ts';

// Fetched now, though the kiosk does so when it first seals: afterwards the page is left alone with the network.
await import('../../../src/sealing/seal.ts');

const now = () => asInstant(Date.now());
const db = new KioskDatabase();
const outbox = createOutbox(db, now);
const proofKey = makeProofKey();
const api = createApiClient(now, () => proofKey);
const bare = await openBareStore();

export interface Timed<T> {
  readonly ms: number;
  readonly outcome: T;
}

/** A kiosk that was let in and knows what to seal to. */
export interface Enrolled {
  readonly device: Device;
  readonly snapshot: Snapshot;
  readonly keys: SealingKeys;
}

const health: Health = {
  version: 'bench',
  waiting: 0,
  rejected: 0,
  oldestAt: null,
  persisted: null,
  roomLeft: null,
  lastTrouble: null,
  camera: null,
};

async function sealAll(entries: readonly Entry[], keys: SealingKeys): Promise<readonly SealedEntry[]> {
  const sealed: SealedEntry[] = [];
  for (const entry of entries) sealed.push(await sealEntry(entry, keys));
  return sealed;
}

/** Does this with each, one after the other; answers the milliseconds for one. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<number> {
  const from = performance.now();
  for (const item of items) await work(item);
  return (performance.now() - from) / items.length;
}

const bench = {
  enrol: async (): Promise<Enrolled> => {
    const enrolled = await api.enrol(null);
    if (!enrolled.ok) throw new Error(`not enrolled: ${enrolled.refusal.kind}`);
    const device = enrolled.value;
    const answer = await api.snapshot(device, null);
    if (!answer.ok || answer.value === 'unchanged') throw new Error('no snapshot');
    const { snapshot } = answer.value;
    const keys = snapshot.keys && (await readSignedKeys(snapshot.keys, device.identity));
    if (!keys?.ok) throw new Error('no keys to seal to');
    return { device, snapshot, keys: keys.value };
  },
  /** Milliseconds to seal one entry, of each run. */
  seal: async (runs: readonly (readonly Entry[])[], keys: SealingKeys): Promise<readonly number[]> => {
    const took: number[] = [];
    for (const entries of runs) took.push(await each(entries, (entry) => sealEntry(entry, keys)));
    return took;
  },
  /** Each sealed entry one commit; runs of ours and of bare by turns. Milliseconds for one commit, of each run. */
  commit: async (
    runs: readonly (readonly Entry[])[],
    keys: SealingKeys,
  ): Promise<{ readonly ours: readonly number[]; readonly bare: readonly number[] }> => {
    const took = { ours: [] as number[], bare: [] as number[] };
    for (const [index, plain] of runs.entries()) {
      const entries = await sealAll(plain, keys);
      if (index % 2 === 0) took.ours.push(await each(entries, outbox.submitEntry));
      took.bare.push(await each(entries, (entry) => bare.add({ entry })));
      if (index % 2 === 1) took.ours.push(await each(entries, outbox.submitEntry));
    }
    return took;
  },
  /** Not measured: the visitors were here before. Both stores hold the same, and nothing else. */
  fill: async (plain: readonly Entry[], keys: SealingKeys): Promise<void> => {
    const rows = (await sealAll(plain, keys)).map((entry) => ({ entry }));
    await Promise.all([db.entries.clear(), db.receipts.clear(), db.settings.clear()]);
    await db.entries.bulkAdd(rows);
    await bare.fill(rows);
  },
  drain: async (device: Device): Promise<Timed<DrainOutcome>> => {
    const from = performance.now();
    const outcome = await drain({
      outbox,
      api: { push: (entries, lastReceipt, shown) => api.push(device, { entries, lastReceipt, shown, health }) },
      now,
      onServerTime: () => undefined,
    });
    return { ms: performance.now() - from, outcome };
  },
  waiting: async (): Promise<number> => (await outbox.queue()).waiting,
  drainBare: async (url: string): Promise<Timed<number>> => {
    const from = performance.now();
    const entries = (await bare.all()).map(({ entry }) => toSealedMessage(entry));
    // The bytes of our push. As text there is no question beforehand from the browser, though this is another origin.
    const body = JSON.stringify({ v: protocolVersion, sentAt: now(), lastReceipt: null, health, entries });
    const answer = await fetch(url, { method: 'POST', body });
    const { taken } = (await answer.json()) as { taken: number };
    return { ms: performance.now() - from, outcome: taken };
  },
};

export type Bench = typeof bench;
declare global {
  interface Window {
    bench: Bench;
  }
}
window.bench = bench;
