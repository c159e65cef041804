import { describe, expect, test } from 'vitest';
import { isGoingOn, maySignUpAtDesk, signUpRefusal, type SignUpDate } from '../../../src/domain/activities/sign-up.ts';
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
