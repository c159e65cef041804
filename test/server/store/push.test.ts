// What becomes of the entries that kiosks hand in.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/entries/entry.ts';
import { asId } from '../../../src/domain/ids.ts';
import { days, hours, addDuration } from '../../../src/domain/time/time.ts';
import { putActivities } from '../../../src/server/store/activities/activities.ts';
import { materialise } from '../../../src/server/store/activities/materialise.ts';
import { anActivity, at, day, neverClosed } from '../../support/builders.ts';
import {
  hall,
  leftCallback,
  leftSignUp,
  leftWithdrawal,
  monday,
  north,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
const soup = anActivity({ places: 3 });
const tuesday = asId<'activity-date'>('soep@2026-11-24');

beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
});
afterEach(() => server.stop());

const dateNow = (id = tuesday) =>
  server.database.read.selectFrom('activity_date').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const outcomeOf = async (entry: Entry) => (await server.push([entry]))[0]?.outcome;

describe('signing up', () => {
  test('gives places in the order of arriving, and then the line', async () => {
    const receipts = await server.push([leftSignUp({ persons: 2 }), leftSignUp({ persons: 2 }), leftSignUp()]);
    expect(receipts.map((receipt) => receipt.outcome)).toEqual([
      { kind: 'confirmed', series: null },
      { kind: 'waiting', position: 1, series: null },
      { kind: 'waiting', position: 2, series: null },
    ]);
    expect(await dateNow()).toMatchObject({ taken: 2, waiting: 2 });
  });

  test('eight kiosks at once for the last place: one has it, seven wait in line', async () => {
    await server.push([leftSignUp({ persons: 2 })]);
    const tokens = await Promise.all(Array.from({ length: 8 }, () => server.enrol()));
    const answers = await Promise.all(tokens.map((token) => server.push([leftSignUp()], token)));
    const outcomes = answers.flat().map((receipt) => receipt.outcome);
    expect(outcomes.filter((outcome) => outcome.kind === 'confirmed')).toHaveLength(1);
    const positions = outcomes.flatMap((outcome) => (outcome.kind === 'waiting' ? [outcome.position] : []));
    expect(positions.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('two neighbours with the same answers stay two', async () => {
    await server.push([leftSignUp(), leftSignUp()]);
    expect(await dateNow()).toMatchObject({ taken: 2 });
  });

  test.each([
    ['a date that is not there', leftSignUp({ date: asId('soep@2026-11-25') }), { kind: 'unknown-date' }],
    [
      'a tap after the start',
      leftSignUp({ madeAt: at('2026-11-24 12:00') }),
      { kind: 'closed', since: at('2026-11-24 12:00') },
    ],
    ['more persons than places', leftSignUp({ persons: 4 }), { kind: 'more-than-places', places: 3 }],
  ])('%s is refused, kept and shown to the team', async (_, entry, refusal) => {
    expect(await outcomeOf(entry)).toEqual({ kind: 'refused', refusal });
    const stored = await server.database.read.selectFrom('needs_review').selectAll().execute();
    expect(stored).toMatchObject([{ entry: entry.header.id, refusal: JSON.stringify(refusal) }]);
    expect(await dateNow()).toMatchObject({ taken: 0, waiting: 0 });
  });

  test('a tap in time counts, however late it arrives', async () => {
    server.pass(days(3));
    const token = await server.enrol();
    const answer = await server.request('/api/v1/push', {
      method: 'POST',
      headers: token,
      body: await server.body([leftSignUp()]),
    });
    expect(await answer.json()).toMatchObject({ receipts: [{ outcome: { kind: 'confirmed' } }] });
  });

  test('a kiosk whose clock is a day behind does not sign up for what is over', async () => {
    const entry = leftSignUp({ madeAt: at('2026-11-24 11:00') });
    server.pass(days(2));
    const sentAt = addDuration(server.now(), days(-1));
    const headers = await server.enrol();
    const body = await server.body([entry], { sentAt });
    const answer = await server.request('/api/v1/push', { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ receipts: [{ outcome: { refusal: { kind: 'closed' } } }] });
  });
});

describe('the same entry again', () => {
  test('gets the same receipt, and takes one place', async () => {
    const entry = leftSignUp();
    const [first] = await server.push([entry]);
    server.pass(hours(1));
    expect(await server.push([entry])).toEqual([first]);
    expect(await dateNow()).toMatchObject({ taken: 1 });
  });

  test('twice in one batch, and in three batches at once, is once', async () => {
    const entry = leftSignUp();
    const answers = await Promise.all([1, 2, 3].map(() => server.push([entry, leftSignUp(), entry])));
    const receipts = answers.flatMap((answer) => answer.filter((receipt) => receipt.id === entry.header.id));
    expect(receipts).toHaveLength(6);
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    const rows = await server.database.read
      .selectFrom('sign_up')
      .selectAll()
      .where('entry', '=', entry.header.id)
      .execute();
    expect(rows).toHaveLength(1);
  });

  test('that was refused stays refused', async () => {
    const entry = leftSignUp({ date: asId('brood@2026-11-24') });
    const [first] = await server.push([entry]);
    await server.database.write(async (tx) => {
      await putActivities(tx, [anActivity({ id: asId('brood') })], 'desk');
      await materialise(tx, monday, neverClosed);
    });
    expect(await server.push([entry])).toEqual([first]);
  });
});

describe('codes', () => {
  test('two entries with the same code get two codes, each receipt its own', async () => {
    const one = leftSignUp();
    const other = leftSignUp({ code: one.header.code });
    const third = leftCallback({ code: one.header.code });
    const [first, second] = await server.push([one, other]);
    const [last] = await server.push([third]);
    expect(first?.code).toBe(one.header.code);
    expect(new Set([first?.code, second?.code, last?.code]).size).toBe(3);
  });

  test('a ticket that got another code is still withdrawn by the one it was printed with, in the same batch', async () => {
    const one = leftSignUp();
    await server.push([one]);
    const other = leftSignUp({ code: one.header.code });
    await server.push([other, leftWithdrawal(one.header.code)]);
    const rows = await server.database.read.selectFrom('sign_up').select(['entry', 'state']).orderBy('line').execute();
    expect(rows).toEqual([
      { entry: one.header.id, state: 'confirmed' },
      { entry: other.header.id, state: 'withdrawn' },
    ]);
  });
});

describe('an entry that cannot be read', () => {
  test('is kept whole, gets a receipt, and does not stop the others', async () => {
    const good = leftSignUp();
    const one = leftSignUp();
    const bad = { ...one, header: { ...one.header, persons: 7 } };
    const headers = await server.enrol();
    const body = await server.body([bad, good]);
    const answer = await server.request('/api/v1/push', { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({
      receipts: [
        { id: bad.header.id, outcome: { kind: 'refused', refusal: { kind: 'unreadable', at: 'header.persons' } } },
        { id: good.header.id, outcome: { kind: 'confirmed' } },
      ],
    });
    const row = await server.database.read
      .selectFrom('entry')
      .selectAll()
      .where('id', '=', bad.header.id)
      .executeTakeFirstOrThrow();
    const opened = await server.keys.opener().openText(row.header, JSON.parse(row.personal));
    expect(opened.ok && JSON.parse(opened.value)).toEqual(JSON.parse(body).entries[0]);
    expect(JSON.parse(row.header)).toEqual({ id: bad.header.id, kiosk: hall });
  });

  test('another kiosk’s name on it counts as unreadable', async () => {
    expect(await outcomeOf(leftSignUp({ kiosk: north }))).toEqual({
      kind: 'refused',
      refusal: { kind: 'unreadable', at: 'header.kiosk' },
    });
  });
});

describe('a callback request', () => {
  test('keeps the day that the visitor was told', async () => {
    expect(await outcomeOf(leftCallback({ promisedOn: day('2026-12-01') }))).toEqual({
      kind: 'promised',
      on: '2026-12-01',
    });
  });

  test.each(['2026-11-22', '2027-01-03'])('promised on %s is promised anew', async (shown) => {
    const outcome = await outcomeOf(leftCallback({ promisedOn: day(shown) }));
    expect(outcome).toMatchObject({ kind: 'promised' });
    expect(outcome).not.toEqual({ kind: 'promised', on: shown });
  });

  test('made by a clock that stood in 2020 is promised from the day it came in', async () => {
    const entry = leftCallback({ madeAt: at('2020-01-01 10:00'), promisedOn: day('2020-01-03') });
    const headers = await server.enrol();
    const body = await server.body([entry], { sentAt: at('2020-01-01 10:05') });
    const answer = await server.request('/api/v1/push', { method: 'POST', headers, body });
    const { receipts } = (await answer.json()) as { receipts: { outcome: { on: string } }[] };
    expect(receipts[0]!.outcome.on > '2026-11-23').toBe(true);
  });
});
