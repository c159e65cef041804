// The server of a run: its real doors and its real database, on a disk that fills up, with a plug that is pulled.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { makeCode } from '../../src/domain/entries/code.ts';
import type { SubmittedHeader, PassHeader } from '../../src/domain/entries/entry.ts';
import { asId, type EntryId } from '../../src/domain/ids.ts';
import type { Receipt } from '../../src/domain/entries/receipt.ts';
import { asInstant, milliseconds, type Duration, type Instant, addDuration } from '../../src/domain/time/time.ts';
import { copyDatabase } from '../../src/server/backup/copy-database.ts';
import { Changes } from '../../src/server/changes/changes.ts';
import { onlyKiosks } from '../../src/server/auth/device-auth.ts';
import { problem } from '../../src/server/http/problem.ts';
import { makeProofs } from '../../src/server/auth/dpop-proof.ts';
import { makePushQueue, type TakePush } from '../../src/server/ingest/push-queue.ts';
import { makeSnapshots } from '../../src/server/routes/kiosk/make-snapshot.ts';
import { pushRoute } from '../../src/server/routes/kiosk/push.ts';
import { snapshotRoutes } from '../../src/server/routes/kiosk/snapshot.ts';
import { activityOfDate } from '../../src/domain/activities/activity-date-id.ts';
import { editDates } from '../../src/server/store/activities/edit-activity.ts';
import { materialise } from '../../src/server/store/activities/materialise.ts';
import { type Database, openDatabase } from '../../src/server/store/database/database.ts';
import { outcomeOf } from '../../src/server/store/database/json.ts';
import { withdrawPass } from '../../src/server/store/passes.ts';
import type { Write } from '../../src/server/store/database/write-queue.ts';
import { officeHours, neverClosed } from '../support/builders.ts';
import { chanceOf } from './chance.ts';
import type { ServerDeath } from './script.ts';
import type { Template } from './template.ts';

export interface ServerSetting {
  readonly seed: number;
  /** A folder for this run alone. */
  readonly folder: string;
  /** The database as it is before anybody came. */
  readonly template: Template;
  readonly now: () => Instant;
  /** The plug was pulled by what was planned with `dieAt`. */
  readonly onDeath: () => void;
  /** For a fault that is planted: the same database, but not quite. */
  readonly spoil?: (database: Database) => Database;
}

/** One life of the process: from a start to its death. */
interface Life {
  readonly database: Database;
  readonly app: Hono;
  /** What the desk does goes along the same ways as all the rest. */
  desk: { readonly take: TakePush; readonly write: Write } | undefined;
  readonly file: string;
  alive: boolean;
}

/** A buurtpas as a file has it. */
export interface StoredPass {
  readonly entry: EntryId;
  readonly isWithdrawn: boolean;
}

/** What is on the disk when the plug is pulled; SQLite makes the rest again. */
const onDisk = ['', '-wal'] as const;

export class ChaosServer {
  readonly #setting: ServerSetting;
  #life: Life | undefined;
  #lives = 0;
  #isStarting = false;
  #death: ServerDeath | undefined;
  #full = false;
  #clock = milliseconds(0);
  #file: string;
  readonly #backups: string[] = [];
  #working = 0;
  #restores = 0;
  /** Backups, also those that are not whole yet. */
  #begun = 0;

  constructor(setting: ServerSetting) {
    this.#setting = setting;
    this.#file = setting.template.file;
    // The backup of last night.
    this.#backups.push(setting.template.file);
  }

  get isUp(): boolean {
    return this.#life !== undefined;
  }
  /** Whether anything is still being done, also by a process that is dead for the world. */
  get isBusy(): boolean {
    return this.#working > 0;
  }
  /** How often a backup was put back. */
  get restores(): number {
    return this.#restores;
  }
  /** What the desk reads. Only while it is up. */
  get database(): Database {
    if (this.#life === undefined) throw new Error('The server is down.');
    return this.#life.database;
  }

  readonly now = (): Instant => addDuration(this.#setting.now(), this.#clock);

  jumpClock(by: Duration): void {
    this.#clock = milliseconds(this.#clock + by);
  }

  /** False when it is up already. */
  async start(): Promise<boolean> {
    if (this.#life !== undefined || this.#isStarting) return false;
    this.#isStarting = true;
    this.#lives += 1;
    const restores = this.#restores;
    const file = this.#copy(this.#file, `life-${this.#lives}`);
    const changes = new Changes();
    const real = await openDatabase({ kind: 'sqlite', file }, { now: this.now(), changes, onFault: () => undefined });
    await real.write((tx) => materialise(tx, this.now(), neverClosed));
    if (this.#restores !== restores) {
      // Another backup was put back while it started: that one counts.
      await real.close();
      this.#isStarting = false;
      return this.start();
    }
    const database = (this.#setting.spoil ?? ((same) => same))(real);
    const life: Life = { database: real, file, alive: true, app: new Hono(), desk: undefined };
    this.#open(life, changes, { ...database, write: this.#mortal(life, database.write) });
    this.#file = file;
    this.#life = life;
    this.#isStarting = false;
    if (this.#full) await this.#fill(life);
    return true;
  }

  /** What a request gets; undefined when the line broke because the process died. */
  async handle(request: Request): Promise<Response | undefined> {
    const life = this.#life;
    if (life === undefined) return undefined;
    const answer = await this.#counted(async () => life.app.request(request));
    return life.alive ? answer : undefined;
  }

  /** False when the desk did not hear that it is there. */
  async submitAtDesk(header: SubmittedHeader<PassHeader>): Promise<boolean> {
    const personal = JSON.stringify(this.#setting.template.envelopes.pass);
    const arrived = [{ read: true as const, header, shown: true, headerText: JSON.stringify(header), personal }];
    const arrival = { origin: { kind: 'desk' } as const, receivedAt: this.now(), clockOffset: milliseconds(0) };
    return this.#atDesk(async ({ take }) => {
      const { receipts } = await take({ arrived, arrival, lastReceipt: null, health: null });
      return receipts.some(({ outcome }) => outcome.kind === 'made');
    });
  }

  /** False when the desk did not hear that it is done. */
  async withdrawPass(entry: EntryId): Promise<boolean> {
    return this.#atDesk(({ write }) => write((tx) => withdrawPass(tx, entry, { by: asId('an'), at: this.now() })));
  }

  /** The new version of the activity, or why it was not changed; undefined when the desk heard nothing. */
  async editDates(edit: Omit<Parameters<typeof editDates>[1], 'id' | 'version'>): Promise<number | string | undefined> {
    const id = activityOfDate(edit.date);
    let heard: number | string | undefined;
    const done = await this.#atDesk(async ({ write }) => {
      heard = await write(async (tx) => {
        const version = async () =>
          (await tx.db.selectFrom('activity').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version;
        const editor = { by: asId<'staff'>('an'), now: this.now(), closureOn: neverClosed };
        const edited = await editDates(tx, { id, version: await version(), ...edit }, editor);
        return edited.ok ? version() : edited.refusal.kind;
      });
      return true;
    });
    return done ? heard : undefined;
  }

  async #atDesk(work: (desk: NonNullable<Life['desk']>) => Promise<boolean>): Promise<boolean> {
    const life = this.#life;
    if (life?.desk === undefined) return false;
    const { desk } = life;
    const done = await this.#counted(() => work(desk)).catch(() => false);
    return done && life.alive;
  }

  /** Pulls the plug, now or at the next write. */
  dieAt(death: ServerDeath): void {
    if (death === 'once') this.#die();
    else this.#death = death;
  }

  /** What was planned with `dieAt` and did not come to pass never will. */
  spare(): void {
    this.#death = undefined;
  }

  async setFull(full: boolean): Promise<void> {
    this.#full = full;
    if (this.#life === undefined) return;
    await this.#fill(this.#life);
  }

  /** False when it is down. */
  async backUp(): Promise<boolean> {
    if (this.#life === undefined) return false;
    this.#begun += 1;
    const to = join(this.#setting.folder, `backup-${this.#begun}.sqlite`);
    await copyDatabase(this.#life.file, to);
    this.#backups.push(to);
    return true;
  }

  /** Stops it and puts back a backup, `back` before the newest. */
  putBack(back: number): void {
    this.#die();
    this.#restores += 1;
    this.#file = this.#backups.at(-1 - (back % this.#backups.length)) ?? this.#setting.template.file;
  }

  /** The receipts that are in the file with which it starts next. */
  knownReceipts(): readonly Receipt[] {
    const raw = new DatabaseSync(this.#file, { readOnly: true });
    const rows = raw.prepare('select id, code, outcome, received_at from entry').all();
    raw.close();
    return rows.map(({ id, code, outcome, received_at: at }) => ({
      id: asId(String(id)),
      code: code === null ? null : asId(String(code)),
      outcome: outcomeOf(String(outcome)),
      receivedAt: asInstant(Number(at)),
    }));
  }

  /** The buurtpassen in that file. */
  storedPasses(): readonly StoredPass[] {
    const raw = new DatabaseSync(this.#file, { readOnly: true });
    const rows = raw.prepare('select entry, withdrawn_at from pass').all();
    raw.close();
    return rows.map(({ entry, withdrawn_at: at }) => ({ entry: asId(String(entry)), isWithdrawn: at !== null }));
  }

  async stop(): Promise<void> {
    this.#die();
    while (this.isBusy) await new Promise((resolve) => setImmediate(resolve));
  }

  #open(life: Life, changes: Changes, database: Database): void {
    const chance = chanceOf(this.#setting.seed, `server ${this.#lives}`);
    const random = (): Uint8Array => Uint8Array.from({ length: 7 }, () => chance.between(0, 255));
    const rules = { hours: officeHours(), openDays: 2, makeCode: () => makeCode(random()) };
    const { sealer, signed, config } = this.#setting.template;
    const keys = { sealer: () => sealer, signed: () => signed };
    const log = { error: () => undefined };
    const said = { version: 'chaos', demo: false, publicAddress: 'http://localhost' };
    const snapshots = makeSnapshots({ database, keys, config, changes, log, now: this.now, ...said });
    const take = makePushQueue(database.write, rules);
    life.desk = { take, write: database.write };
    life.app
      .use(
        '/api/v1/*',
        onlyKiosks({ database, proofs: makeProofs({ secret: new Uint8Array(32), now: this.now }), now: this.now }),
      )
      .route('/api/v1', snapshotRoutes({ snapshots, changes }))
      .route('/api/v1', pushRoute({ database, keys, take, now: this.now }))
      .onError((_, c) =>
        problem(c, 500, { type: 'fault', title: 'Internal error', detail: 'Nothing was lost. Try again in a moment.' }),
      );
  }

  /** Writes as they are, until the plug is pulled in one of them. */
  #mortal(life: Life, write: Write): Write {
    const planned = (death: ServerDeath): boolean => life.alive && this.#death === death;
    return (job) =>
      this.#counted(async () => {
        const value = await write(async (tx) => {
          const done = await job(tx);
          if (planned('in-commit')) this.#dieAsPlanned();
          return done;
        });
        if (planned('after-commit')) this.#dieAsPlanned();
        return value;
      });
  }

  #dieAsPlanned(): void {
    this.#die();
    this.#setting.onDeath();
  }

  #die(): void {
    const life = this.#life;
    if (life === undefined) return;
    life.alive = false;
    this.#life = undefined;
    this.#death = undefined;
    // As the disk is at this moment: what a transaction has not committed yet is not there.
    this.#file = this.#copy(life.file, `dead-${this.#lives}`);
    void this.#counted(() => life.database.close());
  }

  #copy(from: string, name: string): string {
    const folder = join(this.#setting.folder, name);
    mkdirSync(folder, { recursive: true });
    const to = join(folder, 'buurtkiosk.sqlite');
    for (const beside of onDisk) if (existsSync(`${from}${beside}`)) copyFileSync(`${from}${beside}`, `${to}${beside}`);
    return to;
  }

  /** SQLite itself says that the disk is full: what fits in the pages that are there is written, the rest is not. */
  async #fill({ database }: Life): Promise<void> {
    const most = this.#full ? 1 : 1_000_000;
    const set = () => database.write(({ db }) => sql`pragma max_page_count = ${sql.lit(most)}`.execute(db));
    // It shares its transaction with others, and a full disk fails them all.
    await this.#counted(() => set().catch(set));
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
