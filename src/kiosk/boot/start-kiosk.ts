// Connects the parts of the kiosk and starts them.
import { milliseconds } from '../../domain/time/time.ts';
import { cameraOf, createCameraWatch } from '../camera/camera-watch.ts';
import type { Kiosk } from '../context/kiosk.ts';
import { markEnrolled, wasEnrolled } from '../device/enrolled-mark.ts';
import { createEnrolment } from '../device/enrolment.ts';
import { createHealthReporter } from '../device/health.ts';
import { createStorageCheck } from '../device/storage-check.ts';
import { createUpdates } from '../device/updates.ts';
import { createAwaitedReceipts } from '../outbox/awaited-receipts.ts';
import { createSeatLoans } from '../outbox/seat-loans.ts';
import { createSubmitEntry } from '../outbox/submit-entry.ts';
import { createSeatLoanStore } from '../store/seat-loan-store.ts';
import { isWiped } from '../wipe/wipe-check.ts';
import { takeCodeFromAddress } from './address-code.ts';
import { deleteOldEntries } from './delete-old-entries.ts';
import { createKioskCourier } from './kiosk-courier.ts';
import type { KioskParts } from './kiosk-parts.ts';
import { createPushHealth } from './push-health.ts';
import { createServerClock } from './server-clock.ts';
import { watchStorage } from './watch-storage.ts';

/** Starts the kiosk. Resolves when the first screen can be drawn, with or without a network. */
export async function startKiosk(parts: KioskParts): Promise<Kiosk> {
  const { db, settings, outbox, api, deviceNow, steadyNow, after, chance, reload } = parts;
  const serverClock = createServerClock(parts);
  const { now } = serverClock;
  const seatLoans = createSeatLoans({ seats: createSeatLoanStore(db), snapshot: () => enrolment.snapshot.get(), now });
  const awaitedReceipts = createAwaitedReceipts(steadyNow);
  const codeGiven = takeCodeFromAddress();

  const camera = createCameraWatch();
  camera.state.listen(() => courier.greet());
  const health = createHealthReporter({
    outbox,
    settings,
    storage: navigator.storage,
    version: import.meta.env.VITE_VERSION,
    camera: () => (cameraOf(enrolment.snapshot.get()) === 'none' ? 'off' : camera.state.get()),
    now: deviceNow,
  });
  const onTrouble = health.trouble;
  addEventListener('error', () => onTrouble('page-broke'));
  addEventListener('unhandledrejection', () => onTrouble('page-broke'));

  const storageCheck = createStorageCheck({ db, after, onTrouble });
  const enrolment = createEnrolment({
    api,
    settings,
    after,
    chance,
    onReached: (anew) => courier.greet(anew),
    onTrouble,
    // Tables that cannot be read are not the same as empty tables.
    wasEnrolled: async () => storageCheck.works.get() && (await storageCheck.check()) && wasEnrolled(),
  });
  enrolment.device.listen(({ kind }) => void (kind === 'enrolled' && markEnrolled().catch(() => undefined)));
  const pushHealth = createPushHealth({ api, enrolment, health });
  watchStorage({ settings, deviceNow, reload, storageCheck, enrolment, pushHealth });
  const { courier, state: courierState } = createKioskCourier({
    ...parts,
    enrolment,
    health,
    storageCheck,
    serverClock,
    awaitedReceipts,
    pushHealth,
    onTrouble,
  });

  addEventListener('online', () => {
    courier.greet();
    void enrolment.refresh();
  });
  await serverClock.load();
  const started = enrolment.start().finally(() => void storageCheck.check());
  // Once a snapshot is stored, the first screen does not wait for the network.
  await Promise.race([started, new Promise((resolve) => after(milliseconds(1500), () => resolve(undefined)))]);
  deleteOldEntries({ outbox, after, health });
  // Asking costs nothing. If granted, the browser does not delete the queue when the disk is full.
  void navigator.storage?.persist?.().catch(() => undefined);

  return {
    enrolment,
    outbox,
    api,
    courier: courierState,
    codeGiven,
    storageCheck,
    camera,
    updates: createUpdates(reload),
    onTrouble,
    deviceNow,
    now,
    steadyNow,
    submitEntry: createSubmitEntry({
      outbox,
      seatLoans,
      awaitedReceipts,
      storageCheck,
      keys: enrolment.keys,
      onStored: () => courier.wake(),
      onFailed: () => {
        onTrouble('cannot-keep');
        void storageCheck.check().then(pushHealth);
      },
    }),
    stopAwaiting: awaitedReceipts.stopAwaiting,
    isWiped: async (typed) => {
      const clean = await isWiped({ db, camera, agenda: enrolment.snapshot.get() }, typed);
      if (!clean) onTrouble('wipe-left-something');
      return clean;
    },
    reload,
    receiptOf: (entry) => outbox.receiptOf(entry.header.id),
  };
}
