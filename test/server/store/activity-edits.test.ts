// Any sequence of edits, sign-ups and days that pass: ids, seats, tickets, feeds and people to tell stay consistent.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Activity, Schedule } from '../../../src/domain/activities/activity.ts';
import { changeScopes, type ChangeScope, type DateChange } from '../../../src/domain/activities/change-dates.ts';
import { datesOf } from '../../../src/domain/activities/schedule.ts';
import { asId, type StaffId } from '../../../src/domain/ids.ts';
import { closureOn } from '../../../src/domain/time/closure.ts';
import { addDays, localDateOf } from '../../../src/domain/time/local-date.ts';
import { hours, type LocalDate } from '../../../src/domain/time/time.ts';
import { editDates, saveActivity } from '../../../src/server/store/activities/edit-activity.ts';
import { materialise, materialiseOne } from '../../../src/server/store/activities/materialise.ts';
import { activityOf } from '../../../src/server/store/database/json.ts';
import type { ActivityDateRow } from '../../../src/server/store/database/schema.ts';
import { findCode } from '../../../src/server/store/codes.ts';
import { anActivity, aSchedule, at, day, time } from '../../support/builders.ts';
import { onPostgres } from '../../support/databases.ts';
import { leftSignUp, leftWithdrawal, startTestServer, type TestServer, willebroek } from '../../support/server.ts';

const an: StaffId = asId('an');
const config = willebroek();
const isClosed = (on: LocalDate) => closureOn(config, on);
const soup = anActivity({
  location: asId('de-wilg'),
  neighbourhood: asId('centrum'),
  places: 4,
  schedule: aSchedule({ until: day('2027-04-06') }),
});

type Step =
  | { readonly do: 'sign-up'; readonly which: number; readonly persons: number; readonly series: boolean }
  | { readonly do: 'withdraw'; readonly which: number }
  | { readonly do: 'dates'; readonly which: number; readonly scope: ChangeScope; readonly wish: Wish }
  | { readonly do: 'rule'; readonly rule: Partial<Schedule> }
  | { readonly do: 'state'; readonly state: Activity['state'] }
  | { readonly do: 'half-days'; readonly count: number };
type Wish =
  | { readonly kind: 'time'; readonly shift: number; readonly hour: number }
  | { readonly kind: 'place'; readonly location: string }
  | { readonly kind: 'places'; readonly places: number }
  | { readonly kind: 'cancelled' | 'restored' };

const aWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({
    kind: fc.constant('time' as const),
    shift: fc.integer({ min: -3, max: 9 }),
    hour: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ kind: fc.constant('place' as const), location: fc.constantFrom('de-wilg', 'buurtlokaal-zuid') }),
  fc.record({ kind: fc.constant('places' as const), places: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constantFrom('cancelled' as const, 'restored' as const) }),
);
const which = fc.nat({ max: 20 });
const aRule: fc.Arbitrary<Partial<Schedule>> = fc.oneof(
  fc.constantFrom('2026-11-24', '2026-12-22', '2027-04-06').map((until) => ({ until: day(until) })),
  fc.constantFrom(1 as const, 2 as const).map((interval) => ({ repeat: { every: 'week', interval } as const })),
  fc.subarray(['2026-12-01', '2026-12-08', '2026-12-29']).map((skipped) => ({ skipped: skipped.map(day) })),
  fc.constantFrom('2026-11-24', '2026-12-08', '2026-11-26').map((firstOn) => ({ firstOn: day(firstOn) })),
);
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sign-up' as const),
      which,
      persons: fc.integer({ min: 1, max: 3 }),
      series: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('dates' as const),
      which,
      scope: fc.constantFrom(...changeScopes),
      wish: aWish,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rule' as const), rule: aRule }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('state' as const),
      state: fc.constantFrom('draft' as const, 'published' as const, 'published' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('half-days' as const), count: fc.integer({ min: 1, max: 15 }) }),
  },
);

let server: TestServer;
let device: { Authorization: string };
const start = async (now = at('2026-11-23 10:00')) => {
  server = await startTestServer({ activities: [soup], now });
  device = await server.enrol();
};
beforeEach(() => start());
afterEach(() => server.stop());

const editor = () => ({ by: an, now: server.now(), closureOn: isClosed });
const rowOf = () => server.database.read.selectFrom('activity').selectAll().executeTakeFirstOrThrow();
const datesNow = () => server.database.read.selectFrom('activity_date').selectAll().orderBy('id').execute();

function changeFor({ held_on: on, starts_at: startsAt }: ActivityDateRow, wish: Wish): DateChange {
  switch (wish.kind) {
    case 'time': {
      const hour = String(wish.hour).padStart(2, '0');
      const until = String(wish.hour + 2).padStart(2, '0');
      const moved = addDays(on, startsAt > server.now() ? wish.shift : 0);
      return { kind: 'time', on: moved, startsAt: time(`${hour}:30`), endsAt: time(`${until}:00`), reason: null };
    }
    case 'place':
      return { kind: 'place', location: asId(wish.location), room: null, reason: null };
    case 'places':
      return wish;
    case 'cancelled':
      return { kind: 'cancelled', reason: null };
    case 'restored':
      return { kind: 'restored' };
  }
}

const knownOf = ({ state, starts_at, ends_at, location, room }: ActivityDateRow) =>
  JSON.stringify([state, starts_at, ends_at, location, room]);

/** What everybody knows of their dates, by ticket and date; and how each date stood. */
class Memory {
  readonly tickets: ReturnType<typeof leftSignUp>[] = [];
  readonly knows = new Map<string, string>();
  before = new Map<string, ActivityDateRow>();
}

async function play(step: Step, memory: Memory): Promise<void> {
  const rows = await datesNow();
  const row = rows[step.do === 'sign-up' || step.do === 'dates' ? step.which % Math.max(1, rows.length) : 0];
  switch (step.do) {
    case 'sign-up': {
      if (row === undefined) return;
      const attendance = step.series ? 'series' : 'once';
      const entry = leftSignUp({ date: row.id, persons: step.persons, attendance, madeAt: server.now() });
      const [receipt] = await server.push([entry], device);
      if (receipt?.outcome.kind !== 'refused') memory.tickets.push(entry);
      return;
    }
    case 'withdraw': {
      const ticket = memory.tickets[step.which % Math.max(1, memory.tickets.length)];
      if (ticket !== undefined)
        await server.push([leftWithdrawal(ticket.header.code, { madeAt: server.now() })], device);
      return;
    }
    case 'dates': {
      if (row === undefined) return;
      const { id, version } = await rowOf();
      const edit = { id, version, date: row.id, scope: step.scope, change: changeFor(row, step.wish) };
      await server.database.write((tx) => editDates(tx, edit, editor()));
      return;
    }
    case 'rule':
    case 'state': {
      const { definition, version } = await rowOf();
      const before = activityOf(definition);
      const activity =
        step.do === 'state'
          ? { ...before, state: step.state }
          : { ...before, schedule: { ...before.schedule, ...step.rule } };
      await server.database.write((tx) => saveActivity(tx, { activity, version }, editor()));
      return;
    }
    case 'half-days':
      server.pass(hours(12 * step.count));
      await server.database.write((tx) => materialise(tx, server.now(), isClosed));
  }
}

async function holds(memory: Memory): Promise<void> {
  const now = server.now();
  const today = localDateOf(now);
  const rows = await datesNow();
  const signUps = await server.database.read.selectFrom('sign_up').selectAll().execute();
  const activity = activityOf((await rowOf()).definition);
  const days = { from: today, until: addDays(today, 60), closureOn: isClosed };
  const scheduled = new Map(
    (activity.state === 'published' ? datesOf(activity, days) : []).map((date) => [date.id, date]),
  );
  const byId = new Map(rows.map((row) => [row.id as string, row]));

  for (const row of rows) {
    const mine = signUps.filter(({ date }) => date === row.id);
    const confirmed = mine.filter(({ state }) => state === 'confirmed');
    expect(row.taken, row.id).toBe(confirmed.reduce((sum, { persons }) => sum + persons, 0));
    expect(row.waiting, row.id).toBe(mine.filter(({ state }) => state === 'waiting').length);
    if (row.ends_at <= now) continue;
    const date = scheduled.get(row.id);
    if (date === undefined) expect([row.state, mine.length > 0], row.id).toEqual(['cancelled', true]);
    else
      expect([row.held_on, row.starts_at, row.ends_at, row.state, row.location], row.id).toEqual([
        date.on,
        date.startsAt,
        date.endsAt,
        date.state,
        date.location,
      ]);
  }
  for (const [id, date] of scheduled) expect(byId.has(id) || date.endsAt <= now, id).toBe(true);

  // Nothing that somebody signed up for is ever gone, what is over stays as it was, and subscribers hear of each change.
  for (const [id, before] of memory.before) {
    const row = byId.get(id);
    if (row === undefined) {
      expect(signUps.some(({ date }) => date === id)).toBe(false);
      continue;
    }
    expect(row.revision).toBeGreaterThanOrEqual(before.revision);
    if (knownOf(row) !== knownOf(before)) expect(row.revision, id).toBeGreaterThan(before.revision);
    if (before.ends_at <= now && row.ends_at <= now) expect(knownOf(row), id).toBe(knownOf(before));
  }
  memory.before = byId;

  for (const { header } of memory.tickets)
    expect(await findCode(server.database.read, header.code, now)).toMatchObject({ kind: 'sign-up' });

  const open = await server.database.read.selectFrom('notification').selectAll().where('done_at', 'is', null).execute();
  const told = new Map(open.map((row) => [`${row.entry} ${row.date}`, row]));
  expect(told.size).toBe(open.length);
  for (const { entry, date, state } of signUps) {
    const row = byId.get(date);
    if (row === undefined || state === 'withdrawn') continue;
    const key = `${entry} ${date}`;
    const knows = memory.knows.get(key) ?? knownOf(row);
    memory.knows.set(key, knows);
    if (row.ends_at <= now) continue;
    expect(told.has(key), `${key}: whether somebody must be told`).toBe(knows !== knownOf(row));
  }
}

describe('any sequence of edits', () => {
  test('keeps ids, seats, tickets, revisions and the list of people to tell consistent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 2, maxLength: 14 }), async (steps) => {
        await server.stop();
        await start();
        const memory = new Memory();
        await holds(memory);
        for (const step of steps) {
          await play(step, memory);
          await holds(memory);
        }
      }),
      { numRuns: onPostgres ? 10 : 60 },
    );
  });
});

describe('a series over both clock changes', () => {
  test.each(['2026-10-06', '2027-03-09'])('from %s keeps its time on the wall when it moves by a day', async (from) => {
    const [activity, now] = [
      { ...soup, schedule: aSchedule({ firstOn: day(from) }) },
      at(`${addDays(day(from), -1)} 10:00`),
    ];
    await server.stop();
    server = await startTestServer({ activities: [activity], now });
    const [first] = await datesNow();
    if (first === undefined) throw new Error('There are dates.');
    const change = {
      kind: 'time',
      on: addDays(first.held_on, 1),
      startsAt: time('02:30'),
      endsAt: time('04:00'),
      reason: null,
    } as const;
    const edit = { id: activity.id, version: 1, date: first.id, scope: 'following', change } as const;
    await server.database.write((tx) => editDates(tx, edit, editor()));
    for (const row of await datesNow()) {
      expect(row.starts_at).toBe(at(`${row.held_on} 02:30`));
      expect(row.held_on).toBe(addDays(day(row.id.slice(-10)), 1));
    }
  });
});

describe('a new closing day', () => {
  test('cancels the date of who signed up, and skips the others without a word', async () => {
    await server.push([leftSignUp({ date: asId('soep@2026-12-01') })], device);
    const closed = (on: LocalDate) =>
      on === '2026-12-01' || on === '2026-12-08' ? ({ kind: 'closed', name: null } as const) : isClosed(on);
    const row = await rowOf();
    const told = await server.database.write((tx) => materialiseOne(tx, row, { now: server.now(), closureOn: closed }));
    expect(told).toBe(1);
    const states = new Map((await datesNow()).map(({ id, state }) => [id as string, state]));
    expect(states.get('soep@2026-12-01')).toBe('cancelled');
    expect(states.has('soep@2026-12-08')).toBe(false);
    expect(states.get('soep@2026-12-15')).toBe('planned');
  });
});

describe('a date that is over', () => {
  test('stays as it was, even when the new hours would make it begin again tonight', async () => {
    await server.push([leftSignUp({ date: asId('soep@2026-11-24') })], device);
    server.pass(hours(29));
    const before = (await datesNow())[0];
    const { definition, version } = await rowOf();
    const activity = activityOf(definition);
    const evening = { ...activity.schedule, startsAt: time('19:00'), endsAt: time('21:00') };
    await server.database.write((tx) =>
      saveActivity(tx, { activity: { ...activity, schedule: evening }, version }, editor()),
    );
    const after = await datesNow();
    expect(after[0]).toEqual(before);
    expect(after[1]?.starts_at).toBe(at('2026-12-01 19:00'));
  });
});
