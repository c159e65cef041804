// What the bench asks of a page: the kiosk's own store and link, and the bare limits beside them.
import type { Entry } from '../../../src/domain/entry.ts';
import { asInstant } from '../../../src/domain/time.ts';
import { createLink } from '../../../src/kiosk/link.ts';
import { KioskDatabase } from '../../../src/kiosk/store/database.ts';
import type { Device } from '../../../src/kiosk/store/kept.ts';
import { createOutbox } from '../../../src/kiosk/store/outbox.ts';
import { drain, type DrainOutcome } from '../../../src/sync/drain.ts';
import { openBareStore } from './bare-store.ts';

const now = () => asInstant(Date.now());
const db = new KioskDatabase();
const outbox = createOutbox(db, now);
const link = createLink(now);
const bare = await openBareStore();

export interface Timed<T> {
  readonly ms: number;
  readonly outcome: T;
}

const bench = {
  /** Each entry one commit; runs of ours and of bare by turns. Milliseconds for one commit, of each run. */
  commit: async (runs: readonly (readonly Entry[])[]): Promise<{ ours: number[]; bare: number[] }> => {
    const took = { ours: [] as number[], bare: [] as number[] };
    const each = async (entries: readonly Entry[], keep: (entry: Entry) => Promise<void>): Promise<number> => {
      const from = performance.now();
      for (const entry of entries) await keep(entry);
      return (performance.now() - from) / entries.length;
    };
    for (const [index, entries] of runs.entries()) {
      if (index % 2 === 0) took.ours.push(await each(entries, outbox.leave));
      took.bare.push(await each(entries, (entry) => bare.add({ entry })));
      if (index % 2 === 1) took.ours.push(await each(entries, outbox.leave));
    }
    return took;
  },
  clear: () => db.entries.clear(),
  enrol: async (): Promise<Device> => {
    const enrolled = await link.enrol(null);
    if (!enrolled.ok) throw new Error(`not enrolled: ${enrolled.refusal.kind}`);
    return enrolled.value;
  },
  snapshot: async (device: Device) => {
    const answer = await link.snapshot(device, null);
    if (!answer.ok || answer.value === 'unchanged') throw new Error('no snapshot');
    return answer.value.snapshot;
  },
  /** Not measured: the visitors were here before. */
  fill: async (entries: readonly Entry[]): Promise<void> => {
    await db.entries.bulkAdd(entries.map((entry) => ({ entry })));
  },
  fillBare: (entries: readonly Entry[]) => bare.fill(entries.map((entry) => ({ entry }))),
  drain: async (device: Device): Promise<Timed<DrainOutcome>> => {
    const from = performance.now();
    const outcome = await drain({
      outbox,
      link: { push: (entries) => link.push(device, entries) },
      now,
      onServerTime: () => undefined,
    });
    return { ms: performance.now() - from, outcome };
  },
  waiting: () => outbox.count(),
  drainBare: async (url: string): Promise<Timed<number>> => {
    const from = performance.now();
    const rows = await bare.all();
    // As text there is no question beforehand from the browser, though the bare server is another origin.
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(rows) });
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
