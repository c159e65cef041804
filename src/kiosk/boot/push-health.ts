// Reports this kiosk's health without its queue.
import type { HealthReporter } from '../device/health.ts';
import type { DeviceEnrolment } from '../device/enrolment.ts';
import type { KioskParts } from './kiosk-parts.ts';

interface PushHealthDeps extends Pick<KioskParts, 'api'> {
  readonly enrolment: DeviceEnrolment;
  readonly health: HealthReporter;
}

/** Returns a function that pushes health alone, so that the team also hears of a kiosk whose queue cannot be read. */
export const createPushHealth =
  ({ api, enrolment, health }: PushHealthDeps) =>
  async (): Promise<void> => {
    const state = enrolment.device.get();
    if (state.kind !== 'enrolled') return;
    await api.push(state.device, { entries: [], lastReceipt: null, shown: new Set(), health: await health.tell() });
  };
