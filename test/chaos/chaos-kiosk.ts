// One kiosk of a run: its real tables and its real courier, with a plug, a clock and a disk that fail.
import type { SealedEntry } from '../../src/contract/entry.ts';
import type { Envelope } from '../../src/contract/sealed.ts';
import { readSnapshot, type Snapshot } from '../../src/contract/snapshot.ts';
import type { EntryHeader } from '../../src/domain/entries/entry.ts';
import type { EntryId, KioskId } from '../../src/domain/ids.ts';
import { lacksSeat } from '../../src/domain/entries/receipt.ts';
import { type Duration, type Instant, addDuration, milliseconds, minutes } from '../../src/domain/time/time.ts';
import { createSeatLoans, type SeatLoans } from '../../src/kiosk/outbox/seat-loans.ts';
import { createAwaitedReceipts, type AwaitedReceipts } from '../../src/kiosk/outbox/awaited-receipts.ts';
import { clockOffset } from '../../src/sync/clock-offset.ts';
import { type Courier, createCourier } from '../../src/sync/courier.ts';
import type { Outbox } from '../../src/sync/outbox.ts';
import type { Chance } from './chance.ts';
import type { Sender } from './line.ts';
import { chaosApi } from './api-client.ts';
import type { KioskDeath } from './script.ts';
import { type ChaosOutbox, mortalOutbox, mortalSeats, type Step, type Tables } from './tables.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { Device } from '../../src/kiosk/api/device.ts';

export interface KioskSetting {
  readonly device: Device;
  readonly tables: Tables;
  readonly chance: Chance;
  readonly time: VirtualTime;
  /** The line to the server, for this sender. */
  readonly ask: (sender: Sender, request: () => Request) => Promise<Response>;
  /** The plug was pulled by what was planned with `dieAt`. */
  readonly onDeath: () => void;
  /** For a fault that is planted: the same outbox, but not quite. */
  readonly spoil?: (outbox: Outbox) => Outbox;
}

/** What the visitor at the screen was told: `nobody` when the screen went dark before it could. */
export type OutcomeShown = 'stored' | 'cannot-keep' | 'nobody';

/** What a visitor leaves behind, and how long they look at the answer. */
export interface Leaving {
  readonly envelope: Envelope;
  readonly stays: Duration;
}

interface Life {
  readonly close: () => void;
  readonly outbox: ChaosOutbox;
  readonly seatLoans: SeatLoans;
  readonly awaitedReceipts: AwaitedReceipts;
  readonly courier: Courier;
  alive: boolean;
}

/** Whoever waits for a minute has failed often: some hours of that would be all that a run does. */
const patient = (wait: Duration): Duration => (wait < minutes(1) ? wait : milliseconds(wait * 20));

/** The answer of a machine without power. */
const never = (): Promise<never> => new Promise(() => undefined);

export class ChaosKiosk implements Sender {
  readonly device: Device;
  hasNetwork = true;
  hoping = { count: 0 };
  readonly #setting: KioskSetting;
  #life: Life | undefined;
  #isRunning = false;
  #working = 0;
  #full = false;
  #clock = milliseconds(0);
  /** How far the server's clock is ahead, as far as it is known; kept, as what there is to do is. */
  #offset = milliseconds(0);
  #snapshot: Snapshot | undefined;
  /** Whose visitor stood at the screen when it could show that there is no seat. */
  readonly read = new Set<EntryId>();
  #death: Exclude<KioskDeath, { at: 'once' }> | undefined;

  constructor(setting: KioskSetting) {
    this.#setting = setting;
    this.device = setting.device;
  }

  /** By its own clock. */
  readonly now = (): Instant => addDuration(this.#setting.time.now(), this.#clock);

  get id(): KioskId {
    return this.device.kiosk;
  }
  get name(): string {
    return this.device.kiosk;
  }
  get isUp(): boolean {
    return this.#life !== undefined;
  }
  /** Whether it does something that needs no time to pass. */
  get isBusy(): boolean {
    return this.#working > 0 || (this.isUp && this.#isRunning && this.hoping.count === 0);
  }
  get outbox(): ChaosOutbox {
    if (this.#life === undefined) throw new Error(`${this.name} is dark.`);
    return this.#life.outbox;
  }

  jumpClock(by: Duration): void {
    this.#clock = milliseconds(this.#clock + by);
  }
  setFull(full: boolean): void {
    this.#full = full;
  }

  start(): void {
    if (this.#life !== undefined) return;
    const { time, tables } = this.#setting;
    const { outbox, loaned, close } = tables.open(this.now);
    const step = this.#steps(() => life);
    const awaitedReceipts = createAwaitedReceipts(time.now);
    const mortal = mortalOutbox(outbox, step, ({ id, outcome }) => {
      if (lacksSeat(outcome) && awaitedReceipts.isAwaited(id)) this.read.add(id);
    });
    const now = (): Instant => addDuration(this.now(), this.#offset);
    const seatLoans = createSeatLoans({ seats: mortalSeats(loaned, step), snapshot: () => this.#snapshot, now });
    const courier = this.#makeCourier({ outbox: mortal, awaitedReceipts }, () => life);
    const life: Life = { close, outbox: mortal, seatLoans, awaitedReceipts, courier, alive: true };
    this.#life = life;
    this.hoping = { count: 0 };
  }

  /** The server can be had, as far as this kiosk knows. */
  greet(): void {
    if (this.hasNetwork) this.#life?.courier.greet();
  }

  /** As `kiosk/outbox/submit-entry.ts` does, with an envelope that was sealed before. Its visitor stays for so long. */
  async submitEntry(
    header: EntryHeader,
    { envelope, stays }: Leaving,
  ): Promise<{ outcomeShown: OutcomeShown; entry: SealedEntry }> {
    let entry: SealedEntry = { header, headerText: JSON.stringify(header), envelope };
    const life = this.#life;
    if (life === undefined) return { outcomeShown: 'nobody', entry };
    const keep = async (): Promise<OutcomeShown> => {
      const given = await life.seatLoans.give({ header, personal: {} });
      entry = { header: given.header, headerText: JSON.stringify(given.header), envelope };
      try {
        await life.outbox.submitEntry(entry);
        return 'stored';
      } catch {
        await life.seatLoans.takeBack(given);
        return 'cannot-keep';
      }
    };
    const outcomeShown = await Promise.race([keep(), this.#dark(life)]);
    if (outcomeShown === 'stored') {
      life.awaitedReceipts.await(header.id);
      this.#setting.time.after(stays, () => life.awaitedReceipts.stopAwaiting(header.id));
      life.courier.wake();
    }
    return { outcomeShown, entry };
  }

  /** Asks what there is to do, and what it may give away. */
  async access(): Promise<boolean> {
    if (this.#life === undefined) return false;
    const headers = { Authorization: `Bearer ${this.device.token}` };
    // Beside the courier: a line of its own.
    const { name, hasNetwork } = this;
    const sender: Sender = { name: `${name} (agenda)`, hasNetwork, hoping: { count: 0 } };
    const answer = await this.#setting.ask(sender, () => new Request('http://server/api/v1/snapshot', { headers }));
    const read = await this.#counted(async () => readSnapshot(await answer.json()));
    if (!answer.ok || !read.ok) return false;
    this.#snapshot = read.value;
    return true;
  }

  dieAt(death: KioskDeath): void {
    if (death.at === 'once') this.die();
    else this.#death = { ...death };
  }

  /** What was planned with `dieAt` and did not come to pass never will. */
  spare(): void {
    this.#death = undefined;
  }

  die(): void {
    const life = this.#life;
    if (life === undefined) return;
    life.alive = false;
    life.courier.stop();
    life.close();
    this.#life = undefined;
    this.#isRunning = false;
    this.#death = undefined;
    for (const wake of this.#darkness.splice(0)) wake('nobody');
  }

  /** The run is over: nothing of it stays in memory. */
  async remove(): Promise<void> {
    this.die();
    await this.#setting.tables.remove();
  }

  readonly #darkness: ((outcomeShown: 'nobody') => void)[] = [];
  #dark(life: Life): Promise<'nobody'> {
    if (!life.alive) return Promise.resolve('nobody');
    return new Promise((resolve) => this.#darkness.push(resolve));
  }

  #makeCourier({ outbox, awaitedReceipts }: Pick<Life, 'outbox' | 'awaitedReceipts'>, life: () => Life): Courier {
    const { time, chance, spoil } = this.#setting;
    return createCourier({
      outbox: spoil === undefined ? outbox : spoil(outbox),
      api: chaosApi({
        token: this.device.token,
        now: this.now,
        waiting: async () => (await outbox.queue()).waiting,
        ask: (request) => this.#setting.ask(this, request),
      }),
      after: (wait, then) => time.after(patient(wait), () => this.#life === life() && then()),
      chance: chance.share,
      now: this.now,
      isAwaited: awaitedReceipts.isAwaited,
      onServerTime: (sentAt, serverTime) => {
        this.#offset = clockOffset(sentAt, this.now(), serverTime);
      },
      onState: ({ kind }) => {
        if (this.#life === life()) this.#isRunning = kind === 'running';
      },
    });
  }

  /** Until the plug is pulled: whatever is asked of the tables after that never comes back. */
  #steps(life: () => Life): Step {
    return async (work, writes) => {
      if (!life().alive || this.#diesNow('before')) return never();
      if (writes && this.#full) throw new DOMException('The disk is full.', 'QuotaExceededError');
      const value = await this.#counted(work);
      return !life().alive || this.#diesNow('after') ? never() : value;
    };
  }

  #diesNow(at: 'before' | 'after'): boolean {
    const death = this.#death;
    if (death === undefined || death.at !== at) return false;
    this.#death = death.step > 1 ? { at, step: death.step - 1 } : undefined;
    if (this.#death !== undefined) return false;
    this.die();
    this.#setting.onDeath();
    return true;
  }

  async #counted<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#working += 1;
    try {
      return await work();
    } finally {
      this.#working -= 1;
    }
  }
}
