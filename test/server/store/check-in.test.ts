// Somebody with a ticket says that they are here: at the kiosk, once, and the desk sees it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Code } from '../../../src/domain/ids.ts';
import { days } from '../../../src/domain/time/time.ts';
import { anActivity, aSchedule, at, day } from '../../support/builders.ts';
import {
  leftCallback,
  leftCheckIn,
  leftSignUp,
  leftWithdrawal,
  monday,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
const soup = anActivity({ places: 3, schedule: aSchedule({ until: day('2026-12-15') }) });

beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
});
afterEach(() => server.stop());

const arrivals = () =>
  server.database.read.selectFrom('sign_up').select(['date', 'arrived_at']).orderBy('date').orderBy('line').execute();
const checkIn = async (code: Code, matters = {}) => (await server.push([leftCheckIn(code, matters)]))[0]?.outcome;
const needsReview = () => server.database.read.selectFrom('needs_review').selectAll().execute();
const tuesday = { madeAt: at('2026-11-24 11:40') };

describe('checking in', () => {
  test('on the day itself: the moment of the first tap is kept', async () => {
    const couple = leftSignUp({ persons: 2 });
    await server.push([couple]);
    server.pass(days(1));

    expect(await checkIn(couple.header.code, tuesday)).toEqual({ kind: 'checked-in', persons: 2 });
    expect(await checkIn(couple.header.code, { madeAt: at('2026-11-24 11:50') })).toEqual({
      kind: 'checked-in',
      persons: 2,
    });
    expect(await arrivals()).toEqual([{ date: 'soep@2026-11-24', arrived_at: tuesday.madeAt }]);
  });

  test('of a series only today counts', async () => {
    const always = leftSignUp({ attendance: 'series' });
    await server.push([always]);
    server.pass(days(1));
    await checkIn(always.header.code, tuesday);

    const [today, ...others] = await arrivals();
    expect(today).toMatchObject({ arrived_at: tuesday.madeAt });
    expect(others.map((one) => one.arrived_at)).toEqual([null, null, null]);
  });

  test('in the same push as the sign-up, as after a morning without a network', async () => {
    server.pass(days(1));
    const soup = leftSignUp({ madeAt: at('2026-11-24 11:30') });
    const [, receipt] = await server.push([soup, leftCheckIn(soup.header.code, tuesday)]);

    expect(receipt?.outcome).toEqual({ kind: 'checked-in', persons: 1 });
    expect(await arrivals()).toEqual([{ date: 'soep@2026-11-24', arrived_at: tuesday.madeAt }]);
  });

  test('a day too early: the right day is told, and no colleague has to look at it', async () => {
    const early = leftSignUp();
    await server.push([early]);

    expect(await checkIn(early.header.code)).toEqual({
      kind: 'refused',
      refusal: { kind: 'not-today', on: '2026-11-24' },
    });
    expect(await needsReview()).toEqual([]);
    expect(await arrivals()).toMatchObject([{ arrived_at: null }]);
  });

  test('after the place was given away it is somebody else who is expected', async () => {
    const gone = leftSignUp();
    await server.push([gone, leftWithdrawal(gone.header.code)]);
    server.pass(days(1));

    expect(await checkIn(gone.header.code, tuesday)).toEqual({ kind: 'refused', refusal: { kind: 'withdrawn' } });
  });

  test('while in line: a colleague knows whether there is room', async () => {
    const [all, late] = [leftSignUp({ persons: 3 }), leftSignUp()];
    await server.push([all, late]);
    server.pass(days(1));

    expect(await checkIn(late.header.code, tuesday)).toEqual({ kind: 'refused', refusal: { kind: 'no-seat' } });
  });

  test('with a slip of a callback request is told apart from a ticket', async () => {
    const call = leftCallback();
    await server.push([call]);

    expect(await checkIn(call.header.code)).toEqual({ kind: 'refused', refusal: { kind: 'unknown-code' } });
  });

  test('the desk is told that something changed', async () => {
    const soup = leftSignUp();
    await server.push([soup]);
    server.pass(days(1));
    const heard: string[] = [];
    const stop = server.changes.listen((change) => heard.push(change));
    await checkIn(soup.header.code, { madeAt: at('2026-11-24 11:40') });
    stop();

    expect(heard).toContain('dates');
    expect(monday).toBeLessThan(tuesday.madeAt);
  });
});
