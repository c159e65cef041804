// The kiosk's settings: its identity, its snapshot, its clock offset and the like.
import * as v from 'valibot';
import { healthMessage, type Health } from '../../contract/health.ts';
import { sealingKeysMessage, type SealingKeys } from '../../contract/sealed.ts';
import { readSnapshot, type Snapshot } from '../../contract/snapshot.ts';
import { milliseconds, type Duration } from '../../domain/time/time.ts';
import { makeProofKey } from '../api/proof.ts';
import type { KioskDatabase } from './database.ts';
import type { Device } from '../api/device.ts';

export interface StoredSnapshot {
  readonly etag: string;
  readonly snapshot: Snapshot;
}

export interface SettingsStore {
  readonly device: () => Promise<Device | undefined>;
  readonly saveDevice: (device: Device) => Promise<void>;
  /**
   * The device of this kiosk before its server refused it; undefined if that never happened, or if it was enrolled
   * since.
   */
  readonly formerDevice: () => Promise<Device | undefined>;
  /** Stores a refused device: the server may accept it again after a restore. */
  readonly saveFormerDevice: (device: Device) => Promise<void>;
  /** The key that this device's token is bound to; created at the first call. */
  readonly proofKey: () => Promise<CryptoKeyPair>;
  /** Undefined if there is none, or if another version wrote it and it cannot be read. */
  readonly snapshot: () => Promise<StoredSnapshot | undefined>;
  readonly saveSnapshot: (etag: string, snapshot: Snapshot) => Promise<void>;
  /** The sealing keys whose signature was last verified; undefined if there were none yet. */
  readonly sealingKeys: () => Promise<SealingKeys | undefined>;
  readonly saveSealingKeys: (keys: SealingKeys | undefined) => Promise<void>;
  /** The last trouble; null if there was none. */
  readonly trouble: () => Promise<Health['lastTrouble']>;
  readonly saveTrouble: (trouble: Health['lastTrouble']) => Promise<void>;
  readonly clockOffset: () => Promise<Duration>;
  readonly saveClockOffset: (offset: Duration) => Promise<void>;
}

const isDevice = (value: unknown): value is Device =>
  typeof value === 'object' && value !== null && 'token' in value && 'kiosk' in value && 'identity' in value;

const isPair = (value: unknown): value is CryptoKeyPair =>
  typeof value === 'object' && value !== null && 'privateKey' in value && 'publicKey' in value;

export function createSettingsStore(db: KioskDatabase): SettingsStore {
  const value = async (name: string): Promise<unknown> => (await db.settings.get(name))?.value;
  /** Like `value`, but a value that cannot be read counts as absent, and the kiosk goes on without it. */
  const readable = (name: string): Promise<unknown> => value(name).catch(() => undefined);
  const keep = async (name: string, what: unknown): Promise<void> => {
    await db.settings.put({ name, value: what });
  };
  const deviceUnder = async (name: string): Promise<Device | undefined> => {
    const device = await readable(name);
    return isDevice(device) ? device : undefined;
  };
  const keepInstead = (name: string, device: Device, of: string): Promise<void> =>
    db.transaction('rw', db.settings, async () => {
      await keep(name, device);
      await db.settings.delete(of);
    });
  return {
    device: () => deviceUnder('device'),
    saveDevice: (device) => keepInstead('device', device, 'former-device'),
    formerDevice: () => deviceUnder('former-device'),
    saveFormerDevice: (device) => keepInstead('former-device', device, 'device'),
    proofKey: async () => {
      const known = await value('proof-key');
      if (isPair(known)) return known;
      const made = await makeProofKey();
      // Another window may have created one meanwhile.
      return db.transaction('rw', db.settings, async () => {
        const first = await value('proof-key');
        if (isPair(first)) return first;
        await keep('proof-key', made);
        return made;
      });
    },
    snapshot: async () => {
      const stored = await readable('snapshot');
      if (typeof stored !== 'object' || stored === null || !('etag' in stored) || !('snapshot' in stored))
        return undefined;
      const read = readSnapshot(stored.snapshot);
      return read.ok ? { etag: String(stored.etag), snapshot: read.value } : undefined;
    },
    saveSnapshot: (etag, snapshot) => keep('snapshot', { etag, snapshot }),
    sealingKeys: async () => {
      const read = v.safeParse(sealingKeysMessage, await readable('sealing-keys'));
      return read.success ? read.output : undefined;
    },
    saveSealingKeys: (keys) => keep('sealing-keys', keys),
    trouble: async () => {
      const read = v.safeParse(healthMessage.entries.lastTrouble, await value('trouble'));
      return read.success ? read.output : null;
    },
    saveTrouble: (trouble) => keep('trouble', trouble),
    clockOffset: async () => {
      const offset = await readable('clock-offset');
      return milliseconds(typeof offset === 'number' ? offset : 0);
    },
    saveClockOffset: (offset) => keep('clock-offset', offset),
  };
}
