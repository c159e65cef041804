import { describe, expect, test } from 'vitest';
import {
  availabilityOf,
  isGoingOn,
  maySignUpAtDesk,
  signUpRefusal,
  type SignUpDate,
} from '../../../src/domain/activities/sign-up.ts';
import { milliseconds, addDuration } from '../../../src/domain/time/time.ts';
import { aDate, aSignUp, at, someSeats } from '../../support/builders.ts';

const start = at('2026-11-24 12:00');
const end = at('2026-11-24 14:00');
const soup = (matters: Partial<SignUpDate> = {}): SignUpDate => ({
  ...aDate({ startsAt: start, endsAt: end }),
  ...someSeats(),
  ...matters,
});

describe('signing up for an activity', () => {
  test('somebody who taps before the start is welcome', () => {
    expect(signUpRefusal(soup(), aSignUp({ madeAt: addDuration(start, milliseconds(-1)) }), 'kiosk')).toBeNull();
  });

  test('from the start on it is too late', () => {
    expect(signUpRefusal(soup(), aSignUp({ madeAt: start }), 'kiosk')).toEqual({ kind: 'closed', since: start });
  });

  test('nobody signs up for a cancelled date', () => {
    expect(signUpRefusal(soup({ state: 'cancelled' }), aSignUp(), 'kiosk')).toEqual({ kind: 'cancelled' });
  });

  test('after the start a cancelled date is still called cancelled', () => {
    expect(signUpRefusal(soup({ state: 'cancelled' }), aSignUp({ madeAt: start }), 'kiosk')).toEqual({
      kind: 'cancelled',
    });
  });

  test('nobody signs up for a date that is not there', () => {
    expect(signUpRefusal(undefined, aSignUp(), 'kiosk')).toEqual({ kind: 'unknown-date' });
  });

  test('six neighbours would never fit where there are five places', () => {
    expect(signUpRefusal(soup({ places: 5 }), aSignUp({ persons: 6 }), 'kiosk')).toEqual({
      kind: 'more-than-places',
      places: 5,
    });
  });

  test('five neighbours may ask for all five places', () => {
    expect(signUpRefusal(soup({ places: 5 }), aSignUp({ persons: 5 }), 'kiosk')).toBeNull();
  });
});

describe('a colleague at the door', () => {
  const walkIn = (madeAt: typeof start) => aSignUp({ madeAt });

  test('writes down who walks in, until it is over', () => {
    expect(signUpRefusal(soup(), walkIn(start), 'desk')).toBeNull();
    expect(signUpRefusal(soup(), walkIn(addDuration(end, milliseconds(-1))), 'desk')).toBeNull();
    expect(signUpRefusal(soup(), walkIn(end), 'desk')).toEqual({ kind: 'closed', since: end });
  });

  test('writes nobody down for what is called off', () => {
    expect(signUpRefusal(soup({ state: 'cancelled' }), walkIn(start), 'desk')).toEqual({ kind: 'cancelled' });
  });

  test('is offered to do so until the end, and not on a cancelled date', () => {
    expect(maySignUpAtDesk(soup(), addDuration(end, milliseconds(-1)))).toBe(true);
    expect(maySignUpAtDesk(soup(), end)).toBe(false);
    expect(maySignUpAtDesk(soup({ state: 'cancelled' }), at('2026-11-20 10:00'))).toBe(false);
  });

  test('is told that it has begun, from the start on and until the end', () => {
    expect(isGoingOn(soup(), addDuration(start, milliseconds(-1)))).toBe(false);
    expect(isGoingOn(soup(), start)).toBe(true);
    expect(isGoingOn(soup(), end)).toBe(false);
    expect(isGoingOn(soup({ state: 'cancelled' }), start)).toBe(false);
  });
});

describe('what an activity asks of whoever signs up', () => {
  const before = (ms: number) => addDuration(start, milliseconds(-ms));
  const day = 86_400_000;
  const refusal = (matters: Partial<SignUpDate>, madeAt = before(2 * day), origin: 'kiosk' | 'desk' = 'kiosk') =>
    signUpRefusal(soup(matters), aSignUp({ madeAt }), origin);

  test('nobody signs up where people walk in, except at the desk', () => {
    expect(refusal({ signUp: 'walk-in' })).toEqual({ kind: 'walk-in' });
    expect(refusal({ signUp: 'walk-in' }, before(day), 'desk')).toBeNull();
  });

  test('it opens and closes, for the desk it is open until the end', () => {
    const window = { opensAt: before(day), closesAt: before(1000) };
    expect(refusal(window, before(day + 1))).toEqual({ kind: 'not-open-yet', opensAt: before(day) });
    expect(refusal(window, before(day))).toBeNull();
    expect(refusal(window, before(1000))).toEqual({ kind: 'closed', since: before(1000) });
    expect(refusal(window, before(day + 1), 'desk')).toBeNull();
    expect(refusal(window, start, 'desk')).toBeNull();
  });

  test('without a waiting list a full date refuses, but not a seat that a kiosk gave from its loan', () => {
    const full = { signUp: 'no-waiting-list' as const, places: 3, taken: 3 };
    expect(refusal(full)).toEqual({ kind: 'full', left: 0 });
    expect(refusal({ ...full, taken: 2 })).toBeNull();
    expect(signUpRefusal(soup(full), aSignUp({ madeAt: before(day), seat: 'loaned' }), 'kiosk')).toBeNull();
  });

  test.each<[string, Partial<SignUpDate>, number, unknown]>([
    ['free', { places: 3, taken: 1 }, day, { kind: 'free', places: 2 }],
    ['full', { places: 3, taken: 3 }, day, { kind: 'waiting-list' }],
    ['full without a list', { places: 3, taken: 3, signUp: 'no-waiting-list' }, day, { kind: 'full' }],
    ['for whoever walks in', { signUp: 'walk-in' }, day, { kind: 'walk-in' }],
    ['not open yet', { opensAt: before(1000) }, day, { kind: 'not-open-yet', opensAt: before(1000) }],
    ['open', { opensAt: before(day), places: 3, taken: 0 }, 1000, { kind: 'free', places: 3 }],
    ['closed', { closesAt: before(1000) }, 1000, { kind: 'closed' }],
    ['begun', {}, 0, { kind: 'begun' }],
    ['cancelled', { state: 'cancelled' }, day, { kind: 'cancelled' }],
  ])('a visitor sees that it is %s', (_, matters, ago, expected) => {
    expect(availabilityOf(soup(matters), before(ago))).toEqual(expected);
  });
});
