// The kiosk's health, reported to the team at each contact, so that nobody has to visit the kiosk to check.
import type { CameraState, Health, Trouble } from '../../contract/health.ts';
import type { Instant } from '../../domain/time/time.ts';
import type { KioskOutbox } from '../store/outbox.ts';
import type { SettingsStore } from '../store/settings-store.ts';

export interface HealthReporter {
  /** Remembers the last trouble, until another takes its place. */
  readonly trouble: (kind: Trouble) => void;
  readonly tell: () => Promise<Health>;
}

interface HealthDeps {
  readonly outbox: Pick<KioskOutbox, 'queue'>;
  readonly settings: Pick<SettingsStore, 'trouble' | 'saveTrouble'>;
  /** The part of the Storage API used here; old browsers and pages without TLS offer less. */
  readonly storage: Partial<Pick<StorageManager, 'estimate' | 'persisted'>> | undefined;
  readonly version: string;
  readonly camera: () => CameraState | null;
  readonly now: () => Instant;
}

const aboutTheDisk: ReadonlySet<Trouble> = new Set(['cannot-keep', 'store']);

export function createHealthReporter({ outbox, settings, storage, version, camera, now }: HealthDeps): HealthReporter {
  let queue = { waiting: 0, rejected: 0, oldestAt: null as Instant | null };
  let last: Health['lastTrouble'] | undefined;
  return {
    trouble: (kind) => {
      last = { kind, at: now() };
      // On a full disk even this small write may destroy everything stored. After a restart the storage check finds the
      // trouble again.
      if (!aboutTheDisk.has(kind)) void settings.saveTrouble(last).catch(() => undefined);
    },
    tell: async () => {
      const before = last ?? (await settings.trouble().catch(() => null));
      // Trouble that came up meanwhile is newer than what was stored.
      last ??= before;
      // If the queue cannot be counted, report the last count but never zero: at zero the server would reclaim promised
      // seats.
      queue = await outbox.queue().catch(() => ({ ...queue, waiting: Math.max(1, queue.waiting) }));
      const [estimate, persisted] = await Promise.all([
        storage?.estimate?.().catch(() => undefined),
        storage?.persisted?.().catch(() => undefined),
      ]);
      const { quota, usage } = estimate ?? {};
      return {
        version,
        ...queue,
        persisted: persisted ?? null,
        roomLeft: quota === undefined || usage === undefined ? null : Math.max(0, quota - usage),
        lastTrouble: last,
        camera: camera(),
      };
    },
  };
}
