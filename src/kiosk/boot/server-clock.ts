// The server's clock, as this device's clock plus a measured offset.
import { addDuration, milliseconds, seconds, type Instant } from '../../domain/time/time.ts';
import { clockOffset } from '../../sync/clock-offset.ts';
import type { KioskParts } from './kiosk-parts.ts';

export interface ServerClock {
  readonly now: () => Instant;
  /** Loads the offset measured before the last restart. */
  readonly load: () => Promise<void>;
  /** Measures and stores the offset. `sentAt` is this device's time when the request was sent. */
  readonly onServerTime: (sentAt: Instant, serverTime: Instant) => void;
}

export function createServerClock({ settings, deviceNow }: Pick<KioskParts, 'settings' | 'deviceNow'>): ServerClock {
  let offset = milliseconds(0);
  return {
    now: () => addDuration(deviceNow(), offset),
    load: async () => {
      offset = await settings.clockOffset();
    },
    onServerTime: (sentAt, serverTime) => {
      const measured = clockOffset(sentAt, deviceNow(), serverTime);
      // Small differences come from network delay, not from the clock.
      if (Math.abs(measured - offset) < seconds(2)) return;
      offset = measured;
      void settings.saveClockOffset(measured).catch(() => undefined);
    },
  };
}
