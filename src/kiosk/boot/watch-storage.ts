// What happens when the kiosk's tables stop or start working.
import type { DeviceEnrolment } from '../device/enrolment.ts';
import type { StorageCheck } from '../device/storage-check.ts';
import type { KioskParts } from './kiosk-parts.ts';

interface WatchStorageDeps extends Pick<KioskParts, 'settings' | 'deviceNow' | 'reload'> {
  readonly storageCheck: StorageCheck;
  readonly enrolment: DeviceEnrolment;
  readonly pushHealth: () => Promise<void>;
}

export function watchStorage({
  settings,
  deviceNow,
  reload,
  storageCheck,
  enrolment,
  pushHealth,
}: WatchStorageDeps): void {
  // Identity and snapshot may be readable again, so start over.
  storageCheck.works.listen((works) => {
    if (!works || enrolment.device.get().kind === 'enrolled') return;
    // Store the trouble first: until the reload there is no token to report it with.
    void settings.saveTrouble({ kind: 'store', at: deviceNow() }).then(reload, reload);
  });
  storageCheck.works.listen((works) => void (works || pushHealth()));
}
