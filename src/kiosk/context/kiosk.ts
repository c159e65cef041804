// The running kiosk: everything that lives longer than a visit.
import type { Entry } from '../../domain/entries/entry.ts';
import type { EntryId } from '../../domain/ids.ts';
import { codeInHash } from '../../domain/entries/code.ts';
import { littleRoom } from '../../domain/kiosks/kiosk-alarm.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { asInstant, hours, later, milliseconds, seconds, type Duration, type Instant } from '../../domain/time/time.ts';
import { clockOffset } from '../../sync/clock-offset.ts';
import { createCourier, type CourierState } from '../../sync/courier.ts';
import { cameraOf, createCameraWatch, type CameraWatch } from '../camera/camera-watch.ts';
import { isWiped } from '../wipe/wipe-check.ts';
import { createHealthReporter, type HealthReporter } from '../device/health.ts';
import { markEnrolled, wasEnrolled } from '../device/enrolled-mark.ts';
import { createEnrolment, type DeviceEnrolment } from '../device/enrolment.ts';
import { createStorageCheck, type StorageCheck } from '../device/storage-check.ts';
import { createSubmitEntry, type SubmitEntry } from '../outbox/submit-entry.ts';
import { createSeatLoans } from '../outbox/seat-loans.ts';
import { createApiClient, type KioskApiClient } from '../api/api-client.ts';
import { observable, type Observable } from '../store/observable.ts';
import { KioskDatabase } from '../store/database.ts';
import { createSettingsStore } from '../store/settings-store.ts';
import { createSeatLoanStore } from '../store/seat-loan-store.ts';
import { createOutbox, retention, shortRetention, type KioskOutbox } from '../store/outbox.ts';
import { createUpdates, type Updates } from '../device/updates.ts';
import { createAwaitedReceipts } from '../outbox/awaited-receipts.ts';
import { refuse } from '../../domain/result.ts';

export interface Kiosk {
  readonly enrolment: DeviceEnrolment;
  readonly outbox: KioskOutbox;
  readonly api: KioskApiClient;
  readonly courier: Observable<CourierState>;
  /** The enrolment code in the page's address, from a QR code at the desk; empty if there was none. */
  readonly codeGiven: string;
  readonly storageCheck: StorageCheck;
  readonly updates: Updates;
  readonly camera: CameraWatch;
  readonly onTrouble: HealthReporter['trouble'];
  /** This device's clock; entries carry its time. */
  readonly deviceNow: () => Instant;
  /** The server's clock, as far as it is known. Screens and promises use it. */
  readonly now: () => Instant;
  /** A monotonic clock, unaffected by changes to the system time. */
  readonly steadyNow: () => Instant;
  /**
   * Stores an entry and sends it. Resolves to the entry as stored, with a seat on loan if there was one; null if
   * storing failed.
   */
  readonly submitEntry: SubmitEntry;
  /** Call when the visitor leaves the screen that shows the answer to this entry. */
  readonly stopAwaiting: (id: EntryId) => void;
  /** Run after a wipe: whether page and tables contain nothing the visitor typed. */
  readonly isWiped: (typed: readonly string[]) => Promise<boolean>;
  readonly reload: () => void;
  readonly receiptOf: (entry: Entry) => Promise<Receipt | undefined>;
}

const after = (wait: Duration, then: () => void): (() => void) => {
  const timer = setTimeout(then, wait);
  return () => clearTimeout(timer);
};

const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** Opens the kiosk's database and starts everything. Resolves when the first screen can be drawn. */
export async function startKiosk(reload: () => void): Promise<Kiosk> {
  const db = new KioskDatabase();
  const settings = createSettingsStore(db);
  const deviceNow = (): Instant => asInstant(Date.now());
  const steadyNow = (): Instant => asInstant(performance.timeOrigin + performance.now());
  const outbox = createOutbox(db, deviceNow);
  // A token is not bound to a key that could not be stored: after a restart the token would be useless.
  const proofKey = settings.proofKey().catch(() => undefined);
  const api = createApiClient(deviceNow, () => proofKey);
  const now = (): Instant => later(deviceNow(), offset);
  const seatLoans = createSeatLoans({ seats: createSeatLoanStore(db), snapshot: () => enrolment.snapshot.get(), now });
  const awaitedReceipts = createAwaitedReceipts(steadyNow);
  const courierState = observable<CourierState>({ kind: 'idle' });
  const codeGiven = codeInHash(location.hash);
  // The code works once and must not be read from the address bar later.
  history.replaceState(null, '', '/');
  let offset = milliseconds(0);

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
  // Identity and snapshot may be readable again, so start over.
  storageCheck.works.listen((works) => {
    if (!works || enrolment.device.get().kind === 'enrolled') return;
    // Store the trouble first: until the reload there is no token to report it with.
    void settings.keepTrouble({ kind: 'store', at: deviceNow() }).then(reload, reload);
  });
  /** Reports health without the courier, so that the team also hears of a kiosk whose queue cannot be read. */
  const tellHealth = async (): Promise<void> => {
    const state = enrolment.device.get();
    if (state.kind !== 'enrolled') return;
    await api.push(state.device, { entries: [], lastReceipt: null, shown: new Set(), health: await health.tell() });
  };
  storageCheck.works.listen((works) => void (works || tellHealth()));
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
        void storageCheck.check().then(tellHealth);
      }
      if (state.failure.kind === 'unreadable') onTrouble('answer-unreadable');
    },
    onServerTime: (sentAt, serverTime) => {
      const measured = clockOffset(sentAt, deviceNow(), serverTime);
      // Small differences come from network delay, not from the clock.
      if (Math.abs(measured - offset) < seconds(2)) return;
      offset = measured;
      void settings.keepClockOffset(measured).catch(() => undefined);
    },
    isAwaited: awaitedReceipts.isAwaited,
    now: deviceNow,
  });

  addEventListener('online', () => {
    courier.greet();
    void enrolment.refresh();
  });
  offset = await settings.clockOffset();
  const started = enrolment.start().finally(() => void storageCheck.check());
  // Once a snapshot is stored, the first screen does not wait for the network.
  await Promise.race([started, new Promise((resolve) => after(milliseconds(1500), () => resolve(undefined)))]);
  const deleteOld = (): void => {
    void health
      .tell()
      .then(({ roomLeft }) => outbox.deleteOld(roomLeft !== null && roomLeft < littleRoom ? shortRetention : retention))
      .catch(() => undefined);
    after(hours(6), deleteOld);
  };
  deleteOld();
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
        void storageCheck.check().then(tellHealth);
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
