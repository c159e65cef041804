// A withdrawal or check-in that arrives before the ticket it is about, as after a restore: it waits for its ticket.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackList } from '../../../src/contract/desk.ts';
import type { Entry } from '../../../src/domain/entries/entry.ts';
import { asId, type Code } from '../../../src/domain/ids.ts';
import { days } from '../../../src/domain/time/time.ts';
import { anActivity, aSchedule, at, day } from '../../support/builders.ts';
import {
  handedIn,
  leftCallback,
  leftCheckIn,
  leftPass,
  leftSignUp,
  leftWithdrawal,
  north,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
const soup = anActivity({ places: 2, schedule: aSchedule({ until: day('2026-12-08') }) });
const tuesday = { madeAt: at('2026-11-24 11:40') };

beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
});
afterEach(() => server.stop());

const outcomeOf = async (entry: Entry) => (await server.push([entry]))[0]?.outcome;
const elsewhere = async (entry: Entry) =>
  (await server.push([{ ...entry, header: { ...entry.header, kiosk: north } } as Entry], await server.enrol(north)))[0]
    ?.outcome;
const withdrawElsewhere = (ticket: Code, matters = {}) => elsewhere(leftWithdrawal(ticket, matters));
const signUps = () =>
  server.database.read
    .selectFrom('sign_up')
    .select(['entry', 'state', 'arrived_at'])
    .where('date', '=', asId<'activity-date'>('soep@2026-11-24'))
    .orderBy('line')
    .execute();
const dates = () =>
  server.database.read.selectFrom('activity_date').select(['taken', 'waiting']).orderBy('id').execute();
const early = () => server.database.read.selectFrom('early_entry').selectAll().execute();

let colleagues = 0;
/** Each is somebody else: a session ends over night. */
const aColleague = () => server.signIn(`Lies${(colleagues += 1)}`);

/** What a colleague is asked to look at. */
async function toLookAt(): Promise<CallbackList> {
  const answer = await server.request('/api/desk/callbacks', { headers: await aColleague() });
  return (await answer.json()) as CallbackList;
}
const reasons = async () => (await toLookAt()).needsReview.map(({ kind, refusal }) => [kind, refusal]);

describe('a withdrawal that comes before its ticket', () => {
  const couple = () => leftSignUp({ persons: 2 });

  test('is taken, and a colleague reads that it waits', async () => {
    expect(await withdrawElsewhere(couple().header.code)).toEqual({ kind: 'withdrawn', what: 'sign-up', early: true });
    expect(await reasons()).toEqual([['withdrawal', { kind: 'not-here-yet' }]]);
  });

  test('is done as soon as the ticket comes: the next one has the places, and nobody need look any more', async () => {
    const [gone, next] = [couple(), leftSignUp()];
    await withdrawElsewhere(gone.header.code);

    expect(await outcomeOf(gone)).toEqual({ kind: 'confirmed', series: null });
    expect(await outcomeOf(next)).toEqual({ kind: 'confirmed', series: null });
    expect(await signUps()).toMatchObject([
      { entry: gone.header.id, state: 'withdrawn' },
      { entry: next.header.id, state: 'confirmed' },
    ]);
    expect(await dates()).toMatchObject([{ taken: 1, waiting: 0 }, {}, {}]);
    expect(await early()).toEqual([]);
    expect((await toLookAt()).needsReview).toEqual([]);
  });

  test('lets whoever is in line move up, also when the ticket only got into the line', async () => {
    const [all, late] = [couple(), leftSignUp({ persons: 2 })];
    const behind = leftSignUp();
    await server.push([all]);
    await withdrawElsewhere(late.header.code);
    await server.push([late, behind]);
    await server.push([leftWithdrawal(all.header.code)]);

    expect((await signUps()).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'confirmed']);
  });

  test('comes in the same transaction: the same is true', async () => {
    const gone = couple();
    const receipts = await server.push([leftWithdrawal(gone.header.code), gone, leftSignUp()]);

    expect(receipts.map(({ outcome }) => outcome.kind)).toEqual(['withdrawn', 'confirmed', 'confirmed']);
    expect(await dates()).toMatchObject([{ taken: 1, waiting: 0 }, {}, {}]);
    expect(await early()).toEqual([]);
    expect((await toLookAt()).needsReview).toEqual([]);
  });

  test('twice is harmless, and the same entry gets the same receipt, before and after', async () => {
    const gone = couple();
    const first = leftWithdrawal(gone.header.code);
    const [receipt] = await server.push([first, leftWithdrawal(gone.header.code)]);
    expect(await early()).toHaveLength(2);

    await server.push([gone]);

    expect(await server.push([first])).toEqual([receipt]);
    expect(await dates()).toMatchObject([{ taken: 0, waiting: 0 }, {}, {}]);
    expect((await toLookAt()).needsReview).toEqual([]);
  });

  test('of a series gives up what was still to come when it was made, and nothing before', async () => {
    const always = leftSignUp({ attendance: 'series' });
    server.pass(days(3));
    await withdrawElsewhere(always.header.code, { madeAt: server.now() });
    await server.push([always]);

    expect(await dates()).toMatchObject([{ taken: 1 }, { taken: 0 }, { taken: 0 }]);
  });

  test('of a request: nobody calls', async () => {
    const call = leftCallback();
    await withdrawElsewhere(call.header.code);

    expect(await outcomeOf(call)).toMatchObject({ kind: 'promised' });
    expect(await toLookAt()).toMatchObject({ callbacks: [], needsReview: [] });
  });

  test('of a sign-up that got no seat, whose visitor did not read so: nobody calls about it', async () => {
    await server.push([couple()]);
    const late = leftSignUp();
    await withdrawElsewhere(late.header.code);
    const body = await server.body([late], { isHeard: false });
    await server.request('/api/v1/push', { method: 'POST', headers: await server.enrol(), body });

    expect((await signUps()).map(({ state }) => state)).toEqual(['confirmed', 'withdrawn']);
    expect((await toLookAt()).callbacks).toEqual([]);
  });

  test('does nothing to a buurtpas with that code', async () => {
    const pass = leftPass();
    await withdrawElsewhere(pass.header.code);
    await server.submitEntry(handedIn('desk', pass));

    expect(await early()).toHaveLength(1);
    expect(await server.database.read.selectFrom('pass').select('withdrawn_at').execute()).toEqual([
      { withdrawn_at: null },
    ]);
  });

  test('the desk hears of it when it is kept, and when it is done', async () => {
    const gone = couple();
    const heard: string[] = [];
    const stop = server.changes.listen((change) => heard.push(change));
    await withdrawElsewhere(gone.header.code);
    expect(heard.splice(0)).toContain('callbacks');
    await server.push([gone]);
    stop();

    expect(heard).toEqual(expect.arrayContaining(['callbacks', 'snapshot']));
  });
});

describe('a check-in that comes before its ticket', () => {
  test('is noted as soon as the ticket comes, with the moment of the tap', async () => {
    const ticket = leftSignUp();
    server.pass(days(1));
    expect(await elsewhere(leftCheckIn(ticket.header.code, tuesday))).toEqual({
      kind: 'checked-in',
      persons: 1,
      early: true,
    });
    expect(await reasons()).toEqual([['check-in', { kind: 'not-here-yet' }]]);
    await server.push([ticket]);

    expect(await signUps()).toMatchObject([{ state: 'confirmed', arrived_at: tuesday.madeAt }]);
    expect((await toLookAt()).needsReview).toEqual([]);
  });

  test('of somebody who turns out to be in line: a colleague reads so, also who had seen that it waited', async () => {
    const late = leftSignUp();
    await server.push([leftSignUp({ persons: 2 })]);
    server.pass(days(1));
    const checkIn = leftCheckIn(late.header.code, tuesday);
    await elsewhere(checkIn);
    const headers = await aColleague();
    await server.request(`/api/desk/needs-review/${checkIn.header.id}/seen`, { method: 'POST', headers });
    expect(await reasons()).toEqual([]);
    await server.push([late]);

    expect(await reasons()).toEqual([['check-in', { kind: 'no-seat' }]]);
    expect(await signUps()).toMatchObject([{}, { state: 'waiting', arrived_at: null }]);
  });

  test('and in the same transaction: a colleague reads why it could not be', async () => {
    const ticket = leftSignUp();
    await server.push([leftCheckIn(ticket.header.code), ticket]);

    expect(await reasons()).toEqual([['check-in', { kind: 'not-today', on: '2026-11-24' }]]);
    expect(await early()).toEqual([]);
  });

  test('and then a withdrawal: both are done in the order in which they were said', async () => {
    const ticket = leftSignUp();
    server.pass(days(1));
    await withdrawElsewhere(ticket.header.code, { madeAt: at('2026-11-24 11:50') });
    await elsewhere(leftCheckIn(ticket.header.code, tuesday));
    await server.push([ticket]);

    expect(await signUps()).toMatchObject([{ state: 'withdrawn', arrived_at: tuesday.madeAt }]);
    expect((await toLookAt()).needsReview).toEqual([]);
  });
});
