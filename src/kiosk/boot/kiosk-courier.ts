// Connects the courier of `sync` to this kiosk's enrolment, health and storage.
import type { Trouble } from '../../contract/health.ts';
import { refuse } from '../../domain/result.ts';
import { createCourier, type Courier, type CourierState } from '../../sync/courier.ts';
import type { DeviceEnrolment } from '../device/enrolment.ts';
import type { HealthReporter } from '../device/health.ts';
import type { StorageCheck } from '../device/storage-check.ts';
import type { AwaitedReceipts } from '../outbox/awaited-receipts.ts';
import { observable, type Observable } from '../store/observable.ts';
import type { KioskParts } from './kiosk-parts.ts';
import type { ServerClock } from './server-clock.ts';

interface KioskCourierDeps extends Pick<KioskParts, 'outbox' | 'api' | 'after' | 'chance' | 'deviceNow'> {
  readonly enrolment: DeviceEnrolment;
  readonly health: HealthReporter;
  readonly storageCheck: StorageCheck;
  readonly serverClock: ServerClock;
  readonly awaitedReceipts: AwaitedReceipts;
  readonly pushHealth: () => Promise<void>;
  readonly onTrouble: (kind: Trouble) => void;
}

interface KioskCourier {
  readonly courier: Courier;
  readonly state: Observable<CourierState>;
}

export function createKioskCourier(deps: KioskCourierDeps): KioskCourier {
  const { outbox, api, after, chance, deviceNow, enrolment, health, storageCheck, onTrouble } = deps;
  const courierState = observable<CourierState>({ kind: 'idle' });
  const courier = createCourier({
    outbox,
    api: {
      push: async (entries, lastReceipt, shown) => {
        const state = enrolment.device.get();
        if (state.kind !== 'enrolled') return refuse({ kind: 'not-enrolled' });
        const answer = await api.push(state.device, { entries, lastReceipt, shown, health: await health.tell() });
        if (!answer.ok && answer.refusal.kind === 'not-enrolled') await enrolment.notWelcome();
        return answer;
      },
    },
    after,
    chance,
    onState: (state) => {
      courierState.set(state);
      if (state.kind !== 'failed') return;
      if (state.failure.kind === 'store') {
        onTrouble('store');
        void storageCheck.check().then(deps.pushHealth);
      }
      if (state.failure.kind === 'unreadable') onTrouble('answer-unreadable');
    },
    onServerTime: deps.serverClock.onServerTime,
    isAwaited: deps.awaitedReceipts.isAwaited,
    now: deviceNow,
  });
  return { courier, state: courierState };
}
