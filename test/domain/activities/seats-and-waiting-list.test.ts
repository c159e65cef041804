import { describe, expect, test } from 'vitest';
import {
  freePlaces,
  giveUpSeat,
  placesLeft,
  promote,
  seatFor,
} from '../../../src/domain/activities/seats-and-waiting-list.ts';
import { entryId, someSeats } from '../../support/builders.ts';

describe('signing up for a date with places', () => {
  test('two neighbours take two places', () => {
    expect(seatFor(someSeats({ taken: 3 }), 2)).toEqual({ kind: 'confirmed', after: someSeats({ taken: 5 }) });
  });

  test('the last places are given too', () => {
    const seat = seatFor(someSeats({ places: 12, taken: 10 }), 2);
    expect(seat.kind).toBe('confirmed');
    expect(placesLeft(seat.after)).toBe(0);
  });

  test('three neighbours who do not fit in two places wait together, and take none', () => {
    const seats = someSeats({ places: 12, taken: 10 });
    expect(seatFor(seats, 3)).toEqual({ kind: 'waiting', position: 1, after: { ...seats, waiting: 1 } });
  });

  test('while somebody waits a newcomer waits too, even beside a free place', () => {
    const seats = someSeats({ places: 12, taken: 10, waiting: 1 });
    expect(freePlaces(seats)).toBe(0);
    expect(seatFor(seats, 1)).toEqual({ kind: 'waiting', position: 2, after: { ...seats, waiting: 2 } });
  });

  test('fewer places than people who have signed up is no place, not less than none', () => {
    expect(placesLeft(someSeats({ places: 8, taken: 10 }))).toBe(0);
  });
});

describe('a place becomes free', () => {
  const [mia, jan, els] = [entryId(1), entryId(2), entryId(3)];

  test('it goes to who waits longest', () => {
    const line = [
      { id: mia, persons: 1 },
      { id: jan, persons: 1 },
    ];
    expect(promote(someSeats({ taken: 11, waiting: 2 }), line)).toEqual({
      promoted: [mia],
      after: someSeats({ taken: 12, waiting: 1 }),
    });
  });

  test('several go in when several fit', () => {
    const line = [
      { id: mia, persons: 2 },
      { id: jan, persons: 1 },
      { id: els, persons: 2 },
    ];
    expect(promote(someSeats({ taken: 8, waiting: 3 }), line)).toEqual({
      promoted: [mia, jan],
      after: someSeats({ taken: 11, waiting: 1 }),
    });
  });

  test('nobody passes a first who does not fit yet', () => {
    const seats = someSeats({ taken: 10, waiting: 2 });
    const line = [
      { id: mia, persons: 3 },
      { id: jan, persons: 1 },
    ];
    expect(promote(seats, line)).toEqual({ promoted: [], after: seats });
  });

  test('with nobody waiting it stays free', () => {
    expect(promote(someSeats({ taken: 3 }), [])).toEqual({ promoted: [], after: someSeats({ taken: 3 }) });
  });
});

describe('withdrawing', () => {
  test('three neighbours who had places free three', () => {
    expect(giveUpSeat(someSeats({ taken: 7, waiting: 1 }), { state: 'confirmed', persons: 3 })).toEqual(
      someSeats({ taken: 4, waiting: 1 }),
    );
  });

  test('three neighbours who waited free no place, and leave the line', () => {
    expect(giveUpSeat(someSeats({ taken: 12, waiting: 2 }), { state: 'waiting', persons: 3 })).toEqual(
      someSeats({ taken: 12, waiting: 1 }),
    );
  });
});
