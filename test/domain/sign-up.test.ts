import { describe, expect, test } from 'vitest';
import { maySignUp, signUpRefusal, type SignUpDate } from '../../src/domain/sign-up.ts';
import { milliseconds, later } from '../../src/domain/time.ts';
import { aDate, aSignUp, at } from '../support/builders.ts';

const start = at('2026-11-24 12:00');
const soup = (matters: Partial<SignUpDate> = {}): SignUpDate => ({
  ...aDate({ startsAt: start }),
  places: 12,
  ...matters,
});

describe('signing up for an activity', () => {
  test('somebody who taps before the start is welcome', () => {
    expect(signUpRefusal(soup(), aSignUp({ madeAt: later(start, milliseconds(-1)) }))).toBeNull();
  });

  test('from the start on it is too late', () => {
    expect(signUpRefusal(soup(), aSignUp({ madeAt: start }))).toEqual({ kind: 'closed', since: start });
  });

  test('nobody signs up for a cancelled date', () => {
    expect(signUpRefusal(soup({ state: 'cancelled' }), aSignUp())).toEqual({ kind: 'cancelled' });
  });

  test('after the start a cancelled date is still called cancelled', () => {
    expect(signUpRefusal(soup({ state: 'cancelled' }), aSignUp({ madeAt: start }))).toEqual({ kind: 'cancelled' });
  });

  test('nobody signs up for a date that is not there', () => {
    expect(signUpRefusal(undefined, aSignUp())).toEqual({ kind: 'unknown-date' });
  });

  test('six neighbours would never fit where there are five places', () => {
    expect(signUpRefusal(soup({ places: 5 }), aSignUp({ persons: 6 }))).toEqual({
      kind: 'more-than-places',
      places: 5,
    });
  });

  test('five neighbours may ask for all five places', () => {
    expect(signUpRefusal(soup({ places: 5 }), aSignUp({ persons: 5 }))).toBeNull();
  });
});

describe('the button to sign up', () => {
  test('is there until the start', () => {
    expect(maySignUp(soup(), later(start, milliseconds(-1)))).toBe(true);
    expect(maySignUp(soup(), start)).toBe(false);
  });

  test('is not there on a cancelled date', () => {
    expect(maySignUp(soup({ state: 'cancelled' }), at('2026-11-20 10:00'))).toBe(false);
  });
});
