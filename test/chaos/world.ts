// One run: kiosks, a server and what happens to them, until all is quiet and every kiosk has the network back.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedEntry } from '../../src/contract/entry.ts';
import { type Duration, type Instant, addDuration, seconds } from '../../src/domain/time/time.ts';
import { chanceOf } from './chance.ts';
import { ChaosDesk } from './chaos-desk.ts';
import { ChaosKiosk, type KioskSetting, type OutcomeShown } from './chaos-kiosk.ts';
import { ChaosServer, type ServerSetting } from './chaos-server.ts';
import { makeLine } from './line.ts';
import { overloaned } from './over-loaned.ts';
import { kiosksFarAway, type Script } from './script.ts';
import { begin, type Template } from './template.ts';
import { memoryTables, realTables } from './tables.ts';
import { Testimony } from './testimony.ts';
import { farthest, virtualTime } from './virtual-time.ts';

/** Faults that are planted, to see that they are found. */
export interface Faults {
  readonly outbox?: KioskSetting['spoil'];
  readonly database?: ServerSetting['spoil'];
}

/** What somebody left at a screen, and what they were told. */
export interface Left {
  readonly entry: SealedEntry;
  readonly kiosk: ChaosKiosk;
  readonly outcomeShown: OutcomeShown;
  /** The number of the buurtpas that it was left with. */
  readonly pass: number | null;
  /** By the only clock that never jumps. */
  readonly at: Instant;
}

export interface Stage {
  readonly template: Template;
  /** In memory, where the machine has such a folder. */
  readonly folder: string;
  readonly faults?: Faults;
}

/** A quiet run ends long before. */
const mostMoments = 600;

export class World {
  readonly log: string[] = [];
  readonly left: Left[] = [];
  readonly testimony = new Testimony();
  readonly kiosks: readonly ChaosKiosk[];
  readonly server: ChaosServer;
  readonly desk: ChaosDesk;
  readonly template: Template;
  readonly #seed: number;
  readonly #lends: boolean;
  readonly #time = virtualTime(begin);
  readonly #folder: string;
  #calm = false;
  #working = 0;

  constructor({ seed, kiosks, realTables: real, lends }: Script, { template, folder, faults = {} }: Stage) {
    this.#seed = seed;
    this.#lends = lends;
    this.template = template;
    this.#folder = join(folder, `run-${seed}`);
    mkdirSync(this.#folder, { recursive: true });
    this.server = new ChaosServer({
      seed,
      folder: this.#folder,
      template,
      now: this.#time.now,
      onDeath: () => this.say('server: the plug is pulled in the middle of a write'),
      ...(faults.database && { spoil: faults.database }),
    });
    this.desk = new ChaosDesk(this.server, this.#time.now);
    const ask = this.#lines();
    this.kiosks = template.devices.slice(0, kiosks).map(
      (device, at) =>
        new ChaosKiosk({
          device,
          tables: real && at < kiosksFarAway ? realTables(`chaos-${seed}-${device.kiosk}`) : memoryTables(),
          chance: chanceOf(seed, `courier of ${device.kiosk}`),
          time: this.#time,
          ask,
          onDeath: () => this.say(`${device.kiosk}: the plug is pulled in the middle of its work`),
          ...(faults.outbox && { spoil: faults.outbox }),
        }),
    );
  }

  readonly say = (words: string): void => {
    const passed = this.#time.now() - begin;
    const days = Math.floor(passed / 86_400_000);
    this.log.push(`${days}d ${new Date(passed).toISOString().slice(11, 19)}  ${words}`);
  };

  readonly now = (): Instant => this.#time.now();

  readonly schedule = (wait: Duration, then: () => void): void => {
    this.#time.after(wait, then);
  };

  /** Runs beside everything else; the run goes on when it is done. */
  readonly do = (work: () => Promise<unknown>): void => {
    this.#working += 1;
    void work().finally(() => (this.#working -= 1));
  };

  /** Starts what is down; the kiosks hear one by one that the server is there. */
  startServer(): void {
    this.do(async () => {
      if (!(await this.server.start())) return;
      this.say('server: starts');
      const chance = chanceOf(this.#seed, `kiosks hear the server at ${this.#time.now()}`);
      for (const kiosk of this.kiosks) this.schedule(seconds(chance.between(1, 30)), () => kiosk.greet());
    });
  }

  /** Plays what is planned, for so long, and what follows from it. Throws when that never comes to rest. */
  async play(plan: () => void, lasts: Duration): Promise<void> {
    await this.server.start();
    for (const kiosk of this.kiosks) kiosk.start();
    plan();
    await this.#run(addDuration(begin, lasts));
    this.#calm = true;
    this.say('all is quiet from here on, and every kiosk has the network');
    await this.server.setFull(false);
    await this.server.start();
    for (const kiosk of this.kiosks) {
      kiosk.setFull(false);
      kiosk.hasNetwork = true;
      kiosk.start();
      kiosk.greet();
    }
    await this.#run(farthest);
  }

  async end(): Promise<void> {
    await this.server.stop();
    for (const kiosk of this.kiosks) await kiosk.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #run(until: Instant): Promise<void> {
    for (let moments = 0; ; moments += 1) {
      await this.#recordReceipts();
      if (moments > mostMoments) throw new Error('It never comes to rest.');
      if (!this.#time.pass(until)) return;
    }
  }

  /** Lets everything happen that needs no time. */
  async #recordReceipts(): Promise<void> {
    const isBusy = (): boolean => this.#working > 0 || this.server.isBusy || this.kiosks.some((kiosk) => kiosk.isBusy);
    do await new Promise((resolve) => setImmediate(resolve));
    while (isBusy());
  }

  #lines(): KioskSetting['ask'] {
    const hand = async (request: Request): Promise<Response | undefined> => {
      const answer = await this.server.handle(request);
      if (answer === undefined) return undefined;
      const body = await answer.text();
      if (answer.ok && request.method === 'POST') this.testimony.hear(body);
      if (this.#lends && this.server.isUp) this.testimony.broken.push(...(await overloaned(this.server.database.read)));
      return new Response(body, answer);
    };
    const line = makeLine({
      time: this.#time,
      say: this.say,
      hand: (request) => this.#counted(() => hand(request)),
    });
    const asked = new Map<string, number>();
    return (sender, request) => {
      const number = (asked.get(sender.name) ?? 0) + 1;
      asked.set(sender.name, number);
      // Each question has its own chance, so that leaving one out changes nothing for the others.
      const chance = chanceOf(this.#seed, `question ${number} of ${sender.name}`);
      return line({ sender, calm: this.#calm, chance, request });
    };
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
