// The running kiosk: everything that lives longer than a visit, put together once in main.
import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import { codeInHash } from '../domain/code.ts';
import { littleRoom } from '../domain/kiosk-alarm.ts';
import type { Receipt } from '../domain/receipt.ts';
import { asInstant, hours, later, milliseconds, seconds, type Duration, type Instant } from '../domain/time.ts';
import { clockOffset } from '../sync/clock-offset.ts';
import { createCourier, type CourierState } from '../sync/courier.ts';
import { cameraOf, createCameraWatch, type CameraWatch } from './camera-watch.ts';
import { isForgotten } from './forgotten.ts';
import { createHealthKeeper, type HealthKeeper } from './health.ts';
import { markEnrolled, wasEnrolled } from './enrolled-mark.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import { createLeave, type Leave } from './leave.ts';
import { createLender } from './lent.ts';
import { createLink, type KioskLink } from './link.ts';
import { observed, type Observed } from './observed.ts';
import { KioskDatabase } from './store/database.ts';
import { createKept } from './store/kept.ts';
import { createLentSeats } from './store/lent.ts';
import { createOutbox, keepFor, keepForLess, type KioskOutbox } from './store/outbox.ts';
import { createUpdates, type Updates } from './updates.ts';
import { createWatched } from './watched.ts';
import { refuse } from '../domain/result.ts';

export interface Kiosk {
  readonly keeper: Keeper;
  readonly outbox: KioskOutbox;
  readonly link: KioskLink;
  readonly courier: Observed<CourierState>;
  /** The enrolment code that this page was opened with, from a QR at the desk; empty without. */
  readonly codeGiven: string;
  readonly keeping: Keeping;
  readonly updates: Updates;
  readonly camera: CameraWatch;
  readonly onTrouble: HealthKeeper['trouble'];
  /** This device's clock, as entries carry it. */
  readonly deviceNow: () => Instant;
  /** The server's clock as well as it is known: what the screen shows and promises go by it. */
  readonly now: () => Instant;
  /** Counts on evenly, whatever anybody does to the clock. */
  readonly steadyNow: () => Instant;
  /** Keeps an entry and sends it off. Answers it as it was kept, with a lent seat or not; null when that failed. */
  readonly leave: Leave;
  /** Whoever left this reads the answer no more. */
  readonly lookAway: (id: EntryId) => void;
  /** After a wipe: whether a reading of page and tables finds nothing of what was typed. */
  readonly isForgotten: (typed: readonly string[]) => Promise<boolean>;
  readonly reload: () => void;
  readonly receiptOf: (entry: Entry) => Promise<Receipt | undefined>;
}

const after = (wait: Duration, then: () => void): (() => void) => {
  const timer = setTimeout(then, wait);
  return () => clearTimeout(timer);
};

const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** Opens the kiosk's own store and sets everything going. Resolves when the first screen can be drawn. */
export async function startKiosk(reload: () => void): Promise<Kiosk> {
  const db = new KioskDatabase();
  const kept = createKept(db);
  const deviceNow = (): Instant => asInstant(Date.now());
  const steadyNow = (): Instant => asInstant(performance.timeOrigin + performance.now());
  const outbox = createOutbox(db, deviceNow);
  // What cannot be kept is not bound to: after a restart the token would be worth nothing.
  const proofKey = kept.proofKey().catch(() => undefined);
  const link = createLink(deviceNow, () => proofKey);
  const now = (): Instant => later(deviceNow(), offset);
  const lender = createLender({ seats: createLentSeats(db), snapshot: () => keeper.snapshot.get(), now });
  const watched = createWatched(steadyNow);
  const courierState = observed<CourierState>({ kind: 'idle' });
  const codeGiven = codeInHash(location.hash);
  // It is for this one time, and for nobody who looks at the address later.
  history.replaceState(null, '', '/');
  let offset = milliseconds(0);

  const camera = createCameraWatch();
  camera.state.listen(() => courier.greet());
  const health = createHealthKeeper({
    outbox,
    kept,
    storage: navigator.storage,
    version: import.meta.env.VITE_VERSION,
    camera: () => (cameraOf(keeper.snapshot.get()) === 'none' ? 'off' : camera.state.get()),
    now: deviceNow,
  });
  const onTrouble = health.trouble;
  addEventListener('error', () => onTrouble('page-broke'));
  addEventListener('unhandledrejection', () => onTrouble('page-broke'));

  const keeping = createKeeping({ db, after, onTrouble });
  const keeper = createKeeper({
    link,
    kept,
    after,
    chance,
    onReached: (anew) => courier.greet(anew),
    onTrouble,
    // Tables that cannot be read are not empty for that.
    wasEnrolled: async () => keeping.works.get() && (await keeping.look()) && wasEnrolled(),
  });
  keeper.device.listen(({ kind }) => void (kind === 'enrolled' && markEnrolled().catch(() => undefined)));
  // What was not to be read may be now: who this kiosk is, and what it shows.
  keeping.works.listen((works) => {
    if (!works || keeper.device.get().kind === 'enrolled') return;
    // The team hears of it after that, for until now there was no token to tell it with.
    void kept.keepTrouble({ kind: 'store', at: deviceNow() }).then(reload, reload);
  });
  /** Also where the queue cannot be read the team hears how this kiosk is: then most of all. */
  const tellHealth = async (): Promise<void> => {
    const state = keeper.device.get();
    if (state.kind !== 'enrolled') return;
    await link.push(state.device, { entries: [], lastReceipt: null, told: new Set(), health: await health.tell() });
  };
  keeping.works.listen((works) => void (works || tellHealth()));
  const courier = createCourier({
    outbox,
    link: {
      push: async (entries, lastReceipt, told) => {
        const state = keeper.device.get();
        if (state.kind !== 'enrolled') return refuse({ kind: 'not-enrolled' });
        const answer = await link.push(state.device, { entries, lastReceipt, told, health: await health.tell() });
        if (!answer.ok && answer.refusal.kind === 'not-enrolled') await keeper.notWelcome();
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
        void keeping.look().then(tellHealth);
      }
      if (state.failure.kind === 'unreadable') onTrouble('answer-unreadable');
    },
    onServerTime: (sentAt, serverTime) => {
      const measured = clockOffset(sentAt, deviceNow(), serverTime);
      // Small differences are the line's, not the clock's.
      if (Math.abs(measured - offset) < seconds(2)) return;
      offset = measured;
      void kept.keepClockOffset(measured).catch(() => undefined);
    },
    isWatched: watched.isWatched,
    now: deviceNow,
  });

  addEventListener('online', () => {
    courier.greet();
    void keeper.refresh();
  });
  offset = await kept.clockOffset();
  const started = keeper.start().finally(() => void keeping.look());
  // With a copy of the agenda nobody waits for the network.
  await Promise.race([started, new Promise((resolve) => after(milliseconds(1500), () => resolve(undefined)))]);
  const letGo = (): void => {
    void health
      .tell()
      .then(({ roomLeft }) => outbox.forgetOld(roomLeft !== null && roomLeft < littleRoom ? keepForLess : keepFor))
      .catch(() => undefined);
    after(hours(6), letGo);
  };
  letGo();
  // Granted or not, asking costs nothing: where it is granted, a full disk does not wipe the queue.
  void navigator.storage?.persist?.().catch(() => undefined);

  return {
    keeper,
    outbox,
    link,
    courier: courierState,
    codeGiven,
    keeping,
    camera,
    updates: createUpdates(reload),
    onTrouble,
    deviceNow,
    now,
    steadyNow,
    leave: createLeave({
      outbox,
      lender,
      watched,
      keeping,
      keys: keeper.keys,
      onKept: () => courier.wake(),
      onFailed: () => {
        onTrouble('cannot-keep');
        void keeping.look().then(tellHealth);
      },
    }),
    lookAway: watched.lookAway,
    isForgotten: async (typed) => {
      const clean = await isForgotten({ db, camera, agenda: keeper.snapshot.get() }, typed);
      if (!clean) onTrouble('wipe-left-something');
      return clean;
    },
    reload,
    receiptOf: (entry) => outbox.receiptOf(entry.header.id),
  };
}
