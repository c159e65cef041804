// One kiosk of a run: its real tables and its real courier, with a plug, a clock and a disk that fail.
import type { SealedEntry } from '../../src/contract/entry.ts';
import type { KioskId } from '../../src/domain/ids.ts';
import { type Duration, type Instant, later, milliseconds, minutes } from '../../src/domain/time.ts';
import type { Device } from '../../src/kiosk/store/kept.ts';
import { type Courier, createCourier } from '../../src/sync/courier.ts';
import type { Outbox } from '../../src/sync/outbox.ts';
import type { Chance } from './chance.ts';
import type { Sender } from './line.ts';
import { chaosLink } from './link.ts';
import type { KioskDeath } from './script.ts';
import type { ChaosOutbox, Tables } from './tables.ts';
import type { VirtualTime } from './virtual-time.ts';

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
export type Told = 'kept' | 'cannot-keep' | 'nobody';

interface Life {
  readonly close: () => void;
  readonly outbox: ChaosOutbox;
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
  #death: Exclude<KioskDeath, { at: 'once' }> | undefined;

  constructor(setting: KioskSetting) {
    this.#setting = setting;
    this.device = setting.device;
  }

  /** By its own clock. */
  readonly now = (): Instant => later(this.#setting.time.now(), this.#clock);

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
    const { outbox, close } = this.#setting.tables.open(this.now);
    const mortal = this.#mortal(outbox, () => life);
    const life: Life = { close, outbox: mortal, courier: this.#makeCourier(mortal, () => life), alive: true };
    this.#life = life;
    this.hoping = { count: 0 };
  }

  /** The server can be had, as far as this kiosk knows. */
  greet(): void {
    if (this.hasNetwork) this.#life?.courier.greet();
  }

  async leave(entry: SealedEntry): Promise<Told> {
    const life = this.#life;
    if (life === undefined) return 'nobody';
    const kept = life.outbox.leave(entry).then(
      () => 'kept' as const,
      () => 'cannot-keep' as const,
    );
    const told = await Promise.race([kept, this.#dark(life)]);
    if (told === 'kept') life.courier.wake();
    return told;
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

  readonly #darkness: ((told: 'nobody') => void)[] = [];
  #dark(life: Life): Promise<'nobody'> {
    if (!life.alive) return Promise.resolve('nobody');
    return new Promise((resolve) => this.#darkness.push(resolve));
  }

  #makeCourier(outbox: Outbox, life: () => Life): Courier {
    const { time, chance, spoil } = this.#setting;
    return createCourier({
      outbox: spoil === undefined ? outbox : spoil(outbox),
      link: chaosLink({ token: this.device.token, now: this.now, ask: (request) => this.#setting.ask(this, request) }),
      after: (wait, then) => time.after(patient(wait), () => this.#life === life() && then()),
      chance: chance.share,
      now: this.now,
      onServerTime: () => undefined,
      onState: ({ kind }) => {
        if (this.#life === life()) this.#isRunning = kind === 'running';
      },
    });
  }

  /** The same tables, until the plug is pulled: whatever is asked of them after that never comes back. */
  #mortal(outbox: ChaosOutbox, life: () => Life): ChaosOutbox {
    const step = async <Value>(work: () => Promise<Value>, writes: boolean): Promise<Value> => {
      if (!life().alive || this.#diesNow('before')) return never();
      if (writes && this.#full) throw new DOMException('The disk is full.', 'QuotaExceededError');
      const value = await this.#counted(work);
      return !life().alive || this.#diesNow('after') ? never() : value;
    };
    return {
      ...outbox,
      leave: (entry) => step(() => outbox.leave(entry), true),
      waiting: (most) => step(() => outbox.waiting(most), false),
      lastReceipt: () => step(() => outbox.lastReceipt(), false),
      offerAgain: () => step(() => outbox.offerAgain(), true),
      settle: (entries, receipts) => step(() => outbox.settle(entries, receipts), true),
      setApart: (entry, why) => step(() => outbox.setApart(entry, why), true),
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
