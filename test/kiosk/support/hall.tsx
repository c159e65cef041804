// A kiosk in a hall: the real screens and the real store, a line and a clock in the test's hands.
import 'fake-indexeddb/auto';
import { fireEvent, screen } from '@testing-library/dom';
import { render } from 'preact';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Trouble } from '../../../src/contract/health.ts';
import type { SealingKeys } from '../../../src/contract/sealed.ts';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { type Entry, isAboutTicket } from '../../../src/domain/entries/entry.ts';
import type { Code, EntryId } from '../../../src/domain/ids.ts';
import type { Outcome } from '../../../src/domain/entries/receipt.ts';
import { addDuration, milliseconds, seconds, type Duration } from '../../../src/domain/time/time.ts';
import { App } from '../../../src/kiosk/app.tsx';
import { isWiped } from '../../../src/kiosk/wipe/wipe-check.ts';
import type { DeviceState } from '../../../src/kiosk/device/enrolment.ts';
import { createCameraWatch, type CameraWatch } from '../../../src/kiosk/camera/camera-watch.ts';
import type { Kiosk } from '../../../src/kiosk/context/kiosk.ts';
import { loadLazyScreens } from '../../../src/kiosk/screens/lazy-screen.tsx';
import { createSeatLoans } from '../../../src/kiosk/outbox/seat-loans.ts';
import { observable, type Observable } from '../../../src/kiosk/store/observable.ts';
import { KioskDatabase } from '../../../src/kiosk/store/database.ts';
import { createSeatLoanStore } from '../../../src/kiosk/store/seat-loan-store.ts';
import { createOutbox } from '../../../src/kiosk/store/outbox.ts';
import { nl } from '../../support/kiosk-text.ts';
import { aDevice, aLine, aSnapshot, handTurnedClock, type HandClock, type Line } from '../../support/kiosk.ts';
import { opened, sealed, today } from '../../support/sealing.ts';

export interface Hall {
  readonly line: Line;
  /** What the clocks on the wall and in the machine show. */
  readonly clock: HandClock;
  /** How long it really is; nobody can set this one. */
  readonly steady: HandClock;
  readonly device: Observable<DeviceState>;
  readonly snapshot: Observable<Snapshot | undefined>;
  readonly online: Observable<boolean>;
  /** What the kiosk told its updates: `rest` or `hold`, in order. */
  readonly updates: string[];
  /** How often it looked for a new version. */
  accessLog: number;
  /** Codes with which a colleague tried to enrol. */
  readonly enrolments: (Code | null)[];
  /** The disk is full: nothing can be kept. */
  full: boolean;
  /** What a trial of the disk says. */
  readonly keeps: Observable<boolean>;
  /** Until this is done, keeping takes its time. */
  slow: Promise<void>;
  /** What went wrong, by name. */
  readonly troubles: Trouble[];
  /** Whose answer nobody reads any more. */
  readonly lookedAway: EntryId[];
  /** What the screen said each time that keeping was tried out. */
  readonly tries: string[];
  /** How often the page was loaded anew. */
  reloads: number;
  readonly camera: CameraWatch;
  /** The kiosk's own tables. */
  readonly db: KioskDatabase;
  /** What visitors left and no server has yet, as the team reads it. */
  readonly left: () => Promise<readonly Entry[]>;
  /** The server has everything that waits, and says this of it. */
  readonly answer: (outcome: Outcome, code?: Code) => Promise<void>;
  /** Lets time go by, for clocks and timers alike. */
  readonly pass: (by: Duration) => Promise<void>;
}

interface Given {
  readonly snapshot?: Snapshot | undefined;
  readonly device?: DeviceState;
  readonly online?: boolean;
  /** In the address that it was opened with. */
  readonly codeGiven?: string;
}

let databases = 0;
/** What takes its time: reading, sealing, writing. */
const busy = new Set<Promise<unknown>>();
function taking<Value>(work: Promise<Value>): Promise<Value> {
  busy.add(work);
  void work.finally(() => busy.delete(work));
  return work;
}
let clean = async (): Promise<void> => {};

/** Lets what was decided be written and drawn. */
export async function receipted(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await vi.advanceTimersByTimeAsync(20);
    await Promise.all(busy);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Every test of a file gets timers that stand still, and a hall that is left as it was found. */
export function inAHall(): void {
  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'requestAnimationFrame'],
    });
  });
  afterEach(async () => {
    await clean();
    vi.useRealTimers();
  });
}

/** Opens the hall: the kiosk is on, and nobody has touched it yet. */
export async function openHall(given: Given = {}): Promise<Hall> {
  databases += 1;
  const db = new KioskDatabase(`hall-${databases}`);
  const clock = handTurnedClock();
  const outbox = createOutbox(db, clock.now);
  const line = aLine();
  const seatLoans = createSeatLoans({
    seats: createSeatLoanStore(db),
    snapshot: () => hall.snapshot.get(),
    now: clock.now,
  });
  const hall: Hall = {
    line,
    clock,
    steady: handTurnedClock(),
    device: observable<DeviceState>(given.device ?? { kind: 'enrolled', device: aDevice }),
    snapshot: observable('snapshot' in given ? given.snapshot : aSnapshot()),
    online: observable(given.online ?? true),
    updates: [],
    accessLog: 0,
    enrolments: [],
    full: false,
    keeps: observable(true),
    slow: Promise.resolve(),
    troubles: [],
    lookedAway: [],
    tries: [],
    reloads: 0,
    camera: createCameraWatch(),
    db,
    left: async () => Promise.all((await outbox.waiting(100)).map(({ entry }) => opened(entry))),
    answer: async (outcome, code) => {
      const waiting = await outbox.waiting(100);
      const receipts = waiting.map(({ entry: { header } }) => ({
        id: header.id,
        code: isAboutTicket(header) ? null : (code ?? header.code),
        outcome,
        receivedAt: addDuration(clock.now(), seconds(1)),
      }));
      await outbox.recordReceipts(waiting, receipts);
      await receipted();
    },
    pass: async (by) => {
      for (let left: number = by; left > 0; left -= seconds(1)) {
        const step = milliseconds(Math.min(seconds(1), left));
        clock.pass(step);
        hall.steady.pass(step);
        await vi.advanceTimersByTimeAsync(step);
      }
      await receipted();
    },
  };
  const kiosk: Kiosk = {
    enrolment: {
      device: hall.device,
      snapshot: hall.snapshot,
      online: hall.online,
      keys: observable<SealingKeys | undefined>(today.keys),
      start: async () => {},
      enrol: async (code) => {
        hall.enrolments.push(code);
        const answer = await line.api.enrol(code);
        hall.device.set(
          answer.ok ? { kind: 'enrolled', device: answer.value } : { kind: 'not-enrolled', failure: answer.refusal },
        );
      },
      refresh: async () => {},
      notWelcome: async () => {},
    },
    outbox,
    api: line.api,
    camera: hall.camera,
    codeGiven: given.codeGiven ?? '',
    storageCheck: { works: hall.keeps, check: async () => (hall.tries.push(shown()), hall.keeps.get()) },
    courier: observable<ReturnType<Kiosk['courier']['get']>>({ kind: 'idle' }),
    updates: {
      takeOverAtRest: () => void hall.updates.push('rest'),
      hold: () => void hall.updates.push('hold'),
      check: () => {
        hall.accessLog += 1;
      },
    },
    deviceNow: clock.now,
    now: clock.now,
    steadyNow: hall.steady.now,
    submitEntry: async (entry) => {
      await hall.slow;
      if (hall.full) return null;
      const settings = await taking(seatLoans.give(entry));
      await taking(sealed(settings).then(outbox.submitEntry));
      return settings;
    },
    stopAwaiting: (id) => void hall.lookedAway.push(id),
    onTrouble: (kind) => void hall.troubles.push(kind),
    isWiped: async (typed) => {
      const clean = await taking(isWiped({ db, camera: hall.camera, agenda: hall.snapshot.get() }, typed));
      if (!clean) hall.troubles.push('wipe-left-something');
      return clean;
    },
    reload: () => {
      hall.reloads += 1;
    },
    receiptOf: (entry) => outbox.receiptOf(entry.header.id),
  };
  const root = document.createElement('div');
  document.body.append(root);
  render(<App kiosk={kiosk} text={nl} />, root);
  await receipted();
  clean = async () => {
    render(null, root);
    root.remove();
    await receipted();
    db.close();
  };
  return hall;
}

type Name = string | RegExp;
/** Names are read as a visitor does: from the beginning, whatever smaller words follow. */
const begins = (name: Name) => (typeof name === 'string' ? (said: string) => said.startsWith(name) : name);

export const button = (name: Name): HTMLElement => screen.getByRole('button', { name: begins(name) });
export const radio = (name: Name): HTMLElement => screen.getByRole('radio', { name: begins(name) });
export const offers = (name: Name): boolean => screen.queryByRole('button', { name: begins(name) }) !== null;
export const title = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';
export const shown = (): string => document.body.textContent ?? '';

export async function tap(name: Name): Promise<void> {
  fireEvent.click(button(name));
  await receipted();
}
export async function choose(name: Name): Promise<void> {
  fireEvent.click(radio(name));
  await receipted();
}
/** Wakes the screen. */
export async function begin(): Promise<void> {
  await loadLazyScreens(nl);
  await tap(nl.rest.touch);
}
/** Writes on the keys of the screen, each sign by its own key. */
export async function type(signs: string): Promise<void> {
  for (const sign of signs) {
    fireEvent.click(screen.getByRole('button', { name: sign }));
    await receipted();
  }
}
