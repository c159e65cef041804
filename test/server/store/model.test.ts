// The database against the rule: whatever happens in whatever batches, the places are as the domain says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/entries/entry.ts';
import type { EntryId } from '../../../src/domain/ids.ts';
import {
  giveUpSeat,
  promote,
  seatFor,
  type Seats,
  type Waiting,
} from '../../../src/domain/activities/seats-and-waiting-list.ts';
import { anActivity, aSchedule, day } from '../../support/builders.ts';
import { onPostgres } from '../../support/databases.ts';
import { leftSignUp, leftWithdrawal, startTestServer } from '../../support/server.ts';

const places = 5;

/** One date, told in the plainest way. */
class Model {
  seats: Seats = { places, taken: 0, waiting: 0, loaned: 0 };
  line: Waiting[] = [];
  readonly states = new Map<EntryId, 'confirmed' | 'waiting' | 'withdrawn'>();
  readonly #persons = new Map<EntryId, number>();

  signUp(id: EntryId, persons: number): void {
    const seat = seatFor(this.seats, persons);
    this.seats = seat.after;
    this.states.set(id, seat.kind);
    this.#persons.set(id, persons);
    if (seat.kind === 'waiting') this.line.push({ id, persons });
  }

  withdraw(id: EntryId): void {
    const state = this.states.get(id);
    if (state === undefined || state === 'withdrawn') return;
    this.seats = giveUpSeat(this.seats, { state, persons: this.#persons.get(id)! });
    this.states.set(id, 'withdrawn');
    this.line = this.line.filter((waiting) => waiting.id !== id);
    const { promoted, after } = promote(this.seats, this.line);
    this.seats = after;
    for (const one of promoted) this.states.set(one, 'confirmed');
    this.line = this.line.filter((waiting) => !promoted.includes(waiting.id));
  }
}

type Step = { readonly persons: number } | { readonly withdraws: number };
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ persons: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ withdraws: fc.nat({ max: 30 }) }) },
);

describe('any mix of signing up and withdrawing, in any batches', () => {
  test('ends as the domain says, and no place is given twice', async () => {
    const schedule = aSchedule({ until: day('2026-11-24') });
    const server = await startTestServer({ activities: [anActivity({ places, schedule })] });
    const reset = () =>
      server.database.write(async ({ db }) => {
        await db.deleteFrom('sign_up').execute();
        await db.updateTable('activity_date').set({ taken: 0, waiting: 0 }).execute();
      });
    const headers = await server.enrol();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(aStep, { minLength: 1, maxLength: 12 }), { maxLength: 5 }),
        async (batches) => {
          await reset();
          const model = new Model();
          const left: Entry[] = [];
          const known: ReturnType<typeof leftSignUp>[] = [];
          for (const steps of batches) {
            const batch = steps.flatMap((step): Entry[] => {
              if ('persons' in step) {
                const entry = leftSignUp({ persons: step.persons });
                known.push(entry);
                model.signUp(entry.header.id, step.persons);
                return [entry];
              }
              const chosen = known[step.withdraws % Math.max(1, known.length)];
              if (chosen === undefined) return [];
              model.withdraw(chosen.header.id);
              return [leftWithdrawal(chosen.header.code)];
            });
            if (batch.length > 0) await server.push(batch, headers);
            left.push(...batch);
            // What was sent before may come again.
            if (left.length > 3) await server.push(left.slice(0, 3), headers);
          }
          const date = await server.database.read.selectFrom('activity_date').selectAll().executeTakeFirstOrThrow();
          const rows = await server.database.read.selectFrom('sign_up').select(['entry', 'state']).execute();
          expect({ places: date.places, taken: date.taken, waiting: date.waiting, loaned: date.loaned }).toEqual(
            model.seats,
          );
          expect(new Map(rows.map((row) => [row.entry, row.state]))).toEqual(model.states);
        },
      ),
      { numRuns: onPostgres ? 30 : 120 },
    );
    await server.stop();
  });
});
