// What a keeper needs around it: a memory, and timers that run when the test lets time pass.
import type { Health } from '../../../src/contract/health.ts';
import type { SealingKeys } from '../../../src/contract/sealed.ts';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { addDuration, milliseconds, type Duration, type Instant } from '../../../src/domain/time/time.ts';
import { makeProofKey } from '../../../src/kiosk/api/proof.ts';
import type { SettingsStore, StoredSnapshot } from '../../../src/kiosk/store/settings-store.ts';
import { mondayMorning } from '../../support/kiosk.ts';
import { readSignedKeys } from '../../../src/sealing/identity.ts';
import { identity, today } from '../../support/sealing.ts';
import { receipted as promisesSettled } from '../../support/sync-fakes.ts';
import type { Device } from '../../../src/kiosk/api/device.ts';

export interface MemorySettings extends SettingsStore {
  /** Nothing more fits on the disk. */
  full: boolean;
  readonly holds: () => { readonly device: Device | undefined; readonly snapshot: StoredSnapshot | undefined };
  /** What it seals to after the next start. */
  keys: SealingKeys | undefined;
  lastTrouble: Health['lastTrouble'];
  /** Who it was until it was refused. */
  former: Device | undefined;
}

export function memorySettings(device?: Device, snapshot?: Snapshot, keys?: SealingKeys): MemorySettings {
  let storedDevice = device;
  let storedSnapshot: StoredSnapshot | undefined = snapshot && { etag: JSON.stringify(snapshot), snapshot };
  const write = (change: () => void): void => {
    if (settings.full) throw new Error('The disk is full.');
    change();
  };
  const settings: MemorySettings = {
    full: false,
    keys,
    lastTrouble: null,
    holds: () => ({ device: storedDevice, snapshot: storedSnapshot }),
    device: async () => storedDevice,
    saveDevice: async (given) =>
      write(() => {
        storedDevice = given;
        settings.former = undefined;
      }),
    proofKey: makeProofKey,
    former: undefined,
    formerDevice: async () => settings.former,
    saveFormerDevice: async (given) => {
      storedDevice = undefined;
      settings.former = given;
    },
    snapshot: async () => storedSnapshot,
    saveSnapshot: async (etag, given) => write(() => (storedSnapshot = { etag, snapshot: given })),
    sealingKeys: async () => settings.keys,
    saveSealingKeys: async (given) => write(() => (settings.keys = given)),
    trouble: async () => settings.lastTrouble,
    saveTrouble: async (given) => write(() => (settings.lastTrouble = given)),
    clockOffset: async () => milliseconds(0),
    saveClockOffset: async () => {},
  };
  return settings;
}

/** Lets everything that was promised happen; a signature takes its time, and this takes as long as ten of them. */
export async function receipted(): Promise<void> {
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
      const mine = { at: addDuration(moment, wait), run: then };
      due.add(mine);
      return () => due.delete(mine);
    },
    pass: async (by) => {
      const until = addDuration(moment, by);
      for (;;) {
        const next = [...due].toSorted((one, other) => one.at - other.at)[0];
        if (next === undefined || next.at > until) break;
        due.delete(next);
        moment = next.at;
        next.run();
        await receipted();
      }
      moment = until;
    },
  };
}
