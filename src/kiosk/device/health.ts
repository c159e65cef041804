// How this kiosk is: told to the team at each contact, so that nobody has to come and look.
import type { CameraState, Health, Trouble } from '../../contract/health.ts';
import type { Instant } from '../../domain/time/time.ts';
import type { KioskOutbox } from '../store/outbox.ts';
import type { SettingsStore } from '../store/settings-store.ts';

export interface HealthReporter {
  /** Remembers that something went wrong, until something else does. */
  readonly trouble: (kind: Trouble) => void;
  readonly tell: () => Promise<Health>;
}

interface HealthDeps {
  readonly outbox: Pick<KioskOutbox, 'queue'>;
  readonly settings: Pick<SettingsStore, 'trouble' | 'keepTrouble'>;
  /** What the browser offers of it: older ones and pages without TLS have less. */
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
      // On a full disk even this may cost everything that is kept; after a restart the trial says it again.
      if (!aboutTheDisk.has(kind)) void settings.keepTrouble(last).catch(() => undefined);
    },
    tell: async () => {
      const before = last ?? (await settings.trouble().catch(() => null));
      // What went wrong meanwhile is the last.
      last ??= before;
      // Where it cannot be counted now, it is what it was; never nothing, for then promised seats would be taken back.
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
