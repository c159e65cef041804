// The desk of a run: it makes and withdraws buurtpassen, and remembers of each how it stands.
import { activityOfDate, originalDayOf } from '../../src/domain/activities/activity-date-id.ts';
import type { DateChange } from '../../src/domain/activities/change-dates.ts';
import type { ActivityDateId, ActivityId, EntryId } from '../../src/domain/ids.ts';
import type { Instant } from '../../src/domain/time/time.ts';
import { aPass, entryId, time } from '../support/builders.ts';
import type { ChaosServer, StoredPass } from './chaos-server.ts';
import type { DateEdit } from './script.ts';
import { dates, passCode } from './template.ts';

interface Edit {
  readonly date: number;
  readonly following: boolean;
  readonly edit: DateEdit;
}

function toChange(date: ActivityDateId, edit: DateEdit): DateChange {
  switch (edit.kind) {
    case 'later':
      return { kind: 'time', on: originalDayOf(date), startsAt: time('13:00'), endsAt: time('15:00'), reason: null };
    case 'cancelled':
      return { kind: 'cancelled', reason: null };
    case 'restored':
      return { kind: 'restored' };
    case 'places':
      return edit;
  }
}

/** `unsure`: the desk asked for something and heard nothing; it may have been done. `lost`: with an older backup. */
export interface DeskPass {
  readonly state: 'valid' | 'withdrawn' | 'unsure' | 'lost';
  /** When the desk heard that it is withdrawn, by the only clock that never jumps. */
  readonly withdrawnAt: Instant | null;
}

/** The entry of a buurtpas, by its number. */
export const passId = (pass: number): EntryId => entryId(0x9000 + pass);

export class ChaosDesk {
  /** By their numbers: cards that somebody has in hand. */
  readonly passes = new Map<number, DeskPass>();
  /** The newest version of each activity that a colleague read. */
  readonly versions = new Map<ActivityId, number>();
  readonly #server: ChaosServer;
  readonly #now: () => Instant;

  constructor(server: ChaosServer, now: () => Instant) {
    this.#server = server;
    this.#now = now;
  }

  /** Answers whether a colleague has a card to hand out. */
  async make(pass: number): Promise<boolean> {
    if (this.passes.has(pass)) return false;
    const header = aPass({ id: passId(pass), madeAt: this.#server.now(), code: passCode(pass) });
    const restores = this.#server.restores;
    const made = await this.#server.submitAtDesk(header);
    // A backup that was put back meanwhile may hold it or not: no colleague hands out a card then.
    if (!made || this.#server.restores !== restores) return false;
    this.passes.set(pass, { state: 'valid', withdrawnAt: null });
    return true;
  }

  /** Answers whether a colleague read that it is withdrawn. */
  async withdraw(pass: number): Promise<boolean> {
    const known = this.passes.get(pass);
    if (known === undefined || known.state === 'lost') return false;
    const restores = this.#server.restores;
    const done = await this.#server.withdrawPass(passId(pass));
    if (this.#server.restores !== restores) return false;
    const at = known.withdrawnAt ?? this.#now();
    this.passes.set(pass, done ? { state: 'withdrawn', withdrawnAt: at } : { state: 'unsure', withdrawnAt: null });
    return done;
  }

  /** Answers what a colleague read, or that they read nothing. */
  async editDates({ date: index, following, edit }: Edit): Promise<string> {
    const date = dates[index];
    if (date === undefined) return 'unheard';
    const restores = this.#server.restores;
    const scope = following ? 'following' : 'one';
    const heard = await this.#server.editDates({ date, scope, change: toChange(date, edit) });
    if (heard === undefined || this.#server.restores !== restores) return 'unheard';
    if (typeof heard === 'number') this.versions.set(activityOfDate(date), heard);
    return typeof heard === 'number' ? `version ${heard}` : heard;
  }

  /** After a restore: what was edited since that backup is gone. */
  forgetEdits(): void {
    this.versions.clear();
  }

  /** What the desk did since that backup is gone: README says so. */
  goBackTo(stored: readonly StoredPass[]): void {
    for (const [pass, known] of this.passes) {
      const row = stored.find(({ entry }) => entry === passId(pass));
      const withdrawnAt = known.withdrawnAt ?? this.#now();
      if (row === undefined) this.passes.set(pass, { state: 'lost', withdrawnAt: null });
      else if (row.isWithdrawn) this.passes.set(pass, { state: 'withdrawn', withdrawnAt });
      else this.passes.set(pass, { state: 'valid', withdrawnAt: null });
    }
  }
}
