// A long season at one date: neighbours sign up and withdraw in any order, and a simple list keeps the truth.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryId } from '../../src/domain/ids.ts';
import { giveUpSeat, promote, seatFor, type Seats } from '../../src/domain/activities/seats-and-waiting-list.ts';
import { entryId, someSeats } from '../support/builders.ts';

interface Person {
  readonly id: EntryId;
  readonly persons: number;
  readonly state: 'confirmed' | 'waiting';
}
interface Season {
  readonly seats: Seats;
  /** In order of signing up. */
  readonly list: readonly Person[];
}
type Step =
  | { readonly do: 'sign-up'; readonly persons: number }
  /** `who` picks one of those who are there, by remainder. */
  | { readonly do: 'withdraw'; readonly who: number };

const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('sign-up' as const), persons: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ do: fc.constant('withdraw' as const), who: fc.nat() }),
  ),
  { maxLength: 60 },
);
/** Some of the places are lent to kiosks all the while. */
const places = fc.record({ places: fc.integer({ min: 6, max: 14 }), loaned: fc.integer({ min: 0, max: 6 }) });
type Places = Pick<Seats, 'places' | 'loaned'>;

const held = (list: readonly Person[]): number =>
  list.filter(({ state }) => state === 'confirmed').reduce((sum, { persons }) => sum + persons, 0);
const inLine = (list: readonly Person[]): readonly Person[] => list.filter(({ state }) => state === 'waiting');

function signUp({ seats, list }: Season, id: EntryId, persons: number): Season {
  const seat = seatFor(seats, persons);
  if (seat.kind === 'waiting') expect(seat.position).toBe(inLine(list).length + 1);
  if (seat.kind === 'confirmed') expect(inLine(list)).toEqual([]);
  return { seats: seat.after, list: [...list, { id, persons, state: seat.kind }] };
}

function withdraw({ seats, list }: Season, leaver: Person): Season {
  const after = giveUpSeat(seats, leaver);
  const stay = list.filter(({ id }) => id !== leaver.id);
  expect(seats.taken - after.taken).toBe(leaver.state === 'confirmed' ? leaver.persons : 0);
  expect(seats.waiting - after.waiting).toBe(leaver.state === 'waiting' ? 1 : 0);

  const line = inLine(stay);
  const { promoted, after: filled } = promote(after, line);
  expect(promoted).toEqual(line.slice(0, promoted.length).map(({ id }) => id));
  expect(promoted).not.toContain(leaver.id);
  return {
    seats: filled,
    list: stay.map((person) => (promoted.includes(person.id) ? { ...person, state: 'confirmed' } : person)),
  };
}

function walk(season: Season, step: Step, number: number): Season {
  if (step.do === 'sign-up') return signUp(season, entryId(number), step.persons);
  const leaver = season.list[step.who % Math.max(1, season.list.length)];
  return leaver === undefined ? season : withdraw(season, leaver);
}

function everySeason(steps: readonly Step[], places: Places, access: (season: Season) => void): void {
  let season: Season = { seats: someSeats(places), list: [] };
  for (const [number, step] of steps.entries()) {
    season = walk(season, step, number);
    access(season);
  }
}

describe('whatever the neighbours do, in whatever order', () => {
  test('no place is given twice, and the counts are those of the list', () => {
    fc.assert(
      fc.property(steps, places, (taken, count) => {
        everySeason(taken, count, ({ seats, list }) => {
          expect(seats.taken + seats.loaned).toBeLessThanOrEqual(count.places);
          expect(seats).toEqual({ ...count, taken: held(list), waiting: inLine(list).length });
        });
      }),
      { numRuns: 500 },
    );
  });

  test('whoever waits longest waits only because there is no room', () => {
    fc.assert(
      fc.property(steps, places, (taken, count) => {
        everySeason(taken, count, ({ seats, list }) => {
          const head = inLine(list)[0];
          if (head !== undefined) expect(head.persons).toBeGreaterThan(count.places - count.loaned - seats.taken);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('who signed up earlier has a place before who signed up later', () => {
    fc.assert(
      fc.property(steps, places, (taken, count) => {
        everySeason(taken, count, ({ list }) => {
          const states = list.map(({ state }) => state);
          expect(states.lastIndexOf('confirmed')).toBeLessThan(
            states.includes('waiting') ? states.indexOf('waiting') : states.length,
          );
        });
      }),
      { numRuns: 500 },
    );
  });

  test('when everybody withdraws, every place is free again', () => {
    fc.assert(
      fc.property(steps, places, (taken, count) => {
        const all = taken.filter((step) => step.do === 'sign-up');
        const away: Step[] = all.map((_, who) => ({ do: 'withdraw', who }));
        let last = someSeats(count);
        everySeason([...all, ...away], count, ({ seats }) => {
          last = seats;
        });
        expect(last).toEqual(someSeats(count));
      }),
    );
  });
});
