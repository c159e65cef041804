// Somebody cannot come after all: what was held is free again, for the first in line.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId, type Code } from '../../../src/domain/ids.ts';
import { days } from '../../../src/domain/time/time.ts';
import { putActivities } from '../../../src/server/store/activities/activities.ts';
import { materialise } from '../../../src/server/store/activities/materialise.ts';
import { anActivity, aSchedule, day, neverClosed } from '../../support/builders.ts';
import {
  handedIn,
  leftCallback,
  leftPass,
  leftSignUp,
  leftWithdrawal,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
const soup = anActivity({ places: 3, schedule: aSchedule({ until: day('2026-12-15') }) });
const first = asId<'activity-date'>('soep@2026-11-24');

beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
});
afterEach(() => server.stop());

const dates = () =>
  server.database.read.selectFrom('activity_date').select(['id', 'taken', 'waiting']).orderBy('id').execute();
const seatsAt = async (id = first) => (await dates()).find((date) => date.id === id);
const signUpsAt = (id = first) =>
  server.database.read
    .selectFrom('sign_up')
    .select(['entry', 'state', 'promoted_at'])
    .where('date', '=', id)
    .orderBy('line')
    .execute();
const withdraw = async (code: Code) => (await server.push([leftWithdrawal(code)]))[0]?.outcome;

describe('withdrawing', () => {
  test('frees exactly what was held, and the first in line moves up', async () => {
    const couple = leftSignUp({ persons: 2 });
    const single = leftSignUp();
    const [pair, alone] = [leftSignUp({ persons: 2 }), leftSignUp()];
    await server.push([couple, single, pair, alone]);
    expect(await withdraw(couple.header.code)).toEqual({ kind: 'withdrawn', what: 'sign-up' });
    expect(await seatsAt()).toMatchObject({ taken: 3, waiting: 1 });
    expect(await signUpsAt()).toEqual([
      { entry: couple.header.id, state: 'withdrawn', promoted_at: null },
      { entry: single.header.id, state: 'confirmed', promoted_at: null },
      { entry: pair.header.id, state: 'confirmed', promoted_at: server.now() },
      { entry: alone.header.id, state: 'waiting', promoted_at: null },
    ]);
  });

  test('twice is harmless, and says the same', async () => {
    const entry = leftSignUp();
    await server.push([entry]);
    const said = [await withdraw(entry.header.code), await withdraw(entry.header.code)];
    expect(said).toEqual([
      { kind: 'withdrawn', what: 'sign-up' },
      { kind: 'withdrawn', what: 'sign-up' },
    ]);
    expect(await seatsAt()).toMatchObject({ taken: 0, waiting: 0 });
  });

  test('a head of the line that does not fit is not passed; when it leaves the next one moves up', async () => {
    const inside = [leftSignUp(), leftSignUp({ persons: 2 })];
    const big = leftSignUp({ persons: 3 });
    const small = leftSignUp();
    await server.push([...inside, big, small]);
    await withdraw(inside[0]!.header.code);
    expect(await seatsAt()).toMatchObject({ taken: 2, waiting: 2 });
    await withdraw(big.header.code);
    expect(await seatsAt()).toMatchObject({ taken: 3, waiting: 0 });
  });

  test('what is signed up and withdrawn in one batch leaves the places as they were', async () => {
    const entry = leftSignUp({ persons: 3 });
    const waiting = leftSignUp({ persons: 2 });
    await server.push([entry, waiting, leftWithdrawal(entry.header.code)]);
    expect(await seatsAt()).toMatchObject({ taken: 2, waiting: 0 });
  });

  test('a buurtpas is no ticket: that is refused', async () => {
    const pass = leftPass();
    await server.submitEntry(handedIn('desk', pass));
    expect(await withdraw(pass.header.code)).toEqual({ kind: 'refused', refusal: { kind: 'unknown-code' } });
  });

  test('after the start nobody is called up any more', async () => {
    const entry = leftSignUp({ persons: 3 });
    await server.push([entry, leftSignUp()]);
    server.pass(days(2));
    await server.push([leftWithdrawal(entry.header.code, { madeAt: server.now() })]);
    expect(await seatsAt()).toMatchObject({ taken: 0, waiting: 1 });
  });

  test('a callback request shows as withdrawn, also when a colleague has it', async () => {
    const entry = leftCallback();
    const headers = await server.signIn();
    await server.push([entry]);
    await server.request(`/api/desk/callbacks/${entry.header.id}/claim`, { method: 'POST', headers });
    expect(await withdraw(entry.header.code)).toEqual({ kind: 'withdrawn', what: 'callback-request' });
    const answer = await server.request('/api/desk/callbacks?show=closed', { headers });
    expect(await answer.json()).toMatchObject({ callbacks: [{ state: { step: 'withdrawn' } }] });
  });
});

describe('a series', () => {
  test('covers the chosen date and all later ones, and says how', async () => {
    await server.push([leftSignUp({ persons: 3, date: asId('soep@2026-12-08') })]);
    const series = leftSignUp({ attendance: 'series', date: asId('soep@2026-12-01') });
    const [receipt] = await server.push([series]);
    expect(receipt?.outcome).toEqual({ kind: 'confirmed', series: { confirmed: 1, waiting: 1 } });
    expect((await dates()).map(({ taken, waiting }) => [taken, waiting])).toEqual([
      [0, 0],
      [1, 0],
      [3, 1],
      [1, 0],
    ]);
  });

  test('goes on with dates that are made later, in the order of signing up', async () => {
    const one = leftSignUp({ attendance: 'series', persons: 2 });
    const other = leftSignUp({ attendance: 'series', persons: 2 });
    await server.push([one, other]);
    await server.database.write(async (tx) => {
      await putActivities(tx, [anActivity({ places: 3 })], 'desk');
      await materialise(tx, server.now(), neverClosed);
    });
    const next = asId<'activity-date'>('soep@2026-12-22');
    expect(await signUpsAt(next)).toMatchObject([
      { entry: one.header.id, state: 'confirmed' },
      { entry: other.header.id, state: 'waiting' },
    ]);
    expect(await seatsAt(next)).toMatchObject({ taken: 2, waiting: 1 });
  });

  test('withdrawn, it frees every coming date and no past one', async () => {
    const series = leftSignUp({ attendance: 'series' });
    await server.push([series]);
    server.pass(days(3));
    await server.push([leftWithdrawal(series.header.code, { madeAt: server.now() })]);
    expect((await dates()).map(({ taken }) => taken)).toEqual([1, 0, 0, 0]);
    await server.database.write(async (tx) => {
      await putActivities(tx, [anActivity({ places: 3 })], 'desk');
      await materialise(tx, server.now(), neverClosed);
    });
    expect(await seatsAt(asId('soep@2026-12-22'))).toMatchObject({ taken: 0 });
  });
});

describe('the agenda changes', () => {
  const make = (matters: Parameters<typeof anActivity>[0]) =>
    server.database.write(async (tx) => {
      await putActivities(tx, [anActivity({ ...soup, ...matters })], 'desk');
      await materialise(tx, server.now(), neverClosed);
    });

  test('more places: the line moves up; fewer: who has a place keeps it', async () => {
    await server.push([leftSignUp({ persons: 3 }), leftSignUp({ persons: 2 })]);
    await make({ places: 6 });
    expect(await seatsAt()).toMatchObject({ taken: 5, waiting: 0 });
    await make({ places: 2 });
    expect(await seatsAt()).toMatchObject({ taken: 5, waiting: 0 });
    const [receipt] = await server.push([leftSignUp()]);
    expect(receipt?.outcome).toMatchObject({ kind: 'waiting' });
  });

  test('a cancelled date that takes place after all: who waited gets the places that came free meanwhile', async () => {
    const leaver = leftSignUp({ persons: 3 });
    await server.push([leaver, leftSignUp({ persons: 2 })]);
    await make({ schedule: aSchedule({ until: day('2026-12-15'), cancelled: [day('2026-11-24')] }) });
    await server.push([leftWithdrawal(leaver.header.code)]);
    expect(await seatsAt()).toMatchObject({ taken: 0, waiting: 1 });
    await make({});
    expect(await seatsAt()).toMatchObject({ taken: 2, waiting: 0 });
  });

  test('one cancelled date leaves the series and its people alone', async () => {
    await server.push([leftSignUp({ attendance: 'series' })]);
    await make({ schedule: aSchedule({ until: day('2026-12-15'), cancelled: [day('2026-12-01')] }) });
    const rows = await server.database.read
      .selectFrom('activity_date')
      .select(['state', 'taken'])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { state: 'planned', taken: 1 },
      { state: 'cancelled', taken: 1 },
      { state: 'planned', taken: 1 },
      { state: 'planned', taken: 1 },
    ]);
  });

  test('a date that left the schedule goes only when nobody signed up for it', async () => {
    await server.push([leftSignUp({ date: asId('soep@2026-12-01') })]);
    await make({ schedule: aSchedule({ until: day('2026-11-24') }) });
    expect((await dates()).map(({ id }) => id)).toEqual(['soep@2026-11-24', 'soep@2026-12-01']);
  });
});

describe('what a withdrawal keeps', () => {
  test('is nothing personal, and sealed all the same', async () => {
    const entry = leftSignUp();
    const withdrawal = leftWithdrawal(entry.header.code);
    await server.push([entry, withdrawal]);
    const { header, personal } = await server.database.read
      .selectFrom('entry')
      .select(['header', 'personal'])
      .where('id', '=', withdrawal.header.id)
      .executeTakeFirstOrThrow();
    expect(await server.keys.opener().open(header, JSON.parse(personal))).toEqual({ ok: true, value: {} });
  });
});
