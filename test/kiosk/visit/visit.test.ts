import { describe, expect, test } from 'vitest';
import {
  beginVisit,
  finishAt,
  goBack,
  goTo,
  isPersonal,
  currentRoute,
  type ScreenRoute,
  type Visit,
} from '../../../src/kiosk/visit/visit.ts';
import { aCheckIn, aCallbackHeader, aCode, anEntry, aSignUp, aWithdrawal } from '../../support/builders.ts';

const { date } = aSignUp();
const start: ScreenRoute = { at: 'start' };
const agenda: ScreenRoute = { at: 'agenda' };
const activity: ScreenRoute = { at: 'activity', date };
const name: ScreenRoute = { at: 'sign-up', date, step: 'name' };
const ticket: ScreenRoute = { at: 'ticket', entry: anEntry(aSignUp()), hadPlaces: true };
const promise: ScreenRoute = { at: 'promise', entry: anEntry(aCallbackHeader()) };
const withdraw: ScreenRoute = { at: 'withdraw', ticket: aCode(1), what: 'place' };
const withdrawn: ScreenRoute = { at: 'withdrawn', entry: anEntry(aWithdrawal()), what: 'place' };

const visitAt = (...places: readonly ScreenRoute[]): Visit => places.reduce(goTo, beginVisit(1));
const named = (visit: Visit): Visit => ({ ...visit, signUp: { ...visit.signUp, firstName: 'Mia' } });
const called = (visit: Visit): Visit => ({ ...visit, callback: { ...visit.callback, telephone: '0470123456' } });

describe('walking through the kiosk', () => {
  test('begins at the start', () => {
    expect(currentRoute(beginVisit(1))).toEqual(start);
  });

  test('goes back the way it came', () => {
    const there = visitAt(agenda, activity, name);

    const back = goBack(there);
    expect(back && currentRoute(back)).toEqual(activity);
    const further = back && goBack(back);
    expect(further && currentRoute(further)).toEqual(agenda);
  });

  test('keeps what was typed on the way back', () => {
    expect(goBack(named(visitAt(agenda, activity, name)))?.signUp.firstName).toBe('Mia');
  });

  test('ends the visit when nothing is left to go back to', () => {
    expect(goBack(beginVisit(1))).toBeNull();
  });
});

describe('a task that is done', () => {
  test('leads back to the start, never into the questions', () => {
    const done = finishAt(named(visitAt(agenda, activity, name)), ticket);

    expect(currentRoute(done)).toEqual(ticket);
    const back = goBack(done);
    expect(back && currentRoute(back)).toEqual(start);
  });

  test('leaves no draft behind, and no other task in it', () => {
    const done = finishAt(called(named(visitAt(agenda, activity, name))), ticket);

    expect(done.signUp).toEqual(beginVisit(1).signUp);
    expect(done.callback).toEqual(beginVisit(1).callback);
    expect(JSON.stringify(goBack(done))).not.toMatch(/Mia|0470/);
  });

  test('stays in the same visit', () => {
    expect(finishAt(beginVisit(7), ticket).number).toBe(7);
  });
});

describe('the next visitor', () => {
  test('gets today, everything and everywhere, and empty fields', () => {
    expect(beginVisit(2)).toEqual({
      number: 2,
      trail: [start],
      filter: { day: null, neighbourhood: null, kind: null },
      signUp: { attendance: 'once', persons: 1, firstName: '', telephone: '' },
      callback: {
        subject: null,
        dayPart: null,
        callLanguages: [],
        firstName: '',
        telephone: '',
        mayLeaveMessage: null,
      },
    });
  });
});

describe('a screen that a stranger should not see', () => {
  test.each<[string, Visit]>([
    ['a ticket', visitAt(ticket)],
    ['a promise', visitAt(promise)],
    ['the question to withdraw', visitAt(withdraw)],
    ['a withdrawal', visitAt(withdrawn)],
    ['a check-in', visitAt({ at: 'checked-in', entry: anEntry(aCheckIn(), {}), of: 'Soep' })],
    ['a form with a name in it', named(visitAt(name))],
    ['a form that knows the number of an earlier question', called(visitAt({ at: 'callback', step: 'message' }))],
    ['a code while a form has a name in it', named(visitAt(name, { at: 'code' }))],
    ['what could not be kept', named(visitAt(name, { at: 'cannot-keep' }))],
  ])('is %s', (_, visit) => {
    expect(isPersonal(visit)).toBe(true);
  });

  test.each<[string, Visit]>([
    ['the start', beginVisit(1)],
    ['the agenda', visitAt(agenda)],
    ['an activity', visitAt(agenda, activity)],
    ['where to turn to', visitAt({ at: 'where' })],
    ['an empty form', visitAt(name)],
    ['an empty code', visitAt({ at: 'code' })],
    ['the first question of a callback', visitAt({ at: 'callback', step: 'subject' })],
  ])('is not %s', (_, visit) => {
    expect(isPersonal(visit)).toBe(false);
  });
});
