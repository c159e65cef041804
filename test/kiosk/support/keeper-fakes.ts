// What a keeper needs around it: a memory, and timers that run when the test lets time pass.
import type { Health } from '../../../src/contract/health.ts';
import type { SealingKeys } from '../../../src/contract/sealed.ts';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { later, milliseconds, type Duration, type Instant } from '../../../src/domain/time.ts';
import { makeProofKey } from '../../../src/kiosk/proof.ts';
import type { Device, Kept, KeptSnapshot } from '../../../src/kiosk/store/kept.ts';
import { mondayMorning } from '../../support/kiosk.ts';
import { readSignedKeys } from '../../../src/sealing/identity.ts';
import { identity, today } from '../../support/sealing.ts';
import { settled as promisesSettled } from '../../support/sync-fakes.ts';

export interface MemoryKept extends Kept {
  /** Nothing more fits on the disk. */
  full: boolean;
  readonly holds: () => { readonly device: Device | undefined; readonly snapshot: KeptSnapshot | undefined };
  /** What it seals to after the next start. */
  keys: SealingKeys | undefined;
  lastTrouble: Health['lastTrouble'];
  /** Who it was until it was refused. */
  former: Device | undefined;
}

export function memoryKept(device?: Device, snapshot?: Snapshot, keys?: SealingKeys): MemoryKept {
  let keptDevice = device;
  let keptSnapshot: KeptSnapshot | undefined = snapshot && { etag: JSON.stringify(snapshot), snapshot };
  const write = (change: () => void): void => {
    if (kept.full) throw new Error('The disk is full.');
    change();
  };
  const kept: MemoryKept = {
    full: false,
    keys,
    lastTrouble: null,
    holds: () => ({ device: keptDevice, snapshot: keptSnapshot }),
    device: async () => keptDevice,
    keepDevice: async (given) =>
      write(() => {
        keptDevice = given;
        kept.former = undefined;
      }),
    proofKey: makeProofKey,
    former: undefined,
    formerDevice: async () => kept.former,
    keepFormerDevice: async (given) => {
      keptDevice = undefined;
      kept.former = given;
    },
    snapshot: async () => keptSnapshot,
    keepSnapshot: async (etag, given) => write(() => (keptSnapshot = { etag, snapshot: given })),
    sealingKeys: async () => kept.keys,
    keepSealingKeys: async (given) => write(() => (kept.keys = given)),
    trouble: async () => kept.lastTrouble,
    keepTrouble: async (given) => write(() => (kept.lastTrouble = given)),
    clockOffset: async () => milliseconds(0),
    keepClockOffset: async () => {},
  };
  return kept;
}

/** Lets everything that was promised happen; a signature takes its time, and this takes as long as ten of them. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await readSignedKeys(today.signed, identity.publicKey);
    await promisesSettled();
  }
}

export interface Timers {
  readonly after: (wait: Duration, then: () => void) => () => void;
  /** Lets this much time go by; what is due runs in order, and what it starts is waited for. */
  readonly pass: (by: Duration) => Promise<void>;
}

export function handTurnedTimers(): Timers {
  const due = new Set<{ readonly at: Instant; readonly run: () => void }>();
  let moment = mondayMorning;
  return {
    after: (wait, then) => {
      const mine = { at: later(moment, wait), run: then };
      due.add(mine);
      return () => due.delete(mine);
    },
    pass: async (by) => {
      const until = later(moment, by);
      for (;;) {
        const next = [...due].toSorted((one, other) => one.at - other.at)[0];
        if (next === undefined || next.at > until) break;
        due.delete(next);
        moment = next.at;
        next.run();
        await settled();
      }
      moment = until;
    },
  };
}
