// The clocks, stores and API client of a kiosk in a browser.
import { asInstant, type Duration, type Instant } from '../../domain/time/time.ts';
import { createApiClient, type KioskApiClient } from '../api/api-client.ts';
import { KioskDatabase } from '../store/database.ts';
import { createOutbox, type KioskOutbox } from '../store/outbox.ts';
import { createSettingsStore, type SettingsStore } from '../store/settings-store.ts';

export interface KioskParts {
  readonly db: KioskDatabase;
  readonly settings: SettingsStore;
  readonly outbox: KioskOutbox;
  readonly api: KioskApiClient;
  /** This device's clock. */
  readonly deviceNow: () => Instant;
  /** A monotonic clock, unaffected by changes to the system time. */
  readonly steadyNow: () => Instant;
  /** Calls back once after the wait, unless cancelled. */
  readonly after: (wait: Duration, then: () => void) => () => void;
  /** A random number from 0 to below 1. */
  readonly chance: () => number;
  readonly reload: () => void;
}

const after = (wait: Duration, then: () => void): (() => void) => {
  const timer = setTimeout(then, wait);
  return () => clearTimeout(timer);
};

const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** Creates the parts of a kiosk. Only `main.tsx` calls this, once. */
export function createKioskParts(reload: () => void): KioskParts {
  const db = new KioskDatabase();
  const settings = createSettingsStore(db);
  const deviceNow = (): Instant => asInstant(Date.now());
  const outbox = createOutbox(db, deviceNow);
  // A token is not bound to a key that could not be stored: after a restart the token would be useless.
  const proofKey = settings.proofKey().catch(() => undefined);
  return {
    db,
    settings,
    outbox,
    api: createApiClient(deviceNow, () => proofKey),
    deviceNow,
    steadyNow: () => asInstant(performance.timeOrigin + performance.now()),
    after,
    chance,
    reload,
  };
}
