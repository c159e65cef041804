// The desk of a run: it makes and withdraws buurtpassen, and remembers of each how it stands.
import type { EntryId } from '../../src/domain/ids.ts';
import type { Instant } from '../../src/domain/time/time.ts';
import { aPass, entryId } from '../support/builders.ts';
import type { ChaosServer, StoredPass } from './chaos-server.ts';
import { passCode } from './template.ts';

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
