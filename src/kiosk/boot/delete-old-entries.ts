// Deletes entries past their retention period, at start and every six hours.
import { littleRoom } from '../../domain/kiosks/kiosk-alarm.ts';
import { hours } from '../../domain/time/time.ts';
import type { HealthReporter } from '../device/health.ts';
import { retention, shortRetention } from '../store/outbox.ts';
import type { KioskParts } from './kiosk-parts.ts';

interface DeleteOldEntriesDeps extends Pick<KioskParts, 'outbox' | 'after'> {
  readonly health: HealthReporter;
}

export function deleteOldEntries({ outbox, after, health }: DeleteOldEntriesDeps): void {
  const run = (): void => {
    void health
      .tell()
      .then(({ roomLeft }) => outbox.deleteOld(roomLeft !== null && roomLeft < littleRoom ? shortRetention : retention))
      .catch(() => undefined);
    after(hours(6), run);
  };
  run();
}
